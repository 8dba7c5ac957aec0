import type { ArmRecord } from './types.ts';

/** How many KV bytes the answered requests must have moved. */
export interface ExpectedBytes {
  readonly bytes: number;
  /** False when the model's KV size or the prompt lengths are not known: then `bytes` is a floor no real model is below. */
  readonly exact: boolean;
  /** What is not known and where it would come from; null when `exact`. */
  readonly unknown: string | null;
}

/** No model in use has less KV than this for one token (TinyLlama-1.1B has 22 KiB). */
const LEAST_BYTES_PER_TOKEN = 1024;

/** No smoke request is shorter than this; used when the engine does not report prompt tokens. */
const LEAST_TOKENS = 64;

/** Below this share of the expected bytes, part of the KV did not move; above the second, something else moved too. */
export const LEAST_SHARE = 0.9;
export const MOST_SHARE = 3;

const NO_SIZE =
  'the KV size of one token is not known, so nobody can say how many bytes should have moved: let `model` be a folder whose config.json (and, for a quantized KV cache, hf_quant_config.json) names layers, KV heads, head dimension and type; models with sliding-window or mixed layers have no such size yet';
const NO_LENGTHS =
  'the length of a prompt is not known, so nobody can say how many bytes should have moved: the engine must report `usage.prompt_tokens` in its answers';

/** KV bytes expected of an arm: bytes per prompt token times the prompt tokens of its answered requests. */
export function expectedBytes(record: ArmRecord): ExpectedBytes {
  const answered = record.requests.filter(isAnswered);
  const known = answered.every((request) => request.promptTokens !== null);
  const tokens = answered.reduce((sum, request) => sum + (request.promptTokens ?? LEAST_TOKENS), 0);
  const perToken = record.kvBytesPerToken;
  if (perToken === null || perToken <= 0)
    return { bytes: tokens * LEAST_BYTES_PER_TOKEN, exact: false, unknown: NO_SIZE };
  return { bytes: tokens * perToken, exact: known, unknown: known ? null : NO_LENGTHS };
}

/** A request counts as answered when it succeeded and has text: an empty or blank answer shows nothing. */
export function isAnswered(request: ArmRecord['requests'][number]): boolean {
  return request.ok && request.text !== null && request.text.trim() !== '';
}
