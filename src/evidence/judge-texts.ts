import type { Backend } from '../plan/types.ts';
import { problemDiagnosis } from './diagnose.ts';
import { type Line, linesOf } from './lines.ts';
import { ruleFindings } from './log-lines.ts';
import { ENGINE_RULES, FAILURE_RULES, PYTHON_AGENT_RULES, SERVING, WISH_RULES } from './log-rules-engines.ts';
import { libraryFindings } from './mapped-libraries.ts';
import { loneRingFindings } from './nixl-telemetry.ts';
import { PROFILES } from './profiles.ts';
import { contrary, REFERENCE_MARK } from './shown-profile.ts';
import type { ArmRecord, Diagnosis, Finding, Judgement, ProfileName, Verdict, Wire } from './types.ts';
import { protocolFindings } from './ucx-protocols.ts';
import { memoryOf, operationClass, type ProtocolRow, protocolRows } from './ucx-table.ts';
import { rateOf, type Weighed, weigh, wireOf } from './weigh.ts';

/** A file given to `judge` by name, without an arm around it. */
export type GivenFile =
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly bytes: Uint8Array };

interface TextOptions {
  readonly expected: Backend | null;
  readonly profile?: ProfileName | 'auto';
}

/** What one text holds, read once. */
interface ReadText {
  readonly name: string;
  readonly lines: readonly Line[];
  readonly rows: readonly ProtocolRow[];
}

/**
 * What plain log files show: backend, claim, wire, bytes and outcome, as far as the text itself goes. It is never PROVEN: without an arm's record
 * nobody knows which requests were answered and whether the tokens are right.
 */
export function judgeTexts(files: readonly GivenFile[], options: TextOptions): Judgement {
  const texts = files.flatMap((file) => ('text' in file ? [readText(file.name, file.text)] : []));
  const profile = profileOf(texts, options.profile ?? 'auto');
  const memory = memoryIn(texts.flatMap((text) => text.rows));
  const findings = [
    ...files.flatMap((file) => ('bytes' in file ? loneRingFindings(file.name, file.bytes) : [])),
    ...texts.flatMap((text) => textFindings(text, profile, memory)),
  ];
  const weighed = weigh(recordFor(profile, memory), findings);
  const { wire, slow } = wireOf(findings, weighed.backend);
  const ruling = rule(weighed, wire, slow, options.expected);
  return {
    version: 1,
    verdict: ruling.verdict,
    profile,
    line: `${ruling.verdict}${PROFILES[profile].suffix}`,
    expected: options.expected,
    backend: weighed.backend,
    claim: weighed.claim,
    wire: wire === 'unknown' ? loneWire(texts) : wire,
    bytes: weighed.telemetryBytes,
    gbps: rateOf(findings),
    outcome: outcomeOf(texts, findings),
    reason: ruling.reason,
    arms: [],
    findings,
    diagnoses: diagnosesOf(weighed),
  };
}

function readText(name: string, text: string): ReadText {
  const lines = [...linesOf(text)];
  return { name, lines, rows: [...protocolRows(lines)] };
}

function profileOf(texts: readonly ReadText[], asked: ProfileName | 'auto'): ProfileName {
  const reference = texts.some(({ lines }) => lines.some(({ text }) => text.startsWith(REFERENCE_MARK)));
  if (reference && asked === 'trtllm') throw contrary(asked, 'reference');
  return reference ? 'reference' : asked === 'auto' ? 'trtllm' : asked;
}

/** KV is on a GPU when any table speaks of GPU memory, even on the far side. */
function memoryIn(rows: readonly ProtocolRow[]): 'gpu' | 'host' {
  return rows.some((row) => /\b(cuda|rocm)\b/.test(row.operation)) ? 'gpu' : 'host';
}

