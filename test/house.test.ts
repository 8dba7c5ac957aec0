import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { parseAst } from 'vite';
import { expect, test } from 'vitest';
import { bundleNames } from '../scripts/build-dist.ts';

/** The house's rules (design.md, section 4) as tests. Each failure names file and line, and why the rule is there. */

const ROOT = join(import.meta.dirname, '..');

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

interface Import {
  /** Path from the project's root, or the name of a package or of a module of Node's. */
  readonly target: string;
  /** Only types: gone before anything runs. */
  readonly typeOnly: boolean;
}

interface Module {
  readonly path: string;
  readonly text: string;
  readonly body: readonly Node[];
  readonly imports: readonly Import[];
}

const sources: readonly Module[] = globSync('src/**/*.ts', { cwd: ROOT }).sort().map(readModule);

function readModule(path: string): Module {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const body = (parseAst(text, { lang: 'ts' }) as unknown as { body: Node[] }).body;
  return { path, text, body, imports: [...staticImports(path, body), ...dynamicImports(path, text)] };
}

function staticImports(path: string, body: readonly Node[]): Import[] {
  return body.flatMap((node) => {
    const source = node['source'] as { value: string } | null | undefined;
    if (!source) return [];
    const kinds = ((node['specifiers'] ?? []) as Record<string, string>[]).map((one) => one['importKind']);
    const typeOnly =
      node['importKind'] === 'type' ||
      node['exportKind'] === 'type' ||
      (kinds.length > 0 && kinds.every((kind) => kind === 'type'));
    return [{ target: resolved(path, source.value), typeOnly }];
  });
}

function dynamicImports(path: string, text: string): Import[] {
  return [...text.matchAll(/\bimport\(\s*'([^']+)'/g)].map((match) => ({
    target: resolved(path, match[1] ?? ''),
    typeOnly: false,
  }));
}

function resolved(from: string, name: string): string {
  return name.startsWith('.') ? posix.join(dirname(from), name) : name;
}

/** `file:line` of a place in a module. */
function at({ path, text }: Module, offset: number): string {
  return `${path}:${text.slice(0, offset).split('\n').length}`;
}

/** Places in the code (comments left out) where a pattern stands. */
function places(module: Module, pattern: RegExp): string[] {
  const blank = (comment: string): string => comment.replace(/[^\n]/g, ' ');
  const code = module.text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, blank);
  return [...code.matchAll(pattern)].map((match) => `${at(module, match.index)} ${match[0]}`);
}

function walk(node: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(node)) for (const one of node) walk(one, visit);
  else if (typeof node === 'object' && node !== null && 'type' in node) {
    visit(node as Node);
    for (const value of Object.values(node)) walk(value, visit);
  }
}

/** From the doors down to the outer world. What stands directly in src/ (the pipeline and its inputs) is above the phases. */
const LAYERS = [
  ['entry', 'cli'],
  [''],
  ['plan', 'wheel', 'store', 'image', 'smoke', 'evidence', 'report'],
  ['system'],
];

function folderOf(path: string): string {
  return posix.dirname(path).split('/')[1] ?? '';
}

function layerOf(path: string): number {
  return LAYERS.findIndex((folders) => folders.includes(folderOf(path)));
}

test('every source lies in a folder that the house knows', () => {
  expect(sources.length).toBeGreaterThan(50);
  expect(sources.filter(({ path }) => layerOf(path) < 0).map(({ path }) => path)).toEqual([]);
});

test('arrows point downwards: entry, pipeline, phases, system', () => {
  const upwards = sources.flatMap(({ path, imports }) =>
    imports
      .filter(
        ({ target, typeOnly }) => !typeOnly && target.startsWith('src/') && layerOf(target) < layerOf(path),
      )
      .map(({ target }) => `${path} imports ${target}`),
  );
  expect(upwards).toEqual([]);
});

