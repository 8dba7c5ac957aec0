import { setTimeout as sleep } from 'node:timers/promises';
import type { RequestRecord } from '../evidence/types.ts';
import type { Progress } from '../system/progress.ts';
import { HttpTimeout, http } from './http.ts';
import { ASSUMED_TOKENS_PER_WORD, CALIBRATION_WORDS, makePrompt, wordsFor } from './prompts.ts';

export interface DriveRequest {
  readonly baseUrl: string;
  readonly servedName: string;
  /** The same for all arms of a run, so that their answers can be compared. */
  readonly seed: string;
  readonly requests: number;
  /** How often each prompt is sent; the second round follows the whole first one. Default 1. */
  readonly rounds?: number;
  readonly promptTokens: number;
  readonly maxTokens: number;
  readonly timeoutSeconds: number;
  readonly signal: AbortSignal;
  readonly progress: Progress;
  /** What the run knows about the tokenizer; written by the first answer of the first arm that gives one. */
  readonly calibration: Calibration;
  /** Wall clock of the arm's begin, in milliseconds since 1970; requests are timed from it. */
  readonly armBegun: number;
  /** Words about a worker that ended, or null. */
  broken(): Promise<string | null>;
}

export interface Calibration {
  tokensPerWord: number | null;
}

export interface Driven {
  readonly records: readonly RequestRecord[];
  /** Seconds after which a request was given up, or null. */
  readonly timedOut: number | null;
}

interface Completion {
  readonly usage?: { readonly prompt_tokens?: number; readonly completion_tokens?: number };
  readonly choices?: readonly {
    readonly message?: { readonly content?: string | null; readonly reasoning_content?: string | null };
  }[];
}

const WATCH_MS = 250;

/**
 * Sends the prompts one after the other: greedy, not streamed. Prompt 0 is short and tells how many tokens a word is; the first
 * transfer is slow anyway and nobody should judge speed on it. Further rounds send the same prompts again. Stops at the first timeout and
 * when a worker has ended.
 */
export async function drive(request: DriveRequest): Promise<Driven> {
  const records: RequestRecord[] = [];
  const prompts = request.requests + 1;
  for (let number = 0; number < prompts * (request.rounds ?? 1); number += 1) {
    const prompt = number % prompts;
    const round = Math.floor(number / prompts);
    const perWord = request.calibration.tokensPerWord ?? ASSUMED_TOKENS_PER_WORD;
    const words = prompt === 0 ? CALIBRATION_WORDS : wordsFor(request.promptTokens, perWord);
    const done = number / (prompts * (request.rounds ?? 1));
    request.progress.update(`request ${prompt} of ${request.requests}${round === 0 ? '' : ', again'}`, done);
    const { record, timedOut } = await ask(request, prompt, words, round);
    records.push(record);
    if (timedOut) return { records, timedOut: request.timeoutSeconds };
    if (record.ok && record.promptTokens !== null)
      request.calibration.tokensPerWord ??= record.promptTokens / words;
    if (!record.ok) {
      // A frontend answers for a lost worker before the supervisor has seen it end.
      await sleep(200, undefined, { signal: request.signal });
      if ((await request.broken()) !== null) break;
    }
  }
  return { records, timedOut: null };
}

async function ask(
  request: DriveRequest,
  prompt: number,
  words: number,
  round: number,
): Promise<{ record: RequestRecord; timedOut: boolean }> {
  const begun = performance.now();
  const began = Math.max(0, Date.now() - request.armBegun) / 1000;
  const id = `${request.seed}-${prompt}${round === 0 ? '' : `-again${round}`}`;
  const base = { id, prompt, began };
  const failed = (error: string, timedOut = false): { record: RequestRecord; timedOut: boolean } => ({
    record: { ...base, ok: false, error, promptTokens: null, text: null, seconds: secondsSince(begun) },
    timedOut,
  });
  const watch = watchWorkers(request);
  try {
    const answer = await http(`${request.baseUrl}/v1/chat/completions`, {
      body: body(request, prompt, words),
      timeoutSeconds: request.timeoutSeconds,
      signal: AbortSignal.any([request.signal, watch.signal]),
    });
    if (answer.status !== 200) return failed(`HTTP ${answer.status}: ${answer.body.slice(0, 500)}`);
    const completion = JSON.parse(answer.body) as Completion;
    const message = completion.choices?.[0]?.message;
    // A thinking model may not have come to its answer after so few tokens; its thoughts depend on the KV as well.
    const text = message?.content || message?.reasoning_content || null;
    const ok = text !== null || (completion.usage?.completion_tokens ?? 0) > 0;
    const record = {
      ...base,
      ok,
      error: ok ? null : 'the answer holds no token',
      promptTokens: completion.usage?.prompt_tokens ?? null,
      text,
      seconds: secondsSince(begun),
    };
    return { record, timedOut: false };
  } catch (error) {
    request.signal.throwIfAborted();
    if (error instanceof HttpTimeout) return failed(error.message, true);
    return failed(watch.reason() ?? (error instanceof Error ? error.message : String(error)));
  } finally {
    watch.stop();
  }
}

function body(request: DriveRequest, prompt: number, words: number): unknown {
  return {
    model: request.servedName,
    messages: [{ role: 'user', content: makePrompt(request.seed, prompt, words) }],
    max_tokens: request.maxTokens,
    temperature: 0,
    seed: 0,
    stream: false,
  };
}

/** Gives up on a request whose worker has ended: a frontend may wait for it for ever. */
function watchWorkers(request: DriveRequest): { signal: AbortSignal; reason(): string | null; stop(): void } {
  const controller = new AbortController();
  let reason: string | null = null;
  const timer = setInterval(() => {
    void request.broken().then((words) => {
      if (words === null || reason !== null) return;
      reason = words;
      // The frontend may still be about to say something better than we can.
      setTimeout(() => controller.abort(), 1000).unref();
    });
  }, WATCH_MS);
  return { signal: controller.signal, reason: () => reason, stop: () => clearInterval(timer) };
}

function secondsSince(begun: number): number {
  return Math.round(performance.now() - begun) / 1000;
}
