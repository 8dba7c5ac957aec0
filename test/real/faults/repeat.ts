/**
 * Every fault of the reference engine through the whole smoke phase, many times in a row: the verdict must be the same each time.
 *
 *   npm run repeat-faults -- [--times 20] [--fault NAME] [--keep FOLDER] [--out FILE]
 *
 * Prints a table; ends with 1 when any verdict differs. Real Dynamo, etcd, NATS, NIXL and UCX on this machine, one run at a time.
 */
import { appendFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureParts } from '../../../rehearsal/parts/ensure.ts';
import { judge } from '../../../src/evidence/judge.ts';
import { loadArms } from '../../../src/evidence/load.ts';
import type { Judgement } from '../../../src/evidence/types.ts';
import { runSmoke } from '../../../src/smoke/smoke.ts';
import { closeSession, type Session, withEnvironment } from '../../../src/system/session.ts';
import { realSession } from '../session.ts';
import { hostEnvironment, makeModel, smokeRequest } from '../smoke-request.ts';
import { FAULT_CASES, type FaultCase, nameOf } from './cases.ts';

const root = join(import.meta.dirname, '..', '..', '..');

interface Row {
  readonly name: string;
  readonly wanted: string;
  readonly verdicts: readonly string[];
  readonly seconds: number;
}

/** What all runs share. */
interface Bench {
  readonly session: Session;
  readonly python: string;
  readonly model: string;
  readonly folder: string;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      times: { type: 'string', default: '20' },
      fault: { type: 'string' },
      keep: { type: 'string' },
      out: { type: 'string' },
    },
  });
  const { session, lines } = await realSession({});
  const folder = values.keep ?? (await mkdtemp(join(tmpdir(), 'repeat-faults-')));
  const rows: Row[] = [];
  try {
    const bench = await prepare(session, folder);
    for (const one of FAULT_CASES.filter((it) => values.fault === undefined || nameOf(it) === values.fault)) {
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

async function prepare(session: Session, folder: string): Promise<Bench> {
  const { python, etcd, nats } = await ensureParts(['python', 'etcd', 'nats'], {
    session,
    projectRoot: root,
  });
  const programs = [python.bin, dirname(etcd.etcd), dirname(nats.natsServer)];
  const model = await makeModel(python.python, join(folder, 'model'));
  const environment = hostEnvironment(programs, session.env['PATH'] ?? '');
  return { session: withEnvironment(session, environment), python: python.python, model, folder };
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

async function run(bench: Bench, one: FaultCase, evidenceFolder: string): Promise<Judgement> {
  const request = smokeRequest({
    model: bench.model,
    python: bench.python,
    arms: one.arms,
    evidenceFolder,
    deploymentEnv: one.fault === null ? {} : { REFERENCE_ENGINE_FAULT: one.fault },
    ...one.change,
  });
  await runSmoke(bench.session, request);
  return judge(await loadArms(evidenceFolder), { expected: request.expected, profile: 'reference' });
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
