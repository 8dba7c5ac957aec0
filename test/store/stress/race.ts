import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Lets processes race for keys; returns how many builds there were. @throws Error when one of them fails. */
export async function runRace(
  folder: string,
  processes: number,
  keys: number,
): Promise<{ builds: number; ended: number }> {
  const journal = join(folder, 'journal');
  const script = join(import.meta.dirname, '..', 'single-flight-child.ts');
  const jobs = Array.from({ length: processes }, (_, index) => {
    const argv = [script, folder, join(folder, 'store'), `key-${index % keys}`, journal, '0.5'];
    return once(spawn(process.execPath, argv, { stdio: ['ignore', 'ignore', 'inherit'] }), 'exit');
  });
  const codes = (await Promise.all(jobs)).map(([code]) => code as number | null);
  if (codes.some((code) => code !== 0)) throw new Error(`a racing process ended with ${codes.join(', ')}`);
  const lines = (await readFile(journal, 'utf8')).split('\n').filter((line) => line !== '');
  return { builds: lines.filter((line) => line.startsWith('begin')).length, ended: codes.length };
}