test('modules do not import each other in a circle', () => {
  const edges = new Map(
    sources.map(({ path, imports }) => [
      path,
      imports.filter((one) => !one.typeOnly).map((one) => one.target),
    ]),
  );
  const reach = (from: string, seen: Set<string>): Set<string> => {
    for (const next of edges.get(from) ?? []) if (!seen.has(next)) reach(next, seen.add(next));
    return seen;
  };
  expect([...edges.keys()].filter((path) => reach(path, new Set()).has(path))).toEqual([]);
});

/** The edges inside pure folders: they read the checkout, ask git, read an evidence folder or write the report's files; the rest is data. */
const EDGES = [
  'src/plan/checkout.ts',
  'src/plan/resolve.ts',
  'src/plan/plan.ts',
  'src/plan/image-digest.ts',
  'src/plan/sources/dynamo-script.ts',
  'src/plan/sources/ucx-commit.ts',
  'src/plan/sources/given-wheel.ts',
  'src/plan/sources/index.ts',
  'src/plan/sources/pip.ts',
  'src/plan/sources/told-commit.ts',
  'src/plan/sources/trtllm-make.ts',
  'src/plan/sources/upstream-image.ts',
  'src/evidence/load.ts',
  'src/report/write.ts',
  'src/report/load-view.ts',
  'src/report/clean-evidence.ts',
  'src/report/bundle.ts',
];
const pure = sources.filter(
  ({ path }) =>
    (/^src\/(plan|evidence|report)\//.test(path) || path === 'src/image/argv.ts') && !EDGES.includes(path),
);

test('plan, evidence, report and image/argv are pure: no disk, process, network, environment, clock or chance', () => {
  const outer =
    /^(node:(fs|fs\/promises|child_process|net|http|https|os|dns|timers.*|worker_threads)|@actions\/.*)$/;
  const imported = pure.flatMap(({ path, imports }) =>
    imports
      .filter(({ target, typeOnly }) => !typeOnly && (outer.test(target) || EDGES.includes(target)))
      .map(({ target }) => `${path} imports ${target}`),
  );
  const used = pure.flatMap((module) =>
    places(
      module,
      /\bprocess\.(env|argv|cwd|std\w+|hrtime|on|pid|platform)\b|\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b|\bMath\.random\b|\bfetch\(|\brandomUUID\b/g,
    ),
  );
  expect([...imported, ...used]).toEqual([]);
});

test('only entry and inputs know GitHub', () => {
  const known = sources.filter(({ path }) => !path.startsWith('src/entry/') && path !== 'src/inputs.ts');
  const found = known.flatMap((module) => [
    ...module.imports
      .filter(({ target }) => target === '@actions/core')
      .map(() => `${module.path} imports @actions/core`),
    ...places(module, /process\.env|env\[?\.?'?(?:GITHUB|INPUT|RUNNER)_\w+/g),
  ]);
  expect(found).toEqual([]);
});

test('only system starts processes', () => {
  const found = sources.filter(
    ({ path, imports }) =>
      !path.startsWith('src/system/') && imports.some(({ target }) => /^(node:)?child_process$/.test(target)),
  );
  expect(found.map(({ path }) => path)).toEqual([]);
});

/** The doors and our own programs are run, not imported. */
const DOORS = bundleNames(ROOT).map((name) => `src/entry/${name}.ts`);

test('no module does anything on import: declarations only, no state, no calls to the outer world', () => {
  const declarations = /^(Import|Export|Function|Class|TS|Variable)\w*(Declaration|Alias)?$/;
  const found = sources
    .filter(({ path }) => !DOORS.includes(path))
    .flatMap((module) => {
      const outer =
        /\bawait\b|\bprocess\.(?!versions)|\b(read|write)File|\bspawn|\bexec(File)?\(|\bDate\.now|\bMath\.random|\bsetTimeout|\bsetInterval/;
      return module.body.flatMap((node) => {
        if (!declarations.test(node.type)) return [`${at(module, node.start)} runs a ${node.type}`];
        const inner = (node['declaration'] ?? node) as Node;
        if (inner.type !== 'VariableDeclaration') return [];
        if (inner['kind'] !== 'const') return [`${at(module, node.start)} is state of the module`];
        const eager = eagerText(module, inner);
        return outer.test(eager) ? [`${at(module, node.start)} reaches out on import`] : [];
      });
    });
  expect(found).toEqual([]);
});

/** What of a declaration is evaluated when it is met: its text without the bodies of functions, strings and patterns. */
function eagerText({ text }: Module, node: Node): string {
  const later: [number, number][] = [];
  walk(node, (inner) => {
    if (/Function|^Literal$|^TemplateElement$/.test(inner.type)) later.push([inner.start, inner.end]);
  });
  const kept = [...text.slice(node.start, node.end)].map((character, index) =>
    later.some(([start, end]) => index + node.start >= start && index + node.start < end) ? ' ' : character,
  );
  return kept.join('');
}

const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' })
  .split('\0')
  .filter((path) => path !== '' && !path.startsWith('dist/'));

/** Goes alone into a container that has nothing but Python, so it can be no more than one file. */
const ALONE = ['src/smoke/launch/supervise.py', 'src/smoke/launch/peer_copy.py'];

test('a file is one idea: about 300 lines at most, tables of tests twice that', () => {
  const long = tracked
    .filter(
      (path) =>
        /\.(ts|py)$/.test(path) && !/\.generated\.ts$|^test\/fixtures\//.test(path) && !ALONE.includes(path),
    )
    .map((path) => ({ path, lines: textOf(path).split('\n').length - 1 }))
    .filter(({ path, lines }) => lines > (path.startsWith('test/') ? 640 : 340));
  expect(long).toEqual([]);
});

test('a function fits a screen: at most 70 lines of its own', () => {
  const long = sources.flatMap((module) => {
    const functions: Node[] = [];
    walk(module.body, (node) => {
      if (/Function/.test(node.type)) functions.push(node);
    });
    return functions.flatMap((node) => {
      const lines = ownLines(module, node, functions);
      return lines > 70 ? [`${at(module, node.start)}: ${lines} lines`] : [];
    });
  });
  expect(long).toEqual([]);
});

/** Lines of a function without those of the functions inside it: an object made of methods is read method by method. */
function ownLines({ text }: Module, outer: Node, functions: readonly Node[]): number {
  const lines = (node: Node): number => text.slice(node.start, node.end).split('\n').length;
  const within = (inner: Node, node: Node): boolean =>
    inner !== node && inner.start >= node.start && inner.end <= node.end;
  const inside = functions.filter((node) => within(node, outer));
  const nearest = inside.filter((node) => !inside.some((other) => within(node, other)));
  return nearest.reduce((sum, node) => sum - lines(node) + 1, lines(outer));
}

test('no package registry and no path of a machine is named in what we publish', () => {
  // Put together here, so that this file may name them.
  const hosts = [
    'registry.npmjs',
    'pypi',
    'files.pythonhosted',
    'proxy.golang',
    'sum.golang',
    'crates',
    'deb.debian',
    'rubygems',
  ];
  const names = new RegExp(
    `(?:${hosts.join('|')})\\.(?:org|io)|(?<![\\w/.])/(?:${['work', 'farm'].join('|')})/`.replaceAll(
      '.',
      '.',
    ),
  );
  const found = tracked.flatMap((path) =>
    textOf(path)
      .split('\n')
      .flatMap((line, index) =>
        names.test(line) && path !== 'test/house.test.ts' ? [`${path}:${index + 1}`] : [],
      ),
  );
  expect(found).toEqual([]);
});

/** Text of a tracked file; empty for one that is deleted and not yet committed. */
function textOf(path: string): string {
  try {
    return readFileSync(join(ROOT, path), 'utf8');
  } catch {
    return '';
  }
}
