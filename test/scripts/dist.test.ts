import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildDist, bundleNames } from '../../scripts/build-dist.ts';
import { differences, staleDist } from '../../scripts/check-dist.ts';
import { bundledPackages, licenseText } from '../../scripts/licenses.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dist test '));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A small project with every kind of thing that a bundle is made of. */
function project(root: string, changes: Readonly<Record<string, string>> = {}): string {
  const files: Record<string, string> = {
    'package.json':
      '{"version":"1.2.3","type":"module","bin":{"x":"dist/cli.js"},"devDependencies":{"a":"1"}}',
    'action.yml': 'runs: { using: node24, main: dist/main.js, post: ./dist/post.js }',
    'actions/restore/action.yml': 'runs: { using: node24, main: ../../dist/restore.js }',
    'src/smoke/launch/supervise.py': 'print(1)\n',
    'src/smoke/launch/peer_copy.py': 'print(1)\n',
    'src/image/probe.py': 'print(1)\n',
    'src/version.ts': `import m from '../package.json' with { type: 'json' };\nexport const version: string = m.version;`,
    'src/entry/main.ts': `import { version } from '../version.ts';\nconsole.log('main', version);`,
    'src/entry/post.ts': `import lib from '@scope/lib';\nconsole.log('post', lib.name());`,
    'src/entry/cli.ts': `import { version } from '../version.ts';\nconsole.log('cli', version, process.argv[2]);`,
    'src/entry/restore.ts': `console.log((await import('@scope/lib')).default.name());`,
    'src/entry/cache-agent.ts': `console.log('agent');`,
    'node_modules/@scope/lib/package.json':
      '{"name":"@scope/lib","version":"2.0.0","license":"MIT","main":"i.js"}',
    // CommonJS that needs Node's own modules when it is loaded: the reason for the banner.
    'node_modules/@scope/lib/i.js': `const net = require('node:net'); exports.name = () => typeof net.connect;`,
    'node_modules/@scope/lib/LICENSE.md': 'The licence of lib.\r\n',
    ...changes,
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

test('bundles are what the doors say they run', () => {
  expect(bundleNames(project(folder))).toEqual(['cache-agent', 'cli', 'main', 'post', 'restore']);
  project(folder, { 'action.yml': 'runs: { using: node24, main: lib/main.js }' });
  expect(() => bundleNames(folder)).toThrow('lib/main.js is not dist/<name>.js');
});

test('every bundle runs without node_modules, from any folder', async () => {
  await buildDist(project(join(folder, 'a')), join(folder, 'elsewhere', 'dist'));
  const run = (name: string, ...args: string[]): string =>
    execFileSync(process.execPath, [join(folder, 'elsewhere', 'dist', `${name}.js`), ...args], {
      cwd: '/',
      encoding: 'utf8',
    });
  expect(run('main')).toBe('main 1.2.3\n');
  expect(run('post')).toBe('post function\n');
  expect(run('restore')).toBe('function\n');
  expect(run('cache-agent')).toBe('agent\n');
  expect(
    execFileSync(join(folder, 'elsewhere', 'dist', 'cli.js'), ['arg'], { cwd: '/', encoding: 'utf8' }),
  ).toBe('cli 1.2.3 arg\n');
});

test('the same sources give the same bytes wherever they lie and go', async () => {
  await buildDist(project(join(folder, 'a')), join(folder, 'a', 'dist'));
  await buildDist(project(join(folder, 'deeper', 'b')), join(folder, 'out'));
  expect(readdirSync(join(folder, 'out'))).toContain('supervise.py');
  expect(differences(join(folder, 'a', 'dist'), join(folder, 'out'))).toEqual([]);
  expect(statSync(join(folder, 'out', 'cli.js')).mode & 0o111).toBe(0o111);
});

test('only what enters the bundles makes dist stale, and every such change does', async () => {
  const root = project(folder);
  expect(await staleDist(root)).toContain('main.js (missing)');
  await buildDist(root, join(root, 'dist'));
  expect(await staleDist(root)).toEqual([]);
  writeFileSync(
    join(root, 'package.json'),
    readFileSync(join(root, 'package.json'), 'utf8').replace('"a":"1"', '"a":"2"'),
  );
  expect(await staleDist(root)).toEqual([]);
  writeFileSync(join(root, 'src/entry/main.ts'), 'console.log(2)');
  writeFileSync(join(root, 'dist/old.js'), '');
  chmodSync(join(root, 'dist/main.js'), 0o755);
  chmodSync(join(root, 'dist/post.js'), 0o755);
  expect(await staleDist(root)).toEqual(
    expect.arrayContaining(['main.js (differs)', 'old.js (left over)', 'post.js (executable bit)']),
  );
});

test('a build that fails leaves dist as it was', async () => {
  const root = project(folder);
  await buildDist(root, join(root, 'dist'));
  const before = readdirSync(join(root, 'dist'));
  rmSync(join(root, 'node_modules/@scope/lib/LICENSE.md'));
  await expect(buildDist(root, join(root, 'dist'))).rejects.toThrow('No licence text in: @scope/lib (MIT)');
  expect(readdirSync(join(root, 'dist'))).toEqual(before);
});

test('packages are found by their innermost folder', () => {
  const inputs = [
    'src/a.ts',
    'node_modules/b/lib/x.js',
    'node_modules/b/y.js',
    'node_modules/@s/c/node_modules/@s/d/z.js',
  ];
  expect(bundledPackages(inputs)).toEqual(['node_modules/@s/c/node_modules/@s/d', 'node_modules/b']);
});

test('licences: text of each package; none without a stated licence', () => {
  const root = project(folder);
  const text = licenseText(root, ['node_modules/@scope/lib']);
  expect(text).toContain('@scope/lib 2.0.0 (MIT)\n\nThe licence of lib.\n');
  writeFileSync(
    join(root, 'node_modules/@scope/lib/package.json'),
    '{"name":"@scope/lib","version":"2.0.0"}',
  );
  expect(() => licenseText(root, ['node_modules/@scope/lib'])).toThrow('@scope/lib (states no licence)');
});
