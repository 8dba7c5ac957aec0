import { formatBytes } from '../system/progress.ts';
import { rate } from './text.ts';
import type { Report } from './types.ts';

/**
 * The verdict in words for someone who has to decide whether this build may go out, and has never heard of NIXL. Empty when
 * nothing was judged.
 */
export function plainWords(report: Report): string {
  const { judgement, verdict } = report;
  if (verdict === null) return '';
  const words = judgement === undefined ? INFRA : WORDS[verdict](judgement);
  return judgement?.profile === 'reference' ? `${words} ${REFERENCE}` : words;
}

const INFRA = 'The machine failed, not the change under test. Nothing was found out about this build.';
const REFERENCE = 'This was shown with our reference engine; it says nothing about TensorRT-LLM itself.';

type Judged = NonNullable<Report['judgement']>;

const WORDS: Record<NonNullable<Report['verdict']>, (judged: Judged) => string> = {
  PROVEN: ({ backend, wire, bytes, gbps }) =>
    `This build does what it should: the workers handed each other ${formatBytes(bytes)} of cache through ${backend}, over the fast way (${wire}${speed(gbps)}), and gave the right answers.`,
  WRONG_BACKEND: ({ backend, expected }) =>
    `This build answers, but through ${backend} where ${expected ?? 'another backend'} was wanted. Do not release it as one that uses ${expected ?? 'it'}.`,
  SLOW_PATH: ({ backend, wire, gbps }) =>
    `This build answers, but its workers hand each other the cache the slow way (${backend} over ${wire}${speed(gbps)}). In production it would be many times slower than the hardware allows.`,
  NO_TRANSFER: () =>
    'This build answers, but its workers handed each other nothing: each request was computed anew. The split into prefill and decode workers brings no gain.',
  WRONG_TOKENS: () =>
    'This build hands the cache over, and gives other answers than one worker alone. Do not release it.',
  START_FAILED: () => 'The service of this build did not start. Nothing could be measured.',
  TIMEOUT: () => 'The service of this build hung. Nothing could be measured to its end.',
  INCONCLUSIVE: () =>
    'It cannot be said which way the cache took: evidence is missing or contradicts itself. This is not a pass.',
  INFRA: () => INFRA,
};

function speed(gbps: number | null): string {
  return gbps === null ? '' : ` at ${rate(gbps)}`;
}
