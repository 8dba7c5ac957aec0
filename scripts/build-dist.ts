/**
 * Bundles what action.yml, the action.yml of each folder in actions/ and package.json's bin name into dist/: `npm run build`.
 * A checkout of an action has no node_modules, so dist/ is committed; scripts/check-dist.ts keeps it current.
 */
import { chmodSync, copyFileSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import { parse } from 'yaml';
import { bundledPackages, licenseText } from './licenses.ts';

/** Files the bundles look for beside themselves, by `new URL('./name', import.meta.url)` as in the sources. */
const ASSETS = [
  'src/image/probe.py',
  'src/smoke/launch/supervise.py',
  'src/smoke/launch/peer_copy.py',
] as const;

/** Programs that our own code starts with `process.execPath`, found beside the bundle. */
const PROGRAMS = ['cache-agent'] as const;

/**
 * Some bundled packages are CommonJS and call `require` for Node's own modules; an ES module has none.
 * Without this the bundle builds, and dies when it is loaded.
 */
const REQUIRE = [
  "import { createRequire as requireForBundle } from 'node:module';",
  'const require = requireForBundle(import.meta.url);',
].join('\n');

/** Names of the bundles (`main`, `post`, `cli`, …): whatever a door of ours says it runs, and our own programs. */
export function bundleNames(root: string): string[] {
  const text = (path: string): string => readFileSync(join(root, path), 'utf8');
  const bin = Object.values((JSON.parse(text('package.json')) as { bin?: Record<string, string> }).bin ?? {});
  const runs = ['action.yml', ...globSync('actions/*/action.yml', { cwd: root })].flatMap((file) => {
    const { pre, main, post } = (parse(text(file)) as { runs: Record<string, string | undefined> }).runs;
    return [pre, main, post].flatMap((path) => (path === undefined ? [] : [posix.join(dirname(file), path)]));
  });
  const names = [...bin, ...runs].map((path) => {
    const match = /^(?:\.\/)?dist\/([\w-]+)\.js$/.exec(path);
    if (match?.[1] === undefined)
      throw new Error(`${path} is not dist/<name>.js; what a door runs is bundled there.`);
    return match[1];
  });
  return [...new Set([...names, ...PROGRAMS])].sort();
}

/**
 * Writes the complete content of dist/ into `folder`; what was there goes once everything has been built. The same sources and
 * lock file give the same bytes wherever `root` and `folder` are.
 * @throws Error of esbuild, or when a bundled package has no licence text.
 */
export async function buildDist(root: string, folder: string): Promise<void> {
  const names = bundleNames(root);
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: names.map((name) => ({ in: `src/entry/${name}.ts`, out: name })),
    outdir: folder,
    bundle: true,
    // Shared code once, and what only a few runs need (`await import`) is loaded by those only.
    splitting: true,
    chunkNames: 'chunk-[hash]',
    format: 'esm',
    platform: 'node',
    // package.json's engines: the CLI runs on Node 20; the action itself always gets Node 24.
    target: 'node20',
    banner: { js: REQUIRE },
    plugins: [onlyVersion, oidcWhenAsked],
    metafile: true,
    // Nothing is touched before everything is known to build.
    write: false,
    logLevel: 'warning',
  });
  const licenses = licenseText(root, bundledPackages(Object.keys(inputsOf(metafile))));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const file of outputFiles) writeFileSync(file.path, file.contents);
  for (const asset of ASSETS) copyFileSync(join(root, asset), join(folder, basename(asset)));
  for (const path of binPaths(root)) makeProgram(join(folder, basename(path)));
  writeFileSync(join(folder, 'licenses.txt'), licenses);
}

/** Of package.json the bundles need the version only; with the whole of it each change of a dev tool would change dist/. */
const onlyVersion: Plugin = {
  name: 'only-version',
  setup({ onLoad, initialOptions }) {
    const own = join(initialOptions.absWorkingDir ?? '.', 'package.json');
    onLoad({ filter: /package\.json$/ }, ({ path }) => {
      if (path !== own) return undefined;
      const { version } = JSON.parse(readFileSync(path, 'utf8')) as { version: string };
      return { contents: JSON.stringify({ version }), loader: 'json' };
    });
  },
};

/**
 * @actions/core asks GitHub for identity tokens through an HTTP client of 0.8 MB, which would be read at each start of the action, and no door of ours
 * asks for one. It stays there for whoever calls it.
 */
const oidcWhenAsked: Plugin = {
  name: 'oidc-when-asked',
  setup({ onLoad }) {
    onLoad({ filter: /@actions[\\/]core[\\/]lib[\\/]oidc-utils\.js$/ }, ({ path, suffix }) => {
      if (suffix === '?real') return undefined;
      const real = JSON.stringify(`${path}?real`);
      const contents = `export class OidcClient {
  static async getIDToken(audience) {
    const { OidcClient } = await import(${real});
    return OidcClient.getIDToken(audience);
  }
}`;
      return { contents, loader: 'js' };
    });
  },
};

/** Only what really ended in an output: a package that was tree-shaken away is not distributed. */
function inputsOf(metafile: Metafile): Record<string, unknown> {
  return Object.assign({}, ...Object.values(metafile.outputs).map((output) => output.inputs));
}

function binPaths(root: string): string[] {
  const { bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    bin?: Record<string, string>;
  };
  return Object.values(bin ?? {});
}

function makeProgram(path: string): void {
  const text = readFileSync(path, 'utf8');
  if (!text.startsWith('#!')) writeFileSync(path, `#!/usr/bin/env node\n${text}`);
  chmodSync(path, 0o755);
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..');
  await buildDist(root, join(root, 'dist'));
}
