import { parseArgs } from 'node:util';
import { exitCodeOf, ToolError, toToolError } from '../../src/system/errors.ts';
import { type Log, streamLog } from '../../src/system/log.ts';
import { closeSession, openSession, scrubEnvironment } from '../../src/system/session.ts';
import { ALL_PARTS, CATALOG, isPartName, isPurpose, PURPOSES } from './catalog.ts';
import { ensureParts, placeOf } from './ensure.ts';
import type { PartName } from './types.ts';

const USAGE = `usage: node rehearsal/parts/main.ts [NAME…] [--all] [--for rehearse|test] [--list] [--json]

Installs the real parts that the rehearsal and the tests run on, and says where they are.
  NAME…      these parts
  --for X    what \`rehearse\` or \`test\` needs
  --all      every part
  --list     only say which parts there are and whether they are here; installs nothing
  --json     the answer as JSON on stdout
`;

interface Request {
  readonly names: readonly PartName[];
  readonly list: boolean;
  readonly json: boolean;
}

/** @throws ToolError `PARTS_USAGE` when an argument is unknown or nothing is asked for. */
function parseRequest(argv: readonly string[]): Request {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        all: { type: 'boolean', default: false },
        for: { type: 'string', multiple: true, default: [] },
        list: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
    const names = new Set<PartName>(values.all || (values.list && positionals.length === 0) ? ALL_PARTS : []);
    for (const purpose of values.for) {
      if (!isPurpose(purpose)) throw new Error(`there is no purpose "${purpose}"`);
      for (const name of PURPOSES[purpose]) names.add(name);
    }
    for (const name of positionals) {
      if (!isPartName(name)) throw new Error(`there is no part "${name}"; there are ${ALL_PARTS.join(', ')}`);
      names.add(name);
    }
    if (names.size === 0) throw new Error('nothing was asked for');
    return { names: [...names], list: values.list, json: values.json };
  } catch (error) {
    throw new ToolError({
      code: 'PARTS_USAGE',
      kind: 'usage',
      what: `${error instanceof Error ? error.message : error}.`,
      means: 'Nothing was installed.',
      next: `\n${USAGE}`,
    });
  }
}

async function list(request: Request, log: Log): Promise<Record<string, unknown>> {
  const place = placeOf({});
  const answer: Record<string, unknown> = {};
  for (const name of request.names) {
    const paths = await CATALOG[name].find(place);
    answer[name] = paths ?? null;
    if (!request.json)
      log.info(`${paths === undefined ? 'missing' : 'here   '}  ${name}: ${CATALOG[name].is}`);
  }
  return answer;
}

async function install(request: Request, log: Log): Promise<Record<string, unknown>> {
  const stop = new AbortController();
  const onSignal = (signal: NodeJS.Signals): void => stop.abort(stoppedBy(signal));
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  const { env } = scrubEnvironment(process.env);
  const session = await openSession({ log, env, signal: stop.signal });
  try {
    const parts = await ensureParts(request.names, { session });
    if (!request.json)
      for (const name of request.names) log.info(`${name}: ${Object.values(parts[name])[0]}`);
    return parts;
  } finally {
    await closeSession(session);
  }
}

function stoppedBy(signal: NodeJS.Signals): ToolError {
  return new ToolError({
    code: 'STOPPED',
    kind: 'surroundings',
    what: `Stopped by ${signal}.`,
    means: 'Parts that were complete stay; the one in work was removed.',
    next: 'Run the same command again to go on.',
  });
}

async function main(): Promise<void> {
  const log = streamLog((line) => process.stderr.write(line));
  try {
    const request = parseRequest(process.argv.slice(2));
    const answer = await (request.list ? list(request, log) : install(request, log));
    if (request.json) process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
  } catch (thrown) {
    const error = toToolError(thrown);
    log.error(error.message);
    process.exitCode = exitCodeOf(error);
  }
}

await main();
