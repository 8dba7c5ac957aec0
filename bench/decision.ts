/**
 * `npm run bench -- decision`: from the start of the action's process to its first decision (output `cache-hit`), when nothing
 * must be asked of the network. Runs dist/main.js as the runner does, on the stand-in checkout, with an empty store.
 */
import { spawn, spawnSync } from 'node:child_process';
import { watch } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeStandin } from '../rehearsal/standin/checkout.ts';
import { INPUTS } from '../src/inputs.generated.ts';
import type { Emit } from './store.ts';

const RUNS = 15;

export async function benchDecision(emit: Emit): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-decision-'));
  try {
    const standin = await makeStandin(join(folder, 'standin'));
    const ours: number[] = [];
    const whole: number[] = [];
    const anchor: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const took = await decide(folder, run, standin.checkout);
      ours.push(took.decision);
      whole.push(took.whole);
      anchor.push(timed(() => spawnSync(process.execPath, ['-e', '0'])));
    }
    emit('start to first decision', median(ours), 's', 'node -e 0', median(anchor));
    emit('whole process, until: restore', median(whole), 's', 'node -e 0', median(anchor));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Seconds until the output file names `cache-hit`, and until the process ended. */
async function decide(
  folder: string,
  run: number,
  checkout: string,
): Promise<{ decision: number; whole: number }> {
  const home = join(folder, `run-${run}`);
  await mkdir(home);
  const files = { GITHUB_OUTPUT: 'output', GITHUB_STATE: 'state', GITHUB_STEP_SUMMARY: 'summary' };
  for (const name of Object.values(files)) await writeFile(join(home, name), '');
  const inputs = Object.entries(INPUTS).map(([name, spec]) => [
    `INPUT_${name.toUpperCase()}`,
    'default' in spec ? spec.default : '',
  ]);
  const env = {
    PATH: process.env['PATH'] ?? '',
    RUNNER_TEMP: home,
    RUNNER_TOOL_CACHE: join(home, 'tools'),
    GITHUB_WORKSPACE: home,
    GITHUB_EVENT_NAME: 'push',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REF_PROTECTED: 'true',
    ...Object.fromEntries(Object.entries(files).map(([name, file]) => [name, join(home, file)])),
    ...Object.fromEntries(inputs),
    INPUT_CHECKOUT: checkout,
    INPUT_UNTIL: 'restore',
    INPUT_CACHE: 'tool-cache',
  };
  const begun = performance.now();
  const seconds = (): number => (performance.now() - begun) / 1000;
  const main = join(import.meta.dirname, '..', 'dist', 'main.js');
  const child = spawn(process.execPath, [main], { env, stdio: 'ignore' });
  let decision: number | undefined;
  const output = join(home, 'output');
  const watcher = watch(output, () => {
    void readFile(output, 'utf8').then((text) => {
      if (text.includes('cache-hit<<')) decision ??= seconds();
    });
  });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  const whole = seconds();
  watcher.close();
  if (code !== 0 || !(await readFile(output, 'utf8')).includes('cache-hit<<')) {
    throw new Error(`the action ended with ${code} and decided nothing`);
  }
  return { decision: decision ?? whole, whole };
}

function timed(body: () => void): number {
  const begun = performance.now();
  body();
  return (performance.now() - begun) / 1000;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
