/**
 * `npm run compat [-- RELEASE…] [--capture] [--from FOLDER]`: installs real releases of NIXL and UCX, makes real transfers with each between two
 * processes, and checks that telemetry, tables and memory maps are read right. `--capture` renews the fixtures, `--from` reads what
 * `programs/on_gpus.py` left in FOLDER instead of running anything.
 */
import { hostname, release as kernel } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureParts } from '../rehearsal/parts/ensure.ts';
import { exitCodeOf, ToolError, toToolError } from '../src/system/errors.ts';
import { streamLog } from '../src/system/log.ts';
import { closeSession, openSession, type Session, scrubEnvironment } from '../src/system/session.ts';
import { RELEASES, type Release } from './releases.ts';
import { type Row, readGpuRuns, runCompat } from './run.ts';

const COLUMNS = ['release', 'setup', 'telemetry', 'sent bytes', 'used', 'chosen', 'judged', 'wire', 'answer'];

function chosen(names: readonly string[]): readonly Release[] {
  const unknown = names.filter((name) => !RELEASES.some(({ id }) => id === name));
  if (unknown.length > 0) {
    throw new ToolError({
      code: 'COMPAT_USAGE',
      kind: 'usage',
      what: `There is no release ${unknown.join(', ')}.`,
      means: 'Nothing was installed.',
      next: `Name some of ${RELEASES.map(({ id }) => id).join(', ')}, or none for all.`,
    });
  }
  return names.length === 0 ? RELEASES : RELEASES.filter(({ id }) => names.includes(id));
}

function line({ release, setup, reading, problems }: Row): string {
  const { telemetry, sentBytes, used, judged } = reading;
  const rows = used.map(({ wire, count }) => `${wire} ${count}`).join(', ');
  return [
    release.id,
    setup.id,
    telemetry === null ? '-' : telemetry === 'stdout' ? 'stdout' : `layout ${telemetry}`,
    sentBytes ?? '-',
    rows || '-',
    [...new Set(reading.chosen)].join(', ') || '-',
    `${judged.backend} ${judged.claim}`,
    judged.wire,
    problems.length === 0 ? 'read right' : problems.join('; '),
  ].join('\t');
}

async function ran(session: Session, releases: readonly Release[], capture: boolean) {
  const { python } = await ensureParts(['python'], { session });
  const folder = await session.tempFolder('compat');
  return runCompat({ session, python: python.python, folder, releases, capture });
}

async function main(session: Session): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { capture: { type: 'boolean', default: false }, from: { type: 'string' } },
  });
  const releases = chosen(positionals);
  let wrong = 0;
  process.stdout.write(
    `# ${new Date().toISOString().slice(0, 10)}, Linux ${kernel()}\n`.replaceAll(hostname(), 'host'),
  );
  process.stdout.write(`${COLUMNS.join('\t')}\n`);
  const rows =
    values.from === undefined
      ? await ran(session, releases, values.capture)
      : readGpuRuns(resolve(values.from), releases, values.capture);
  for await (const row of rows) {
    process.stdout.write(`${line(row)}\n`);
    if (row.problems.length > 0) wrong += 1;
  }
  process.stdout.write(`${releases.length} releases, ${wrong} transfers read wrong\n`);
  return wrong === 0 ? 0 : 1;
}

const log = streamLog((text) => process.stderr.write(text));
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort());
const session = await openSession({ log, env: scrubEnvironment(process.env).env, signal: stop.signal });
try {
  process.exitCode = await main(session);
} catch (error) {
  const problem = toToolError(error);
  log.error(`${problem.what} ${problem.means} ${problem.next}`);
  process.exitCode = exitCodeOf(problem);
} finally {
  await closeSession(session);
}
