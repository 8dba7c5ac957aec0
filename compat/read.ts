import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { judgeTexts } from '../src/evidence/judge.ts';
import { linesOf } from '../src/evidence/lines.ts';
import { loadTexts } from '../src/evidence/load.ts';
import { libraryFindings } from '../src/evidence/mapped-libraries.ts';
import { readNixlRing } from '../src/evidence/nixl-ring.ts';
import { PROFILES } from '../src/evidence/profiles.ts';
import type { Judgement } from '../src/evidence/types.ts';
import { operationClass, protocolRows } from '../src/evidence/ucx-table.ts';
import type { Expectation, Release } from './releases.ts';
import { COUNT, ROLES, type Setup, SIZE } from './transfer.ts';

/** What the product's own readers make of the evidence of one transfer. */
export interface Reading {
  /** Layout of the sender's telemetry file, `stdout`, or null. */
  readonly telemetry: Expectation['telemetry'];
  /** Bytes that telemetry shows as sent by the sender; null where there is none. */
  readonly sentBytes: number | null;
  /** Timed transfers in the sender's telemetry file; null without a file. */
  readonly transfers: number | null;
  /** Bytes that the receiver's telemetry shows as sent, which must be none. */
  readonly receiverSent: number | null;
  /** Rows of the backend's data operation at the sender that were used: what UCX calls their wire, and their count. */
  readonly used: readonly { readonly wire: string; readonly count: number }[];
  /** Wires of rows of that operation that only say what was chosen. */
  readonly chosen: readonly string[];
  /** Whether the `used` table has a header row. */
  readonly header: boolean;
  /** Backends whose libraries the sender had mapped. */
  readonly mapped: readonly string[];
  readonly judged: Pick<Judgement, 'backend' | 'claim' | 'wire' | 'bytes' | 'outcome' | 'verdict'>;
  /** SHA-256 of the block at both ends. */
  readonly sha256: readonly [string, string];
}

/** Reads the folder of one transfer, a fresh one or a fixture. */
export async function read(release: Release, folder: string): Promise<Reading> {
  const [sender, receiver] = ROLES[release.kind];
  const log = await readFile(join(folder, `${sender}.log`), 'utf8');
  const maps = await readFile(join(folder, `${sender}.maps`), 'utf8');
  const data = [...protocolRows(linesOf(log))].filter(
    ({ operation, peer }) =>
      operationClass(operation) === (release.kind === 'nixl' ? 'rma' : 'tag') && peer !== 'self',
  );
  const telemetry = await telemetryFiles(folder);
  const own = await ringOf(telemetry, sender);
  const judged = await judgeSender(folder, sender, telemetry);
  const lines = judged.findings.filter(
    ({ witness, bytes }) => witness === 'log-lines' && bytes !== undefined,
  );
  const stdout = lines.length > 0;
  return {
    telemetry: own?.layout ?? (stdout ? 'stdout' : null),
    sentBytes: own?.sentBytes ?? (stdout ? lines.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0) : null),
    transfers: own?.transfers.length ?? null,
    receiverSent: (await ringOf(telemetry, receiver))?.sentBytes ?? null,
    used: data.flatMap(({ count, config }) =>
      count === null || count === 0 ? [] : [{ wire: config, count }],
    ),
    chosen: data.flatMap(({ count, config }) => (count === null ? [config] : [])),
    header: /\|\s*Count\s*\|\s*Range\s*\|/.test(log),
    mapped: [
      ...new Set(
        libraryFindings(linesOf(maps), 'maps', null, PROFILES.reference).flatMap(
          ({ backend }) => backend ?? [],
        ),
      ),
    ],
    judged: {
      backend: judged.backend,
      claim: judged.claim,
      wire: judged.wire,
      bytes: judged.bytes,
      outcome: judged.outcome,
      verdict: judged.verdict,
    },
    sha256: [await sha256In(folder, sender), await sha256In(folder, receiver)],
  };
}

/** The files that a user would give to `judge`: the sender's log and its telemetry. */
async function judgeSender(folder: string, sender: string, telemetry: readonly string[]): Promise<Judgement> {
  const files = [join(folder, `${sender}.log`), ...telemetry.filter((path) => path.endsWith(`/${sender}`))];
  return judgeTexts(await loadTexts(files), { expected: null });
}

async function telemetryFiles(folder: string): Promise<string[]> {
  const names = await readdir(join(folder, 'telemetry')).catch(() => []);
  return names.map((name) => join(folder, 'telemetry', name));
}

