import type { ArmName, ArmVerdict, Diagnosis } from '../evidence/types.ts';
import type { Refusal } from '../store/types.ts';
import { formatBytes, formatSeconds } from '../system/progress.ts';
import { savedSeconds } from './gpu-minutes.ts';
import { count, rate, sentence } from './text.ts';
import type { Report } from './types.ts';
import { plainWords } from './words.ts';

/** The colour of a report. `neutral`: nothing was judged, because nothing was asked to be. */
export type Tone = 'good' | 'bad' | 'neutral';

/** What every rendering leads with. Texts are as the phases gave them: not yet clean, not yet escaped. */
export interface Story {
  readonly tone: Tone;
  readonly headline: string;
  /** The verdict for someone who decides about a release; empty when nothing was judged. */
  readonly plain: string;
  /** One sentence on why; empty when the headline says it all. */
  readonly reason: string;
  /** What to do next, most important first; empty when there is nothing to do. */
  readonly next: readonly string[];
  /** `wheel cache`, `wheel`, `image`, …: one line each, in the order of the story. */
  readonly facts: readonly { readonly name: string; readonly text: string }[];
}

/** Most things to do that are listed; more would not be done. */
const MOST_NEXT = 5;

/** The story of a run in words, for summary and terminal alike. */
export function tell(report: Report): Story {
  return {
    ...lead(report),
    plain: plainWords(report),
    next: nextSteps(report).slice(0, MOST_NEXT),
    facts: [
      planFact(report),
      cacheFact(report),
      wheelFact(report),
      imageFact(report),
      gpuFact(report),
    ].filter((fact) => fact !== undefined),
  };
}

function lead(report: Report): Pick<Story, 'tone' | 'headline' | 'reason'> {
  const { judgement, error } = report;
  if (judgement !== undefined) {
    const green = judgement.verdict === 'PROVEN' && error === undefined;
    const trouble = error === undefined || error.kind === 'answer' ? '' : ` After the verdict: ${error.what}`;
    return {
      tone: green ? 'good' : 'bad',
      headline: verdictLine(report),
      reason: `${judgement.reason}${trouble}`,
    };
  }
  if (error !== undefined) {
    const verdict = report.verdict ?? 'No verdict';
    return { tone: 'bad', headline: `${verdict}: ${error.what}`, reason: error.means };
  }
  const last = report.phases.filter((phase) => phase.state === 'done' && phase.name !== 'report').at(-1);
  return {
    tone: 'neutral',
    headline: `No verdict was asked for${last === undefined ? '' : `: the run ended after ${last.name}`}`,
    reason: '',
  };
}

function verdictLine({ judgement }: Report): string {
  if (judgement === undefined) return '';
  const { line, backend, claim, wire, bytes, gbps } = judgement;
  if (claim !== 'used') return line;
  const speed = gbps === null ? '' : ` at ${rate(gbps)}`;
  return `${line}: ${backend} moved ${formatBytes(bytes)} over ${wire}${speed}`;
}

function nextSteps({ judgement, error }: Report): string[] {
  const diagnoses = uniqueByCode(judgement?.diagnoses ?? []).slice(0, MOST_NEXT);
  const steps = diagnoses.map(({ words, next }) => `${sentence(words)} ${next}`);
  // An answer's error repeats the judgement; what the diagnoses say is more exact.
  if (error !== undefined && (error.kind !== 'answer' || steps.length === 0)) steps.unshift(error.next);
  return steps;
}

/** One problem seen in several arms, or by several witnesses, is one thing to do. */
function uniqueByCode(diagnoses: readonly Diagnosis[]): readonly Diagnosis[] {
  return [...new Map(diagnoses.map((one) => [`${one.code} ${one.next}`, one])).values()];
}

function planFact({ plan }: Report): Story['facts'][number] | undefined {
  if (plan === undefined) return undefined;
  const commit = `, ${originOf(plan)}`;
  const nixl = plan.recipe.nixlCommit === null ? '' : `, NIXL ${plan.recipe.nixlCommit.slice(0, 12)}`;
  return {
    name: 'Plan',
    text: `generation ${plan.generation}, ${plan.recipe.arch}${commit}${nixl}; key ${plan.key}`,
  };
}

/** What the wheel is, where it was not built here either. */
function originOf({ recipe }: NonNullable<Report['plan']>): string {
  const { source, commit, given, baseImage } = recipe;
  if (source === 'given-wheel') return `given wheel ${given?.slice(0, 12)}`;
  if (source === 'pip') return `pip ${given?.replace(/ --hash=.*$/s, '')}`;
  if (source === 'upstream-image') return `wheel of ${baseImage}`;
  return `TensorRT-LLM ${commit?.slice(0, 12)}${source === 'trtllm-make' ? ' by its own make' : ''}`;
}

function cacheFact({ restore }: Report): Story['facts'][number] | undefined {
  if (restore === undefined) return undefined;
  const seconds = formatSeconds(restore.seconds);
  if (restore.kind === 'none')
    return { name: 'Wheel cache', text: `${restore.why} (${restore.reason}), ${seconds}` };
  if (restore.kind === 'found')
    return {
      name: 'Wheel cache',
      text: `there is one in ${restore.tier} (${restore.proof}), not fetched, ${seconds}`,
    };
  const saved = savedSeconds(restore);
  const spared = saved === undefined ? '' : `; saved ${formatSeconds(saved)} against a build`;
  // A plain miss on the way to a hit is how tiers work; anything else is worth a word.
  const odd = restore.refusals.filter((refusal) => refusal.kind !== 'miss').map(refusalText);
  const passed = odd.length === 0 ? '' : `; passed over ${odd.join('; ')}`;
  return {
    name: 'Wheel cache',
    text: `${restore.kind} in ${restore.tier}, ${restore.proof}, ${seconds}${spared}${passed}`,
  };
}

