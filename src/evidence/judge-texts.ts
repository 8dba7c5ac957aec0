import type { Backend } from '../plan/types.ts';
import { causesFirst, diagnosis, problemDiagnosis } from './diagnose.ts';
import { FAILURE_RULES } from './log-rules-engines.ts';
import { loneRingFindings } from './nixl-telemetry.ts';
import { PROFILES } from './profiles.ts';
import { isTrtllm, type ReadText, readText, textFindings } from './read-text.ts';
import { decide, type Rule } from './rules.ts';
import { contrary, isReferenceLine } from './shown-profile.ts';
import type { ArmRecord, Diagnosis, Finding, Judgement, ProfileName, Wire } from './types.ts';
import { memoryOf, operationClass, type ProtocolRow } from './ucx-table.ts';
import { rateOf, type Weighed, weigh, wireOf } from './weigh.ts';

/** A file given to `judge` by name, without an arm around it. */
export type GivenFile =
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly bytes: Uint8Array }
  /** Not read, with the reason in plain words. */
  | { readonly name: string; readonly refused: string };

interface TextOptions {
  readonly expected: Backend | null;
  readonly profile?: ProfileName | 'auto';
}

/**
 * What plain log files show: backend, claim, wire, bytes and outcome, as far as the text itself goes. It is never PROVEN: without an arm's record
 * nobody knows which requests were answered and whether the tokens are right.
 */
export function judgeTexts(files: readonly GivenFile[], options: TextOptions): Judgement {
  const texts = files.flatMap((file) => ('text' in file ? [readText(file.name, file.text)] : []));
  const profile = profileOf(texts, options.profile ?? 'auto');
  const record = recordFor(profile, memoryIn(texts, profile));
  const findings = [
    ...files.flatMap((file) => ('bytes' in file ? loneRingFindings(file.name, file.bytes) : [])),
    ...texts.flatMap((text) => textFindings(text, record)),
  ];
  const weighed = weigh(record, findings);
  const { wire, slow } = wireOf(findings, weighed.backend);
  const ruling = decide(TEXT_RULES, { ...weighed, wire, slow, asked: options.expected }, findings);
  if (!ruling) throw new Error('The last rule over texts always speaks.');
  const outcome = outcomeOf(texts, findings);
  return {
    version: 1,
    verdict: ruling.verdict,
    profile,
    line: `${ruling.verdict}${PROFILES[profile].suffix}`,
    expected: options.expected,
    backend: weighed.backend,
    claim: weighed.claim,
    wire: wire === 'unknown' ? loneWire(texts) : wire,
    bytes: weighed.telemetryBytes > 0 ? weighed.telemetryBytes : (weighed.counterBytes ?? 0),
    gbps: rateOf(findings),
    outcome,
    reason: ruling.reason,
    arms: [],
    findings,
    diagnoses: [
      ...diagnosesOf(weighed, texts, options.expected !== null || outcome === 'failed'),
      ...refusals(files),
    ],
    rules: [ruling.fired],
  };
}

interface TextCase extends Weighed {
  readonly wire: Wire;
  readonly slow: boolean;
  readonly asked: Backend | null;
}

/** In this order; the first that speaks decides, and the last one always does. */
export const TEXT_RULES: readonly Rule<TextCase>[] = [
  {
    id: 'text-two-backends',
    when: 'the text shows two backends in use',
    verdict: 'INCONCLUSIVE',
    speaks: (one) =>
      one.moved.size < 2
        ? null
        : { reason: `The text shows ${[...one.moved].join(' and ')} in use.`, by: usesIn(one) },
  },
  {
    id: 'text-contradiction',
    when: 'the text shows one backend in use and says that the object of another one was built',
    verdict: 'INCONCLUSIVE',
    speaks: (one) => {
      const by = one.findings.filter(
        ({ witness, claim, strength, backend }) =>
          witness === 'log-lines' &&
          claim === 'built' &&
          strength === 3 &&
          backend !== undefined &&
          backend !== 'none' &&
          !one.moved.has(backend),
      );
      if (one.moved.size !== 1 || by.length === 0) return null;
      return {
        reason: `The text shows ${one.backend} in use and says that ${by[0]?.backend} was built.`,
        by: [...usesIn(one), ...by],
      };
    },
  },
  {
    id: 'text-other-backend',
    when: 'the text shows another backend in use than the one that was expected',
    verdict: 'WRONG_BACKEND',
    speaks: (one) => {
      const { asked, moved, backend, wire } = one;
      if (asked === null || moved.size !== 1 || moved.has(asked)) return null;
      return {
        reason: `The text shows ${backend} in use${over(wire)}; ${asked} was wanted.`,
        by: usesIn(one),
      };
    },
  },
  {
    id: 'text-slow',
    when: 'the text shows a backend in use on a slow wire',
    verdict: 'SLOW_PATH',
    speaks: (one) =>
      one.moved.size === 1 && one.slow
        ? { reason: `The text shows ${one.backend} in use${over(one.wire)}, which is slow.`, by: usesIn(one) }
        : null,
  },
  {
    id: 'text-alone',
    when: 'a text alone tells neither which requests were answered nor whether the tokens are right',
    verdict: 'INCONCLUSIVE',
    speaks: (one) => {
      const { backend, claim, wire } = one;
      const shown = claim === 'none' ? 'no KV backend' : `${backend} ${claim}${over(wire)}`;
      const reason = `The text shows ${shown}. A log alone does not tell which requests were answered nor whether the tokens are right: run the smoke test for a verdict.`;
      const by = one.findings.filter((finding) => finding.backend === backend && finding.claim === claim);
      return { reason, by };
    },
  },
];