async function ringOf(files: readonly string[], agent: string) {
  const file = files.find((path) => path.endsWith(`/${agent}`));
  if (file === undefined) return undefined;
  const answer = readNixlRing(await readFile(file));
  if (!answer.ok) throw new Error(`telemetry of ${agent} was not read: ${answer.why}`);
  return answer.ring;
}

async function sha256In(folder: string, role: string): Promise<string> {
  const result = JSON.parse(await readFile(join(folder, `${role}.result.json`), 'utf8')) as {
    sha256: string;
  };
  return result.sha256;
}

/** What of a reading is not as it must be; empty when all is. Between two GPUs of one host the wire is `cuda_ipc`. */
export function problemsOf(
  release: Release,
  setup: Setup,
  reading: Reading,
  memory: 'DRAM' | 'VRAM' = 'DRAM',
): string[] {
  return [
    ...telemetryProblems(release, setup, reading),
    ...tableProblems(release, setup, reading, memory === 'VRAM' ? 'cuda_ipc' : release.wire),
    ...judgeProblems(release, setup, reading),
  ];
}

function telemetryProblems(release: Release, setup: Setup, reading: Reading): string[] {
  const problems: string[] = [];
  const [sent, received] = reading.sha256;
  if (sent !== received) problems.push('the bytes that arrived are not those that were sent');
  if (reading.telemetry !== release.telemetry)
    problems.push(`telemetry ${reading.telemetry}, expected ${release.telemetry}`);
  if (release.telemetry === null) return problems;
  if (!enough(setup, reading)) problems.push(`${reading.sentBytes} bytes sent, expected ${SIZE * COUNT}`);
  if (reading.transfers !== null && reading.transfers !== COUNT)
    problems.push(`${reading.transfers} transfers, expected ${COUNT}`);
  if ((reading.receiverSent ?? 0) !== 0)
    problems.push(`the receiver is said to have sent ${reading.receiverSent} bytes`);
  return problems;
}

/** Lines on stdout can be broken by a table that another library prints there: then the sum is a lower bound. */
function enough(setup: Setup, { telemetry, sentBytes }: Reading): boolean {
  const whole = SIZE * COUNT;
  if (telemetry !== 'stdout' || setup.protoInfo !== 'y') return sentBytes === whole;
  return sentBytes !== null && sentBytes > 0 && sentBytes <= whole && sentBytes % SIZE === 0;
}

function tableProblems(
  release: Release,
  setup: Setup,
  { used, chosen, header }: Reading,
  fast: string,
): string[] {
  // `52% on tcp/lo and 48% on tcp/eth0` is one wire's text, too.
  const wire = setup.tcp ? 'tcp' : fast;
  const other = (text: string): boolean => !text.includes(`${wire}/`);
  if (setup.protoInfo === 'y') {
    // The last row is that of the largest messages.
    const large = chosen.at(-1);
    if (used.length > 0) return ['a `y` table was read as counts'];
    if (large === undefined) return ['no row of the data operation in the `y` table'];
    return other(large) ? [`the \`y\` table names ${large}, expected ${wire}`] : [];
  }
  if (release.used === 'none') return used.length > 0 ? ['rows where this UCX knows no `used`'] : [];
  if (used.length === 0) return ['no used row of the data operation'];
  const problems = header === (release.used === 'header') ? [] : [`header row: ${header}`];
  if (used.some((row) => other(row.wire))) problems.push(`wires ${used.map((row) => row.wire).join(', ')}`);
  return problems;
}

function judgeProblems(release: Release, setup: Setup, { judged, mapped }: Reading): string[] {
  const problems: string[] = [];
  const shown = release.telemetry !== null || (setup.protoInfo === 'used' && release.used !== 'none');
  if (!mapped.includes(release.kind))
    problems.push(`mapped libraries name ${mapped.join(', ') || 'no backend'}`);
  if (shown && (judged.backend !== release.kind || judged.claim !== 'used'))
    problems.push(`judged ${judged.backend} (${judged.claim}), the text shows ${release.kind} used`);
  if (!shown && ![release.kind, 'unknown'].includes(judged.backend))
    problems.push(`judged ${judged.backend}`);
  if (!shown && judged.claim === 'used') problems.push('judged as used without evidence of use');
  if (setup.tcp && shown && release.used !== 'none' && judged.wire !== 'tcp')
    problems.push(`wire ${judged.wire}, it was tcp`);
  if (judged.verdict === 'PROVEN') problems.push('PROVEN from files without an arm');
  return problems;
}
