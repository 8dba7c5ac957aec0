import { throughDoor } from '../entry/door.ts';
import { requestOf } from '../entry/request.ts';
import { toolVersion } from '../entry/version.ts';
import type { InputName } from '../inputs.ts';
import { type Finished, runPipeline } from '../pipeline.ts';
import { renderTerminal } from '../report/terminal.ts';
import type { RunRequest, Until } from '../request.ts';
import { saveStore } from '../save.ts';
import { OPERATOR } from '../store/authority.ts';
import type { Session } from '../system/session.ts';
import { exitOf } from './exit.ts';
import { cliStore } from './store.ts';
import type { Verb, VerbContext } from './verbs.ts';

export interface RunVerb {
  readonly until?: Until;
  /** Only this phase, with an image that is there (`--image`) or in place. */
  readonly only?: 'smoke';
  /** Answer with the explanation instead of the summary. */
  readonly explain?: boolean;
  readonly overrides?: Partial<Record<InputName, string>>;
}

/** Outside a job there is no Actions cache to reach. */
export const NO_SERVICE = { service: {} } as const;

/** A verb that is the pipeline, up to a phase. */
export function runVerb(kind: RunVerb): Verb['run'] {
  return async (context) => {
    const request = cliRequest(context, kind);
    const finished = await runOnce(context, request);
    context.answer(answerText(finished, kind, context.args.options.json));
    return exitOf(finished);
  };
}

/** Runs the pipeline in a session of its own, then releases the job's wheel and prunes, as the post step of a job does. */
export async function runOnce(context: VerbContext, request: RunRequest): Promise<Finished> {
  const { log, env } = context;
  const keepEnv = context.args.inputs()['keep-env'];
  let finished: Finished | undefined;
  const error = await throughDoor({ log, env, keepEnv }, async (session) => {
    finished = await runPipeline(session, request, NO_SERVICE, () => {});
    await save(session, finished);
  });
  if (error !== undefined) throw error;
  if (finished === undefined) throw new Error('the session ended without a result');
  return finished;
}

async function save(session: Session, finished: Finished): Promise<void> {
  const { wheel, report } = finished;
  await saveStore(
    session,
    {
      jobBegan: session.began,
      cache: finished.cache,
      plan: report.plan ?? null,
      wheel:
        wheel === undefined
          ? null
          : { folder: wheel.folder, parent: wheel.parent, sharedWith: wheel.handoff.sharedWith },
      repair: [],
    },
    NO_SERVICE,
  );
}

function cliRequest(context: VerbContext, kind: RunVerb): RunRequest {
  const inputs = context.args.inputs({ ...kind.overrides, cache: kind.overrides?.cache ?? 'tool-cache' });
  const request = requestOf(inputs, {
    access: OPERATOR,
    defaultStore: cliStore(context.env),
    workParent: context.env['TMPDIR'] ?? '/tmp',
    origin: 'local',
    secrets: context.secrets,
    toolVersion,
  });
  return {
    ...request,
    ...(kind.until === undefined ? {} : { until: kind.until }),
    ...(kind.only === undefined ? {} : { given: { image: context.args.options.image } }),
  };
}

function answerText({ report, reportJson }: Finished, kind: RunVerb, json: boolean): string {
  if (json) return `${JSON.stringify(kind.until === 'plan' ? report.plan : report, null, 2)}\n`;
  if (kind.explain === true && report.restore !== undefined) {
    const { restore } = report;
    return restore.kind === 'hit'
      ? `hit in ${restore.tier}\n`
      : `${[`${restore.why}: ${restore.reason}`, ...restore.refusals.map((one) => `  ${one.tier}: ${one.kind}: ${one.reason}`)].join('\n')}\n`;
  }
  return `${renderTerminal(report)}\nReport: ${reportJson}\n`;
}
