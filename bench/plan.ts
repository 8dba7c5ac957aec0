/**
 * `npm run bench -- plan`: the plan of a checkout as large as Dynamo's (some 6,000 tracked files), and the questions to git that it cannot do
 * without as the anchor. Goal: 0.3 s (issue 6). Nothing is asked of the network.
 */
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeStandin } from '../rehearsal/standin/checkout.ts';
import { GENERATIONS } from '../src/plan/generations/index.ts';
import { makePlan } from '../src/plan/plan.ts';
import { streamLog } from '../src/system/log.ts';
import { closeSession, openSession, scrubEnvironment } from '../src/system/session.ts';
import type { Emit } from './store.ts';

const FILES = 6000;
const RUNS = 9;

export async function benchPlan(emit: Emit): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-plan-'));
  const session = await openSession({
    log: streamLog(() => {}),
    env: scrubEnvironment(process.env).env,
    signal: new AbortController().signal,
    tempParent: folder,
  });
  try {
    for (const { name } of GENERATIONS) {
      const standin = await makeStandin(join(folder, name), { generation: name, engineDir: null });
      await enlarge(standin.checkout);
      const ref = standin.tensorrtllm.commits.pinned;
      const nixl = standin.nixl.commits.pinned;
      const ours: number[] = [];
      const anchor: number[] = [];
      for (let run = 0; run < RUNS; run += 1) {
        const begun = performance.now();
        await makePlan(session, {
          checkoutPath: standin.checkout,
          nixl: name !== '0',
          arch: 'amd64',
          tensorrtllmRef: ref,
          ...(['A1', 'A2', 'A3'].includes(name) ? { nixlCommit: nixl } : {}),
        });
        ours.push((performance.now() - begun) / 1000);
        anchor.push(askGit(standin.checkout));
      }
      emit(`plan of ${FILES} files, generation ${name}`, median(ours), 's', 'git status', median(anchor));
      await rm(standin.root, { recursive: true });
    }
  } finally {
    await closeSession(session);
    await rm(folder, { recursive: true, force: true });
  }
}

async function enlarge(checkout: string): Promise<void> {
  for (let at = 0; at < FILES; at += 1) {
    const dir = join(checkout, 'lib', `part-${at % 200}`);
    if (at < 200) await mkdir(dir, { recursive: true });
    await writeFile(join(dir, `file-${at}.rs`), `// ${at}\n`.repeat(200));
  }
  const git = (...args: string[]) =>
    spawnSync('git', ['-C', checkout, '-c', 'user.name=b', '-c', 'user.email=b@b.invalid', ...args]);
  git('add', '--all');
  git('commit', '--quiet', '--message', 'As large as the real one');
}

function askGit(checkout: string): number {
  const begun = performance.now();
  spawnSync('git', ['-C', checkout, 'status', '--porcelain', '--untracked-files=all']);
  return (performance.now() - begun) / 1000;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
