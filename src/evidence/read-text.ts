import { environmentFindings } from './environment.ts';
import { type Line, linesOf } from './lines.ts';
import { ruleFindings } from './log-lines.ts';
import { ENGINE_RULES, PYTHON_AGENT_RULES, SERVING, WISH_RULES } from './log-rules-engines.ts';
import { copyFindings, libraryFindings } from './mapped-libraries.ts';
import { PROFILES, type Profile } from './profiles.ts';
import { transferFindings } from './transfer-counter.ts';
import type { ArmRecord, Finding } from './types.ts';
import { protocolFindings } from './ucx-protocols.ts';
import { type ProtocolRow, protocolRows } from './ucx-table.ts';

/** A text given to `judge` without an arm around it, read once. */
export interface ReadText {
  readonly name: string;
  /** `prefill` or `decode`, where the file's name says so. */
  readonly process: string | null;
  readonly lines: readonly Line[];
  /** The lines that a program printed: comments are not. */
  readonly printed: readonly Line[];
  readonly rows: readonly ProtocolRow[];
}

export function readText(name: string, text: string): ReadText {
  const lines = [...linesOf(text)];
  const printed = lines.filter((line) => !/^\s*(#|\/\/)/.test(line.text));
  return { name, process: sideOf(name), lines, printed, rows: [...protocolRows(lines)] };
}

/** The side that a file's name tells, in the words that people use for their logs. */
function sideOf(name: string): string | null {
  if (/(^|[^a-z])(prefill(er)?|ctx|context)([^a-z]|$)/i.test(name)) return 'prefill';
  return /(^|[^a-z])(decod(e|er)|gen|generation)([^a-z]|$)/i.test(name) ? 'decode' : null;
}

/** Words by which TensorRT-LLM is known, in the prefixes and names of every era. */
const TRTLLM =
  /TensorRT-LLM|TRT-LLM|tensorrt_llm|trtllm|NixlTransferAgent|KvCacheTransceiver|CacheTransceiver\b/;

/** Whether a text is of TensorRT-LLM, whose KV is on a GPU: rows from host memory are then control messages or somebody else's. */
export function isTrtllm({ printed }: ReadText): boolean {
  return printed.some((line) => TRTLLM.test(line.text));
}

/** Everything that one text shows, as far as it goes by itself. */
export function textFindings(read: ReadText, record: ArmRecord): Finding[] {
  const { name, process, printed, rows } = read;
  const profile = PROFILES[record.profile];
  const counted = csvFindings(read, record);
  if (counted !== null) return counted;
  return [
    ...protocolFindings(rows, name, process, record.memory),
    ...ruleFindings(printed, rulesFor(printed, profile), name, process),
    ...libraryFindings(printed, name, process, profile),
    ...copyFindings(printed, name, process),
    ...environmentFindings(printed, name, process),
    ...(served(printed) ? [] : connectedAgent(name, printed, rows)),
  ];
}

function served(lines: readonly Line[]): boolean {
  return lines.some((line) => SERVING.test(line.text));
}

function rulesFor(printed: readonly Line[], profile: Profile): Profile['logRules'] {
  const trtllm = printed.some((line) => TRTLLM.test(line.text));
  // TensorRT-LLM's own agents are C++ and do not print Python NIXL's lines: beside it they are another user's.
  const agents = served(printed) && !trtllm && !foreignConnector(printed);
  return [
    ...profile.logRules,
    ...ENGINE_RULES,
    ...WISH_RULES,
    ...(trtllm ? profile.supportRules : []),
    ...(agents ? PYTHON_AGENT_RULES : []),
  ];
}

/** A connector of vLLM that is not NIXL's (KVBM's, LMCache's) brings a NIXL agent of its own. */
function foreignConnector(printed: readonly Line[]): boolean {
  const named = printed.flatMap(({ text }) => /\bconnector with name: (\w+)/.exec(text)?.[1] ?? []);
  return named.length > 0 && !named.some((name) => /nixl|multi|^pd/i.test(name));
}

/** A CSV of transfers counts them; it is read as such and as nothing else. Null when the text is no such table. */
function csvFindings({ name, lines }: ReadText, record: ArmRecord): Finding[] | null {
  if (!/^[\w()]+(,[\w() ]+){2,}$/.test(lines[0]?.text ?? '')) return null;
  const path = `transfers/${name.split('/').at(-1)}`;
  const found = transferFindings([[path, lines.map(({ text }) => text).join('\n')]], record);
  return found.length === 0 ? null : found.map((finding) => ({ ...finding, file: name }));
}

/** A Python NIXL agent whose UCX worker has an endpoint to a peer: more than an installation check, which meets nobody. */
function connectedAgent(name: string, lines: readonly Line[], rows: readonly ProtocolRow[]): Finding[] {
  for (const { number, text } of lines) {
    const agent = /Initialized NIXL agent: (\S+)/.exec(text)?.[1];
    if (agent === undefined || !rows.some((row) => row.context === agent && row.peer !== 'self')) continue;
    const says = `the NIXL agent ${agent} was built and has an endpoint to a peer`;
    const base = { witness: 'log-lines' as const, strength: 2 as const, process: null };
    return [{ ...base, says, file: name, line: number, backend: 'nixl', claim: 'built' }];
  }
  return [];
}
