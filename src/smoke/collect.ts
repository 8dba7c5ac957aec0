import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArmRecord, ProcessRecord } from '../evidence/types.ts';
import type { SupervisorState } from './launch/supervisor.ts';

/**
 * What is known of the processes; those that never started are in it too.
 * @param begun wall clock of the arm's begin, in milliseconds since 1970
 */
export function processRecords(state: SupervisorState | null, begun: number): ProcessRecord[] {
  return (state?.processes ?? []).map((process) => ({
    name: process.name,
    role: process.role,
    pid: process.pid,
    exitBeforeStop: process.exit_before_stop,
    exit: process.exit,
    seconds: process.seconds,
    ...(typeof process.began_at === 'number' ? { began: sinceBegin(process.began_at * 1000, begun) } : {}),
  }));
}

/** Seconds between two moments given in milliseconds, never negative: a clock may have been set in between. */
function sinceBegin(at: number, begun: number): number {
  return Math.max(0, Math.round(at - begun) / 1000);
}

/**
 * Brings the folder into the layout the judge reads. Each worker had a transfer folder of its own, because two TensorRT-LLM
 * workers write files of the same name; here they become `transfers/<process>-<file>`.
 */
export async function tidyEvidence(folder: string): Promise<void> {
  const transfers = join(folder, 'transfers');
  for (const process of await readdir(transfers, { withFileTypes: true }).catch(() => [])) {
    if (!process.isDirectory()) continue;
    const own = join(transfers, process.name);
    for (const file of await readdir(own))
      await rename(join(own, file), join(transfers, `${process.name}-${file}`));
    await rm(own, { recursive: true, force: true });
  }
}

export async function writeRecord(folder: string, record: ArmRecord): Promise<void> {
  await writeFile(join(folder, 'arm.json'), `${JSON.stringify(record, null, 2)}\n`);
}

/** The last characters of a log, for messages. */
export async function tailOf(file: string, characters = 2000): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.slice(-characters).trim();
}

/** The line of a log that says most about an end: the last one that names an error, else the last one. Pure. */
export function tellingLine(log: string): string {
  const lines = log.split('\n').filter((line) => line.trim() !== '');
  const telling = lines.findLast((line) => /error|exception|fatal|cannot|no module named/i.test(line));
  return (telling ?? lines.at(-1) ?? '').trim().slice(0, 500);
}
