/**
 * Every fault of the reference engine through the whole smoke phase, many times in a row: the verdict must be the same each time.
 *
 *   npm run repeat-faults -- [--times 20] [--fault NAME]… [--keep FOLDER] [--out FILE]
 *
 * Prints a table; ends with 1 when any verdict differs. Real Dynamo, etcd, NATS, NIXL and UCX on this machine, one run at a time.
 */
import { appendFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Judgement } from '../../../src/evidence/types.ts';
import { closeSession } from '../../../src/system/session.ts';
import { realSession } from '../session.ts';
import { FAULT_CASES, type FaultCase, nameOf } from './cases.ts';
import { type Ground, prepareGround, runOn } from './ground.ts';

interface Row {
  readonly name: string;
  readonly wanted: string;
  readonly verdicts: readonly string[];
  readonly seconds: number;
}

/** What all runs share. */
interface Bench {
  readonly ground: Ground;
  readonly folder: string;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      times: { type: 'string', default: '20' },
      fault: { type: 'string', multiple: true },
      keep: { type: 'string' },
      out: { type: 'string' },
    },
  });
  const { session, lines } = await realSession({});
  const folder = values.keep ?? (await mkdtemp(join(tmpdir(), 'repeat-faults-')));
  const rows: Row[] = [];
  try {
    const bench = { ground: await prepareGround(session, folder), folder };
    for (const one of FAULT_CASES.filter(
      (it) => values.fault === undefined || values.fault.includes(nameOf(it)),
    )) {
      rows.push(await repeat(bench, one, Number(values.times)));
      process.stderr.write(`${lineOf(rows.at(-1))}\n`);
    }
  } catch (error) {
    process.stderr.write(lines.slice(-40).join(''));
    throw error;
  } finally {
    await closeSession(session);
    if (values.keep === undefined) await rm(folder, { recursive: true, force: true });
  }
  const text = tableOf(rows);
  process.stdout.write(text);
  if (values.out !== undefined) writeFileSync(values.out, text);
  return rows.every((row) => row.verdicts.every((verdict) => verdict === row.wanted)) ? 0 : 1;
}

async function repeat(bench: Bench, one: FaultCase, times: number): Promise<Row> {
  const verdicts: string[] = [];
  const begun = performance.now();
  for (let time = 1; time <= times; time += 1) {
    const found = await run(bench, one, join(bench.folder, `${nameOf(one)} ${time}`));
    verdicts.push(wordOf(one, found));
    appendFileSync(join(bench.folder, 'verdicts.txt'), `${nameOf(one)}\t${time}\t${verdicts.at(-1)}\n`);
  }
  return {
    name: nameOf(one),
    wanted: one.verdict,
    verdicts,
    seconds: (performance.now() - begun) / 1000 / times,
  };
}

/** The verdict, or what else is wrong. */
function wordOf(one: FaultCase, found: Judgement): string {
  const told = found.diagnoses.map(({ code }) => code);
  if (one.diagnosis !== undefined && !told.includes(one.diagnosis)) return `no ${one.diagnosis}`;
  return found.verdict === one.verdict ? found.verdict : `${found.verdict}: ${found.reason}`;
}

async function run({ ground }: Bench, one: FaultCase, evidenceFolder: string): Promise<Judgement> {
  const deploymentEnv: Record<string, string> =
    one.fault === null ? {} : { REFERENCE_ENGINE_FAULT: one.fault };
  const { judgement } = await runOn(ground, { arms: one.arms, evidenceFolder, deploymentEnv, ...one.change });
  return judgement;
}

function lineOf(row: Row | undefined): string {
  if (row === undefined) return '';
  const good = row.verdicts.filter((verdict) => verdict === row.wanted).length;
  const others = [...new Set(row.verdicts.filter((verdict) => verdict !== row.wanted))].join('; ');
  return `| ${row.name} | ${row.wanted} | ${good} of ${row.verdicts.length} | ${others} | ${row.seconds.toFixed(1)} |`;
}

function tableOf(rows: readonly Row[]): string {
  const head = [
    '| Fault | Verdict wanted | Runs with it | Other verdicts | Seconds a run |',
    '|---|---|---|---|---|',
  ];
  return `${[...head, ...rows.map(lineOf)].join('\n')}\n\n${cpus().length} cores, Node ${process.version}.\n`;
}

process.exitCode = await main();