function over(wire: Wire): string {
  return wire === 'unknown' ? '' : ` over ${wire}`;
}

function usesIn({ findings }: Weighed): readonly Finding[] {
  return findings.filter(({ claim, backend }) => claim === 'used' && backend !== undefined);
}

function profileOf(texts: readonly ReadText[], asked: ProfileName | 'auto'): ProfileName {
  const reference = texts.some(({ lines }) => lines.some(({ text }) => isReferenceLine(text)));
  if (reference && asked === 'trtllm') throw contrary(asked, 'reference');
  return reference ? 'reference' : asked === 'auto' ? 'trtllm' : asked;
}

/** KV is on a GPU when any table speaks of GPU memory, even on the far side, and always with TensorRT-LLM. */
function memoryIn(texts: readonly ReadText[], profile: ProfileName): 'gpu' | 'host' {
  const tables = texts.some(({ rows }) => rows.some((row) => /\b(cuda|rocm)\b/.test(row.operation)));
  return tables || (profile === 'trtllm' && texts.some(isTrtllm)) ? 'gpu' : 'host';
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

/** Bulk rows whose heading is missing (an excerpt): they tell where the bytes went, not whose they were. */
function loneRows(
  texts: readonly ReadText[],
): readonly { readonly file: string; readonly row: ProtocolRow }[] {
  return texts.flatMap(({ name, rows }) =>
    rows
      .filter((row) => row.operation === '' && row.upTo === Number.POSITIVE_INFINITY)
      .map((row) => ({ file: name, row })),
  );
}

function loneWire(texts: readonly ReadText[]): Wire {
  const rows = loneRows(texts);
  return rows.length > 0 && rows.every(({ row }) => /\btcp\//.test(row.config)) ? 'tcp' : 'unknown';
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
  /\b(ready|started|initialized|Refreshed|listening|completed|Autotuner|instantiated|running on|enabled|Adding worker|added model)\b|\bucp_context\.c:\d+ .*\bloaded from\b/i;

function isData(row: ProtocolRow): boolean {
  return operationClass(row.operation) !== 'control' && memoryOf(row.operation) !== null;
}

/** @param asked somebody expects a transfer here; else a worker without a transceiver is no fault, as in aggregated serving */
function diagnosesOf(
  { problems, findings }: Weighed,
  texts: readonly ReadText[],
  asked: boolean,
): readonly Diagnosis[] {
  const codes = causesFirst([...problems]).filter((code) => asked || code !== 'TRANSCEIVER_DISABLED');
  return [...codes.flatMap((code) => problemDiagnosis(code, findings) ?? []), ...tcpRows(texts)];
}

function tcpRows(texts: readonly ReadText[]): readonly Diagnosis[] {
  if (loneWire(texts) !== 'tcp') return [];
  const shown = loneRows(texts).map(
    ({ file, row }): Finding => ({
      witness: 'ucx-protocols',
      says: `${row.description} over ${row.config}`,
      strength: 0,
      file,
      line: row.line,
      process: null,
    }),
  );
  return [diagnosis('TCP_ROWS', '', shown)].filter((one) => one !== null);
}

/** What was given and nobody read. */
function refusals(files: readonly GivenFile[]): readonly Diagnosis[] {
  const refused = files.flatMap((file) => ('refused' in file ? [`${file.name}: ${file.refused}`] : []));
  if (refused.length === 0) return [];
  return [diagnosis('EVIDENCE_REFUSED', `(${refused.slice(0, 5).join('; ')})`)].filter((one) => one !== null);
}