/** `actions: corrupt (sha256 differs)`. */
export function refusalText({ tier, kind, reason }: Refusal): string {
  return `${tier}: ${kind} (${reason})`;
}

function wheelFact({ wheel }: Report): Story['facts'][number] | undefined {
  if (wheel === undefined) return undefined;
  const how = wheel.buildSeconds === null ? wheel.origin : `built in ${formatSeconds(wheel.buildSeconds)}`;
  const holds = wheel.capabilities.length === 0 ? 'no KV wrapper' : wheel.capabilities.join(', ');
  const kept = wheel.published.map(({ tier, stored, reason }) =>
    stored ? tier : `not in ${tier} (${reason})`,
  );
  const where = kept.length === 0 ? '' : `; published: ${kept.join(', ')}`;
  const text = `${wheel.fileName}, ${formatBytes(wheel.size)}, holds ${holds}; ${how}${where}; sha256 ${wheel.sha256.slice(0, 16)}…${wheel.note === undefined ? '' : `; ${wheel.note}`}`;
  return { name: 'Wheel', text };
}

function imageFact({ image, wheel }: Report): Story['facts'][number] | undefined {
  if (image === undefined) return undefined;
  const broken = image.contract.checks.filter((check) => !check.ok);
  const contract =
    broken.length === 0
      ? `contract holds (${count(image.contract.checks.length, 'check')})`
      : `contract broken: ${broken.map(({ name, expected, found }) => `${name}: expected ${expected}, found ${found}`).join('; ')}`;
  const how = image.reused ? 'unchanged, not built again' : `built in ${formatSeconds(image.seconds)}`;
  const pushed = image.pushed === undefined ? '' : `; pushed as ${image.pushed.reference}`;
  const { installed } = image.contract;
  // A wheel that was handed over is told in a line of its own; one that the image brought is told here.
  const brought =
    wheel !== undefined || installed === undefined || installed === null
      ? ''
      : `; TensorRT-LLM ${installed.version} in it has ${installed.capabilities.join(', ') || 'no KV backend'}`;
  return { name: 'Image', text: `${image.reference}, ${how}; ${contract}${brought}${pushed}` };
}

function gpuFact({ gpu }: Report): Story['facts'][number] | undefined {
  if (gpu === undefined) return undefined;
  const { count: gpus, usedMinutes, avoidedMinutes } = gpu;
  if (gpus === 0) return { name: 'GPU minutes', text: 'none: this machine has no GPU' };
  const avoided = avoidedMinutes > 0 ? `, ${avoidedMinutes} avoided by restoring the wheel` : '';
  return { name: 'GPU minutes', text: `${usedMinutes} used on ${count(gpus, 'GPU')}${avoided}` };
}

/**
 * True when an arm shows what it is there to show: the controls are no worse for being slow or for using the other backend, as
 * long as they do (src/evidence/judge.ts decides what they mean for the whole).
 */
export function asItShould({ arm, verdict, backend, wanted, claim, wire }: ArmVerdict): boolean {
  if (verdict === 'PROVEN' && arm !== 'slow') return true;
  if (verdict === 'START_FAILED' || verdict === 'TIMEOUT' || verdict === 'INFRA') return false;
  if (arm === 'slow') return verdict === 'SLOW_PATH' || (claim === 'used' && wire === 'tcp');
  return arm === 'contrast' && claim === 'used' && backend === wanted;
}

/** What users get first, then what was set on purpose, then the controls. */
const ARM_ORDER: readonly ArmName[] = ['shipped', 'expected', 'contrast', 'slow', 'aggregated'];

/** The arms of a report in the order in which they are read. */
export function armsOf({ judgement }: Report): readonly ArmVerdict[] {
  return (judgement?.arms ?? []).toSorted((a, b) => ARM_ORDER.indexOf(a.arm) - ARM_ORDER.indexOf(b.arm));
}

/** The row of one arm: arm, verdict, backend, wire, bytes, GB/s, seconds. */
export function armRow(arm: ArmVerdict): readonly string[] {
  const control = arm.verdict !== 'PROVEN' && asItShould(arm) ? ' (as it should be)' : '';
  const verdict = `${arm.verdict}${control}`;
  const seconds = arm.seconds.toFixed(1);
  if (arm.arm === 'aggregated') return [arm.arm, verdict, '–', '–', '–', '–', seconds];
  const backend =
    arm.claim === 'used' || arm.claim === 'none' ? arm.backend : `${arm.backend} (${arm.claim})`;
  const expected = arm.bytesExpected === null ? '' : ` of ${formatBytes(arm.bytesExpected)}`;
  const bytes = `${formatBytes(arm.bytes)}${expected}`;
  return [arm.arm, verdict, backend, arm.wire, bytes, rate(arm.gbps).replace(' GB/s', ''), seconds];
}

export const ARM_HEAD = ['Arm', 'Verdict', 'Backend', 'Wire', 'KV bytes', 'GB/s', 'Seconds'] as const;
