import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { partsFolder } from '../../rehearsal/parts/place.ts';
import { makeStandin } from '../../rehearsal/standin/checkout.ts';
import { runProcess } from '../../src/system/process.ts';
import { OUR_NODE } from './command-line.ts';
import { commandsOf } from './doc-commands.ts';
import { noteImages } from './new-images.ts';
import { clone, commitAll, publishWith } from './published.ts';

/**
 * Every command of the docs, typed by a machine: in one folder with a stand-in checkout as `dynamo`, with real Docker, Dynamo, NIXL and
 * UCX. `npm …` runs in a copy of this repository. The program is ours with other defaults (reference engine, no GPU), so that the
 * commands stand in the docs as a user types them.
 */
const ROOT = join(import.meta.dirname, '..', '..');
const parts = inject('parts');
const images = noteImages(parts.env);
const FIXTURE = join(ROOT, 'test', 'fixtures', 'evidence', 'h200x2-2026-11-22', 'nixl', 'evidence');
/** docs/cli.md goes first: it makes what the other pages look at. */
const PAGES = [
  'docs/cli.md',
  ...globSync(['README.md', 'CONTRIBUTING.md', 'docs/*.md'], { cwd: ROOT }).sort(),
];
const commands = [...new Set(PAGES)].flatMap((page) => commandsOf(ROOT, page));

let folder = '';
let work = '';
let repository = '';
let env: Record<string, string> = {};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tnb-docs-'));
  work = join(folder, 'work');
  await mkdir(work);
  const standin = await makeStandin(join(folder, 'standin'), { baseImage: parts.baseImage });
  clone(standin.checkout, join(work, 'dynamo'));
  for (const log of ['prefill.log', 'decode.log']) await cp(join(FIXTURE, 'expected', log), join(work, log));
  const { python, bin } = parts.paths.python;
  const engine = join(ROOT, 'rehearsal', 'engine');
  const model = join(folder, 'model');
  const made = spawnSync(python, ['-m', 'reference_engine.make_model', model], {
    env: { PYTHONPATH: engine },
  });
  if (made.status !== 0) throw new Error(`no model: ${made.stderr}`);
  const ours = join(folder, 'ours');
  await publishWith(ours, {
    ...{ 'worker-module': 'reference_engine', model, gpus: 'none', 'store-path': join(folder, 'store') },
    ...{ 'prompt-tokens': '600', requests: '3', 'max-tokens': '8', 'keep-env': 'PYTHONPATH' },
    ...{ 'deployment-env': 'TRTLLM_USE_NIXL_KVCACHE=1' },
  });
  const programs = join(folder, 'bin');
  await mkdir(programs);
  const program = join(programs, 'trtllm-nixl-build');
  await writeFile(program, `#!/bin/sh\nexec '${OUR_NODE}' '${join(ours, 'dist', 'cli.js')}' "$@"\n`);
  await chmod(program, 0o755);
  repository = await copyOfOurs(join(folder, 'repository'));
  const services = [parts.paths.etcd.etcd, parts.paths.nats.natsServer].map(dirname);
  env = {
    ...parts.env,
    PATH: [
      programs,
      dirname(OUR_NODE),
      bin,
      ...services,
      parts.env['PATH'] ?? '',
      process.env['PATH'] ?? '',
    ].join(delimiter),
    HOME: folder,
    TMPDIR: folder,
    PYTHONPATH: engine,
    PYTHONDONTWRITEBYTECODE: '1',
    TRTLLM_NIXL_BUILD_PARTS: partsFolder(process.env),
  };
  // Whoever looks a wheel up has built it before.
  const built = spawnSync(program, ['build', '--checkout', 'dynamo', '--until', 'wheel'], { cwd: work, env });
  if (built.status !== 0) throw new Error(`no wheel: ${built.stderr}`);
});
afterAll(async () => {
  images.removeNew();
  await rm(folder, { recursive: true, force: true });
});

/** What a contributor has: this repository as it is on disk, with what `npm ci` installs. */
async function copyOfOurs(place: string): Promise<string> {
  const listed = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
  });
  for (const path of listed.stdout
    .toString()
    .split('\0')
    .filter((one) => one !== '')) {
    await cp(join(ROOT, path), join(place, path)).catch(() => {});
  }
  commitAll(place);
  await symlink(join(ROOT, 'node_modules'), join(place, 'node_modules'));
  return place;
}

const REPORT = 'trtllm-nixl-build-report';

/** A report folder as a reader has it who ran the whole job: kept when it was made, brought back where a later command cleared it. */
async function bringReport(): Promise<void> {
  const report = join(work, REPORT);
  const others = ['last-week', 'rehearsal-out'].map((name) => join(work, name));
  if (existsSync(join(report, 'evidence', 'expected'))) {
    for (const place of others) if (!existsSync(place)) await cp(report, place, { recursive: true });
  } else if (existsSync(others[0] ?? '')) await cp(others[0] ?? '', report, { recursive: true });
}

const run = commands.filter(({ notRun }) => notRun === undefined);

describe.each([...new Set(run.map(({ page }) => page))])('%s', (page) => {
  test.each(run.filter((one) => one.page === page))('line $line: $command', async ({ command, exit }) => {
    await bringReport();
    const lines: string[] = [];
    const cwd = /^(npm|node) /.test(command) ? repository : work;
    const argv: [string, ...string[]] = ['/bin/bash', '-c', command];
    const end = await runProcess({ argv, cwd, env, timeoutSeconds: 240, onLine: (line) => lines.push(line) });
    expect(`${end.code}\n${lines.slice(-60).join('\n')}`).toMatch(new RegExp(`^${exit}\n`));
  });
});

test('what is not run has a reason that somebody wrote, and is the smaller part', () => {
  const left = commands.filter(({ notRun }) => notRun !== undefined);
  expect(left.filter(({ notRun }) => (notRun ?? '').length < 30)).toEqual([]);
  expect(run.length).toBeGreaterThan(20);
  expect(left.length).toBeLessThan(run.length);
});
