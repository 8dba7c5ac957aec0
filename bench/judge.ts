/**
 * `npm run bench -- judge [MEGABYTES]`: a worker's log of 100 MB judged, whole process, beside grep looking for the same words; and the peak of
 * memory for a log four times as long beside that for the short one.
 */
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Emit } from './store.ts';

const RUNS = 7;
const WORDS = 'NIXL|UCX|ucp_|transfer|ransceiver|Error|ERROR|error|ailed|backend';

export async function benchJudge(emit: Emit, megabytes = 100): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-judge-'));
  try {
    const log = await writeLog(join(folder, 'worker.log'), megabytes);
    const long = await writeLog(join(folder, 'long.log'), 4 * megabytes);
    const ours: number[] = [];
    const processor: number[] = [];
    const anchor: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const judged = judgeLog(log);
      ours.push(asUsersDo(log));
      processor.push(judged.processor);
      anchor.push(
        seconds(() =>
          spawnSync('grep', ['-cE', WORDS, log], { env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C' } }),
        ),
      );
    }
    emit(`judge ${megabytes} MB of log`, median(ours), 's', 'grep -cE', median(anchor));
    // On a busy machine the time that passes says little; this one still does.
    emit(`judge ${megabytes} MB of log, processor time`, median(processor), 's', 'promised', 1);
    emit(
      `peak memory, ${4 * megabytes} MB of log`,
      judgeLog(long).mebibytes,
      'MiB',
      `${megabytes} MB of log`,
      judgeLog(log).mebibytes,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * A log as a busy engine writes it: mostly iterations, requests with ids that never repeat (three lines in ten), a UCX row here and there, the table of
 * use at the end.
 */
async function writeLog(path: string, megabytes: number): Promise<string> {
  const iteration =
    '[11/22/2026-04:21:52] [TRT-LLM] [I] iter = 1234, global_rank = 0, currank_total_requests = 0/0, host_step_time = 7.1ms\n';
  const stamp = '[1795308090.225387] [vm:16940:0]   ';
  const row = `${stamp}|     1 |   1..16515 | zero-copy          | tcp/lo     |\n`;
  const request = () =>
    `2026-11-22T04:21:52.100Z  INFO http-request: dynamo_llm::http: request ${randomUUID()} done in 12 ms tokens=77\n`;
  const block = (): string => {
    const lines = Array.from({ length: Math.floor((1 << 20) / iteration.length) }, (_, index) =>
      index % 10 < 3 ? request() : iteration,
    );
    return `${lines.join('')}${row}`;
  };
  const used = [
    '| agent intra-node cfg#1 |',
    '| remote memory write by ucp_put* from cuda/GPU0 to cuda |',
    '| 6 | 0..inf | zero-copy | cuda_ipc/cuda |',
  ];
  await using file = await open(path, 'w');
  for (let written = 0; written < megabytes; written += 1) await file.write(block());
  await file.write(used.map((cells) => `${stamp}${cells}\n`).join(''));
  return path;
}

/** Seconds of `judge LOG` as users run it, from the built dist. A log alone proves nothing, so its answer is exit code 1. */
function asUsersDo(log: string): number {
  const cli = join(import.meta.dirname, '..', 'dist', 'cli.js');
  return seconds(() => {
    const child = spawnSync(process.execPath, [cli, 'judge', log, '--expect', 'nixl', '--json'], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    const { backend, claim } = JSON.parse(child.stdout) as { backend: string; claim: string };
    if (backend !== 'nixl' || claim !== 'used')
      throw new Error(`the log was judged wrongly: ${child.stdout}`);
  });
}

function judgeLog(log: string): Readonly<Record<'processor' | 'mebibytes', number>> {
  const argv = [join(import.meta.dirname, 'judge-log.ts'), log];
  const child = spawnSync(process.execPath, argv, { encoding: 'utf8' });
  if (child.status !== 0) throw new Error(`the log was judged wrongly: ${child.stderr}`);
  const [mebibytes = Number.NaN, processor = Number.NaN] = child.stdout.trim().split(' ').map(Number);
  return { processor, mebibytes };
}

function seconds(body: () => void): number {
  const begun = performance.now();
  body();
  return (performance.now() - begun) / 1000;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
