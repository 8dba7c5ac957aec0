import type { Judgement } from './evidence/types.ts';
import type { ImageResult } from './image/types.ts';
import type { JobWheel } from './obtain-wheel.ts';
import type { Plan } from './plan/types.ts';
import type { RestoreOutcome } from './store/types.ts';

/** The outputs of action.yml. */
export type OutputName =
  | 'cache-hit'
  | 'cache-tier'
  | 'cache-key'
  | 'miss-reason'
  | 'invalidated'
  | 'wheel-path'
  | 'wheel-sha256'
  | 'image'
  | 'image-digest'
  | 'verdict'
  | 'kv-backend'
  | 'kv-wire'
  | 'kv-gbps'
  | 'plan-file'
  | 'report-json'
  | 'report-html'
  | 'evidence-bundle';

/** Takes an output; setting one again with the same value is harmless. */
export type OutputSink = (name: OutputName, value: string) => void;

/** Sets every output that is known by now. Called after each phase, so that a later failure loses none. */
export function outputsOf(
  known: {
    readonly plan?: Plan;
    readonly restored?: RestoreOutcome;
    readonly wheel?: JobWheel;
    readonly image?: ImageResult;
    readonly judgement?: Judgement;
  },
  set: OutputSink,
): void {
  const { plan, restored, wheel, image, judgement } = known;
  if (plan !== undefined) set('cache-key', plan.key);
  if (plan?.recipe.source === 'upstream-image') {
    set('cache-hit', 'false');
    set('miss-reason', `none to look for: the wheel comes with ${plan.recipe.baseImage}`);
  }
  if (restored !== undefined) {
    const hit = wheel?.restored ?? (restored.kind === 'none' ? undefined : restored);
    set('cache-hit', String(hit !== undefined));
    set('cache-tier', hit?.tier ?? '');
    // A wheel that another job built while we waited is a hit; why it had been missing is in the report.
    const missed = hit === undefined && restored.kind === 'none';
    set('miss-reason', missed ? `${restored.why}: ${restored.reason}` : '');
    set('invalidated', passedOver(restored));
  }
  if (wheel !== undefined) {
    set('wheel-path', wheel.path);
    set('wheel-sha256', wheel.report.sha256);
  }
  if (image !== undefined) set('image', image.reference);
  if (image?.pushed !== undefined) set('image-digest', image.pushed.digest);
  if (judgement !== undefined) {
    set('verdict', judgement.verdict);
    set('kv-backend', judgement.backend);
    set('kv-wire', judgement.wire);
    set('kv-gbps', judgement.gbps === null ? '' : judgement.gbps.toFixed(2));
  }
}

/** Entries that were there and were not used, one a line: tier, key, reason. */
function passedOver(restored: RestoreOutcome): string {
  return restored.refusals
    .filter(({ kind, key }) => key !== null && (kind === 'invalid' || kind === 'corrupt'))
    .map(({ tier, kind, key, reason }) => `${tier} ${key} ${kind}: ${reason}`)
    .join('\n');
}
