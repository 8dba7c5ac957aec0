import { type BuildEvent, readBuildLine } from './build-lines.ts';
import { readBuildStatus } from './build-status.ts';

/** One step of the image build, for the report. */
export interface ImageStep {
  /** `dev 3/9 RUN pip install …`, shortened. */
  readonly name: string;
  readonly seconds: number;
  readonly cached: boolean;
}

/** What became of all steps of a build. */
export interface ImageSteps {
  readonly total: number;
  readonly cached: number;
  /** At most ten, slowest first. */
  readonly slowest: readonly ImageStep[];
}

/** How far a build is: words, and 0…1 of the steps known so far; undefined before any. */
export interface BuildStanding {
  readonly text: string;
  readonly fraction: number | undefined;
}

export interface BuildProgress {
  /**
   * Takes the next line of the builder's output, in whichever form it writes.
   * @param seconds since the build began; the classic builder tells no times itself
   */
  line(
    line: string,
    seconds: number,
  ): { readonly standing?: BuildStanding; readonly show: readonly string[] };
  steps(): ImageSteps;
}

interface Step {
  readonly name: string;
  readonly stage: string;
  readonly at: number | undefined;
  readonly of: number | undefined;
  readonly began: number;
  seconds: number | undefined;
  state: 'running' | 'done' | 'cached' | 'failed';
}

const MOST_SHOWN = 10;
const LONGEST_NAME = 90;

/**
 * Follows an image build by its output: BuildKit's status stream (`rawjson`), its plain form, or the classic builder. One build may
 * be several (`build.sh` of A3 builds a base image first): a number that comes again after its end is another step. Pure but for
 * what it remembers.
 */
export function followBuild(): BuildProgress {
  const steps: Step[] = [];
  const current = new Map<string, Step>();
  let best = 0;

  const take = (event: BuildEvent, seconds: number): Step | undefined => {
    if (event.kind === 'built') return endClassic(current, seconds);
    if (event.kind === 'begins') {
      const known = current.get(event.id);
      const same = known !== undefined && known.name === event.name && known.stage === event.stage;
      // Stream and printer say a name again and again, BuildKit's stream after the end, too.
      if (same && (known.state === 'running' || !/^\d+$/.test(event.id))) return known;
      if (event.id.startsWith('step')) endClassic(current, seconds);
      const { name, stage, at, of } = event;
      const step: Step = { name, stage, at, of, began: seconds, seconds: undefined, state: 'running' };
      current.set(event.id, step);
      steps.push(step);
      return step;
    }
    const step = current.get(event.id) ?? (event.id === 'step' ? classicStep(current) : undefined);
    if (step === undefined || step.state !== 'running') return undefined;
    step.state = event.kind === 'ends' ? 'done' : event.kind === 'cached' ? 'cached' : 'failed';
    step.seconds = event.kind === 'ends' ? (event.seconds ?? seconds - step.began) : seconds - step.began;
    if (event.kind === 'cached') step.seconds = 0;
    return step;
  };

  return {
    line(line, seconds) {
      const status = readBuildStatus(line);
      const single = status === null ? readBuildLine(line) : null;
      const events = status?.events ?? (single === null ? [] : [single]);
      const ended = new Set<string>();
      const touched = events.flatMap((event) => {
        const step = take(event, seconds);
        if (step === undefined) return [];
        if (event.kind !== 'begins' && event.kind !== 'built') ended.add(event.id);
        return [step];
      });
      // The stream tells an end again and again; the log says it once.
      const show =
        status === null
          ? [line]
          : status.show.filter(({ about }) => about === null || ended.has(about)).map(({ text }) => text);
      const last = touched.findLast(({ state }) => state === 'running') ?? touched.at(-1);
      if (last === undefined) return { show };
      best = Math.max(best, fractionOf(steps));
      return { show, standing: { text: nameOf(last), fraction: best === 0 ? undefined : best } };
    },
    steps: () => summarize(steps),
  };
}

function classicStep(current: ReadonlyMap<string, Step>): Step | undefined {
  return [...current]
    .filter(([id, { state }]) => id.startsWith('step') && state === 'running')
    .map(([, step]) => step)
    .at(-1);
}

/** The classic builder does not say that a step ended; the next one's beginning does. */
function endClassic(current: ReadonlyMap<string, Step>, seconds: number): Step | undefined {
  const step = classicStep(current);
  if (step === undefined) return undefined;
  step.state = 'done';
  step.seconds = seconds - step.began;
  return step;
}

/**
 * Finished steps of all that are announced: each stage says how many it has. A stage seen later makes the whole bigger, so the
 * caller keeps the highest figure. Work without a place counts for nothing: its share of the time is not known.
 */
function fractionOf(steps: readonly Step[]): number {
  const stages = new Map<string, { of: number; done: number }>();
  for (const { stage, at, of, state } of steps) {
    if (at === undefined || of === undefined) continue;
    const known = stages.get(stage) ?? { of, done: 0 };
    // The steps of one stage come one after the other, so one that ended has all before it behind it.
    const done = state === 'running' ? known.done : Math.max(known.done, at);
    stages.set(stage, { of: Math.max(of, known.of), done });
  }
  const sum = (of: (stage: { of: number; done: number }) => number): number =>
    [...stages.values()].reduce((total, stage) => total + of(stage), 0);
  const total = sum(({ of }) => of);
  return total === 0 ? 0 : sum(({ of, done }) => Math.min(of, done)) / total;
}

function summarize(steps: readonly Step[]): ImageSteps {
  const ended = steps.filter(({ state }) => state !== 'running');
  const timed = ended.map((step) => ({
    name: nameOf(step),
    seconds: Math.round((step.seconds ?? 0) * 10) / 10,
    cached: step.state === 'cached',
  }));
  return {
    total: ended.length,
    cached: timed.filter(({ cached }) => cached).length,
    slowest: timed
      .filter(({ seconds }) => seconds > 0)
      .sort((a, b) => b.seconds - a.seconds)
      .slice(0, MOST_SHOWN),
  };
}

function nameOf({ stage, at, of, name }: Step): string {
  const place = at === undefined ? '' : `${stage === '' ? '' : `${stage} `}${at}/${of} `;
  const text = `${place}${name}`.replace(/\s+/g, ' ');
  return text.length <= LONGEST_NAME ? text : `${text.slice(0, LONGEST_NAME - 1)}…`;
}
