import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** docs/dependencies.md, package.json and the lock file say the same, and nothing runs when a package is installed. */

const ROOT = join(import.meta.dirname, '..');
const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly resolved?: string;
  readonly integrity?: string;
}

const manifest = JSON.parse(textOf('package.json')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>;
const lock = (JSON.parse(textOf('package-lock.json')) as { packages: Record<string, Locked> }).packages;
const installed = Object.entries(lock).filter(([path]) => path !== '');

/** Rows of the table below a heading: package → [licence, reason]. */
function table(heading: string): Map<string, readonly [string, string]> {
  const section = textOf('docs/dependencies.md').split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const rows = [...section.matchAll(/^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \|$/gm)];
  return new Map(rows.map(([, name = '', license = '', why = '']) => [name, [license.trim(), why.trim()]]));
}

describe.each([
  ['In dist/', 'dependencies'],
  ['For development only', 'devDependencies'],
] as const)('%s', (heading, kind) => {
  const rows = table(heading);

  test('every package has a reason, and every reason a package', () => {
    expect([...rows.keys()].sort()).toEqual(Object.keys(manifest[kind]).sort());
    expect([...rows].filter(([, [, why]]) => why.length < 12)).toEqual([]);
  });

  test('its licence is the one that it states', () => {
    for (const [name, [license]] of rows)
      expect({ name, license }).toEqual({ name, license: lock[`node_modules/${name}`]?.license });
  });

  test('one version, not a range', () => {
    expect(Object.entries(manifest[kind]).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual(
      [],
    );
  });
});

test('what ends in dist/ is under a licence that asks for nothing but its text', () => {
  const free = [
    'MIT',
    'Apache-2.0',
    'ISC',
    'BSD-2-Clause',
    'BSD-3-Clause',
    '0BSD',
    'BlueOak-1.0.0',
    'Unlicense',
  ];
  const isFree = (license = ''): boolean =>
    license
      .replace(/[()]/g, '')
      .split(' AND ')
      .every((one) => free.includes(one));
  const others = installed.filter(([, { dev, license }]) => dev !== true && !isFree(license));
  expect(others.map(([path, { license }]) => `${path} ${license}`)).toEqual([]);
});

test('no script runs when a package is installed', () => {
  expect(textOf('.npmrc')).toMatch(/^ignore-scripts=true$/m);
  // Its script only looks whether the program of the platform's package starts; without it all is as well.
  const scripts = installed
    .filter(([, { hasInstallScript }]) => hasInstallScript === true)
    .map(([path]) => path);
  expect(scripts).toEqual(['node_modules/esbuild']);
  const own = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
  expect(
    Object.keys(own.scripts).filter((name) => /^(pre|post)?(install|prepare|publish)/.test(name)),
  ).toEqual([]);
});

test('everything is locked by hash, and nothing by an address', () => {
  expect(
    installed.filter(([, { integrity }]) => !/^sha512-/.test(integrity ?? '')).map(([path]) => path),
  ).toEqual([]);
  expect(installed.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
});
