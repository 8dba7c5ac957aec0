import { resolve } from 'node:path';
import { buildOnly, smokeOnly } from '../entry/doors.ts';
import { requestOf } from '../entry/request.ts';
import { toolVersion } from '../entry/version.ts';
import { startPhases } from '../phases.ts';
import { type Finished, runPipeline } from '../pipeline.ts';
import { renderTerminal } from '../report/terminal.ts';
import { addPhases } from '../report/write.ts';
import type { RunRequest, Until } from '../request.ts';
import { saveStore } from '../save.ts';
import { pickGhEnvironment } from '../store/attestation.ts';
import { OPERATOR } from '../store/authority.ts';
import { releaseHandoff } from '../store/handoff.ts';
import type { FarSurroundings } from '../store/open.ts';
import { toToolError } from '../system/errors.ts';
import type { Session } from '../system/session.ts';
import { deliverWheel } from './deliver.ts';
import { exitOf } from './exit.ts';
import { inSession } from './in-session.ts';
import { sayError } from './say-error.ts';
import { cliStore } from './store.ts';
import type { Verb, VerbContext } from './verb.ts';

export interface RunVerb {
  /** Last phase; default: what the option `until` says. */
  readonly until?: Until;
  /** Only this phase, with an image that is there (`--image`) or in place. */
  readonly only?: 'smoke';
  /** Answer with the explanation instead of the summary; nothing is handed out. */
  readonly explain?: boolean;
  /** It may build and publish, so the store is pruned to its budget afterwards. A question never removes an entry. */
  readonly stores?: boolean;
}

/** Outside a job there is no Actions cache to reach. */
export const NO_SERVICE = { service: {} } as const;

/** What the far tiers get on the command line: no cache service, but `gh`'s token. */
function cliFar({ env }: VerbContext): FarSurroundings {
  return { ...NO_SERVICE, gh: pickGhEnvironment(env) };
}

/** A verb that is the pipeline, up to a phase. */
export function runVerb(kind: RunVerb): Verb['run'] {
  return async (context) => {
    const request = cliRequest(context, kind);
    const keepEnv = context.args.inputs()['keep-env'];
    const { finished, wheelPath } = await inSession(context, keepEnv, async (session) => {
      const finished = await runPipeline(session, request, cliFar(context), () => {});
      return { finished, wheelPath: await settle(session, context, finished, { kind, request }) };
    });
    context.answer(answerText(finished, kind, { json: context.args.options.json, wheelPath }));
    if (finished.error !== undefined) sayError(context.log, finished.error);
    return exitOf(finished, { wheel: request.until === 'restore' && kind.explain !== true });
  };
}

/** What the post step does in a job: the wheel goes to the user or goes away, and the store keeps its budget. */
async function settle(
  session: Session,
  context: VerbContext,
  finished: Finished,
  { kind, request }: { readonly kind: RunVerb; readonly request: RunRequest },
): Promise<string | undefined> {
  const { wheel } = finished;
  if (wheel === undefined) return undefined;
  const { folder } = context.args.options;
  // Who cancels wants nothing left behind; what was built and published is still in the store.
  const wanted = kind.explain !== true && request.until !== 'smoke' && !session.signal.aborted;
  const path = wanted
    ? await deliverWheel(session, wheel, folder === undefined ? undefined : resolve(context.cwd, folder))
    : undefined;
  if (!wanted) await releaseHandoff(wheel.folder, wheel.handoff.sharedWith);
  if (kind.stores === true) await save(session, finished);
  return path;
}

/** The answer is known by now: a store that cannot be sealed or pruned is worth a warning, not the answer. */
async function save(session: Session, { cache, report, reportJson }: Finished): Promise<void> {
  const plan = report.plan ?? null;
  const request = { jobBegan: session.began, cache, plan, wheel: null, repair: [] };
  const phases = startPhases(session);
  await phases
    .run('save', () => saveStore(session, request, NO_SERVICE))
    .catch((thrown: unknown) => {
      session.signal.throwIfAborted();
      session.log.warning(`The store was not pruned: ${toToolError(thrown).what}`);
    })
    .finally(() => addPhases(reportJson, phases.reports));
}

function cliRequest(context: VerbContext, kind: RunVerb): RunRequest {
  const request = requestOf(context.args.inputs({ cache: 'tool-cache' }), {
    access: OPERATOR,
    defaultStore: cliStore(context.env),
    workParent: context.env['TMPDIR'] ?? '/tmp',
    origin: 'local',
    secrets: context.secrets,
    toolVersion,
    env: context.env,
    workspace: context.cwd,
  });
  if (kind.only === 'smoke') return smokeOnly(request, context.args.options.image);
  if (kind.until === 'image') return buildOnly(request);
  return {
    ...request,
    // A question fetches nothing.
    ...(kind.explain === true ? { cache: { ...request.cache, lookupOnly: true } } : {}),
    ...(kind.until === undefined ? {} : { until: kind.until }),
  };
}

/** What `explain` answers: the hit that a run would have, or why it would have none. */
function explanation(restore: NonNullable<Finished['report']['restore']>): string {
  const met = restore.refusals.map((one) => `  ${one.tier}: ${one.kind}: ${one.reason}`);
  const lead =
    restore.kind === 'none'
      ? `${restore.why}: ${restore.reason}`
      : `hit in ${restore.tier} (${restore.proof})`;
  return `${[lead, ...met].join('\n')}\n`;
}

/**
 * The text for stdout. With `--json` the report, with its error where there is one and `wheelPath` where a wheel was handed out;
 * of `plan` the plan itself, unless it failed.
 */
export function answerText(
  { report, reportJson, files }: Pick<Finished, 'report' | 'reportJson'> & Partial<Pick<Finished, 'files'>>,
  kind: Pick<RunVerb, 'until' | 'explain'>,
  { json, wheelPath }: { readonly json: boolean; readonly wheelPath?: string | undefined },
): string {
  if (json) {
    const whole = wheelPath === undefined ? report : { ...report, wheelPath };
    const answer = kind.until === 'plan' && report.error === undefined ? report.plan : whole;
    return `${JSON.stringify(answer, null, 2)}\n`;
  }
  if (kind.explain === true && report.restore !== undefined) {
    return explanation(report.restore);
  }
  const page = files?.html === undefined ? '' : `Page: ${files.html}\n`;
  const wheel = wheelPath === undefined ? '' : `Wheel: ${wheelPath}\n`;
  return `${renderTerminal(report)}\n${wheel}${page}Report: ${reportJson}\n`;
}
