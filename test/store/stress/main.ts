import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, release, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Session } from '../../../src/system/session.ts';
import { closeSession } from '../../../src/system/session.ts';
import { testSession } from '../helpers-process.ts';
import { runFlips } from './flips.ts';
import { runFullDisk } from './full-disk.ts';
import { runKills } from './kill.ts';
import { runModel } from './model.ts';
import { runRace } from './race.ts';

/**
 * `npm run stress [-- SEED [FACTOR [PART]]]`: the long runs of the store's tests. Writes what happened to docs/stress-store.md when
 * all of it ran in full (factor 1) and ended well.
 */
const seed = Number(process.argv[2] ?? 1);
const factor = Number(process.argv[3] ?? 1);

type Part = (folder: string, session: Session) => Promise<object>;
const scaled = (full: number): number => Math.max(1, Math.round(full * factor));
const only = process.argv[4] ?? '';
const PARTS: Record<string, Part> = {
  [`${scaled(10_000)} random operations beside a model`]: (folder, session) =>
    runModel(folder, session, scaled(10_000), seed),
  [`${scaled(10_000)} single-bit flips over wheel, manifest, marker and seal`]: (folder, session) =>
    runFlips(folder, session, scaled(10_000), seed),
  '64 processes racing for 4 keys': async (folder) => {
    const race = await runRace(folder, 64, 4);
    if (race.builds !== 4) throw new Error(`${race.builds} builds of 4 keys`);
    return race;
  },
  'a full disk (tmpfs)': runFullDisk,
  [`${scaled(1000)} SIGKILLs during publish, restore and prune`]: (folder) =>
    runKills(folder, scaled(1000), seed),
};

/** Runs one part in a folder of its own. @returns its row of the table. */
async function runPart(name: string, part: Part): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'store-stress-'));
  const session = await testSession(folder);
  const begun = Date.now();
  const result = await part(folder, session);
  const counts = Object.entries(result).map(([what, n]) => `${what}: ${n}`);
  const line = `| ${name} | ${counts.sort().join('<br>')} | ${Math.round((Date.now() - begun) / 1000)} s |`;
  process.stdout.write(`${line}\n`);
  await closeSession(session);
  await rm(folder, { recursive: true, force: true });
  return line;
}

// Two at a time: the kills mostly wait for processes. The rows come in the order of the table.
const chosen = Object.entries(PARTS).filter(([name]) => name.includes(only));
const lanes = [
  chosen.filter(([name]) => !name.includes('SIGKILLs')),
  chosen.filter(([name]) => name.includes('SIGKILLs')),
];
const rows = await Promise.all(
  lanes.map(async (lane) => {
    const lines: string[] = [];
    for (const [name, part] of lane) lines.push(await runPart(name, part));
    return lines;
  }),
);
if (factor === 1 && only === '') {
  const machine = `Node ${process.version}, Linux ${release()}, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(0)} at the end`;
  const head = `# Stress of the store\n\nWritten by \`npm run stress -- ${seed}\` on ${new Date().toISOString().slice(0, 10)} (${machine}). Every run below ended without a wrong or half wheel; one that had not would have ended the command.\n\n| Run | What happened | Time |\n|---|---|---|\n`;
  await writeFile(
    join(import.meta.dirname, '..', '..', '..', 'docs', 'stress-store.md'),
    `${head}${rows.flat().join('\n')}\n`,
  );
}