function textFindings(
  { name, lines, rows }: ReadText,
  profile: ProfileName,
  memory: 'gpu' | 'host',
): Finding[] {
  // A comment or a quotation is not what a program printed.
  const printed = lines.filter((line) => !/^\s*(#|\/\/)/.test(line.text));
  const serving = printed.some((line) => SERVING.test(line.text));
  // TensorRT-LLM's own agents are C++ and do not print Python NIXL's lines: beside it they are another user's.
  const agents = serving && !printed.some((line) => /TensorRT-LLM|TRT-LLM/.test(line.text));
  const rules = [
    ...PROFILES[profile].logRules,
    ...ENGINE_RULES,
    ...WISH_RULES,
    ...(agents ? PYTHON_AGENT_RULES : []),
  ];
  return [
    ...protocolFindings(rows, name, null, memory),
    ...ruleFindings(printed, rules, name, null),
    ...libraryFindings(printed, name, null, PROFILES[profile]),
    ...(serving ? [] : connectedAgent(name, printed, rows)),
  ];
}

/** A Python NIXL agent whose UCX worker has an endpoint to a peer: more than an installation check, which meets nobody. */
function connectedAgent(name: string, lines: readonly Line[], rows: readonly ProtocolRow[]): Finding[] {
  for (const { number, text } of lines) {
    const agent = /Initialized NIXL agent: (\S+)/.exec(text)?.[1];
    if (agent === undefined || !rows.some((row) => row.context === agent && row.peer !== 'self')) continue;
    const says = `the NIXL agent ${agent} was built and has an endpoint to a peer`;
    return [
      {
        witness: 'log-lines',
        says,
        strength: 2,
        file: name,
        line: number,
        process: null,
        backend: 'nixl',
        claim: 'built',
      },
    ];
  }
  return [];
}

/** An arm's record that states nothing but what the texts show, so that the same weighing serves arms and texts. */
function recordFor(profile: ProfileName, memory: 'gpu' | 'host'): ArmRecord {
  return {
    version: 1,
    arm: 'expected',
    profile,
    release: null,
    wanted: null,
    disaggregated: true,
    outcome: 'served',
    failure: null,
    processes: [],
    requests: [],
    kvBytesPerToken: null,
    memory,
    environment: {},
    seconds: 0,
  };
}

function rule(
  weighed: Weighed,
  wire: Wire,
  slow: boolean,
  expected: Backend | null,
): { verdict: Verdict; reason: string } {
  const { moved, backend, claim } = weighed;
  const over = wire === 'unknown' ? '' : ` over ${wire}`;
  if (moved.size > 1)
    return { verdict: 'INCONCLUSIVE', reason: `The text shows ${[...moved].join(' and ')} in use.` };
  if (expected !== null && moved.size === 1 && !moved.has(expected)) {
    return {
      verdict: 'WRONG_BACKEND',
      reason: `The text shows ${backend} in use${over}; ${expected} was wanted.`,
    };
  }
  if (moved.size === 1 && slow)
    return { verdict: 'SLOW_PATH', reason: `The text shows ${backend} in use${over}, which is slow.` };
  const shown = claim === 'none' ? 'no KV backend' : `${backend} ${claim}${over}`;
  const reason = `The text shows ${shown}. A log alone does not tell which requests were answered nor whether the tokens are right: run the smoke test for a verdict.`;
  return { verdict: 'INCONCLUSIVE', reason };
}

/** The wire of data rows whose heading is missing (an excerpt): bulk rows tell where the bytes went, not whose they were. */
function loneWire(texts: readonly ReadText[]): Wire {
  const rows = texts
    .flatMap((text) => text.rows)
    .filter((row) => row.operation === '' && row.upTo === Number.POSITIVE_INFINITY);
  const wires = new Set(rows.map((row) => (/\btcp\//.test(row.config) ? 'tcp' : 'unknown')));
  return wires.size === 1 && wires.has('tcp') ? 'tcp' : 'unknown';
}

/** Whether the text itself shows a failure of the serving or its transfer; `ok` when it shows something at work and no failure. */
function outcomeOf(texts: readonly ReadText[], findings: readonly Finding[]): Judgement['outcome'] {
  const lines = texts.flatMap((text) => text.lines);
  if (lines.some(({ text }) => FAILURE_RULES.some((pattern) => pattern.test(text)))) return 'failed';
  const data = texts.some(({ rows }) =>
    rows.some((row) => row.count !== null && row.count > 0 && isData(row)),
  );
  const alive = data || findings.some((finding) => finding.claim === 'built' || finding.claim === 'used');
  return alive || lines.some(({ text }) => ALIVE.test(text)) ? 'ok' : 'unclear';
}

const ALIVE =
  /\b(ready|started|initialized|Refreshed|listening|completed|Autotuner|instantiated|running on|enabled|Adding worker|added model)\b/i;

function isData(row: ProtocolRow): boolean {
  return operationClass(row.operation) !== 'control' && memoryOf(row.operation) !== null;
}

function diagnosesOf({ problems, findings }: Weighed): readonly Diagnosis[] {
  return [...problems].flatMap((code) => problemDiagnosis(code, findings) ?? []);
}
