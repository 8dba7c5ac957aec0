import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { delimiter, dirname, join, resolve } from 'node:path';
import { ensureParts } from '../../rehearsal/parts/ensure.ts';
import { makeStandin } from '../../rehearsal/standin/checkout.ts';
import { requestOf } from '../entry/request.ts';
import { toolVersion } from '../entry/version.ts';
import type { InputName } from '../inputs.ts';
import { type Finished, runPipeline } from '../pipeline.ts';
import { renderTerminal } from '../report/terminal.ts';
import { OPERATOR } from '../store/authority.ts';
import { releaseHandoff } from '../store/handoff.ts';
import { ToolError } from '../system/errors.ts';
import type { ProcessEnd } from '../system/process.ts';
import { type Session, withEnvironment } from '../system/session.ts';
import { exitOf } from './exit.ts';
import { inSession } from './in-session.ts';
import { NO_SERVICE } from './run.ts';
import { sayError } from './say-error.ts';
import type { VerbContext } from './verb.ts';

/** Folder for everything a rehearsal makes, unless `--folder` says otherwise. */
const FOLDER = 'rehearsal-out';

/**
 * The main job with embedded defaults: a stand-in checkout of generation A1, a store of its own, the service in place with the
 * reference engine, three arms, verdict. Needs no Docker, no GPU, no GitHub. Every input can still be given.
 */
export async function rehearseVerb(context: VerbContext): Promise<number> {
  const folder = resolve(context.cwd, context.args.options.folder ?? FOLDER);
  const keepEnv = context.args.inputs()['keep-env'];
  const finished = await inSession(context, keepEnv, (session) => rehearse(session, context, folder));
  const { report, reportJson } = finished;
  const { json } = context.args.options;
  const summary = join(dirname(reportJson), 'summary.md');
  context.answer(
    json
      ? `${JSON.stringify(report, null, 2)}\n`
      : `${renderTerminal(report)}\nPage:     ${finished.files.html ?? '–'}\nReport:   ${reportJson}\nSummary:  ${summary}\n`,
  );
  if (finished.error !== undefined) sayError(context.log, finished.error);
  return exitOf(finished);
}

async function rehearse(session: Session, context: VerbContext, folder: string): Promise<Finished> {
  const root = packageRoot();
  const { python, etcd, nats } = await ensureParts(['python', 'etcd', 'nats'], {
    session,
    projectRoot: root,
  });
  const work = await session.tempFolder('rehearsal');
  // Its path is part of its scripts and so of the key: a fixed one lets the second rehearsal find the first one's wheel.
  const standinFolder = join(folder, 'standin-of-dynamo');
  await rm(standinFolder, { recursive: true, force: true });
  const standin = await makeStandin(standinFolder, {
    templates: join(root, 'rehearsal', 'standin'),
    engineDir: join(root, 'rehearsal', 'engine', 'reference_engine'),
  });
  const engine = join(root, 'rehearsal', 'engine');
  const model = join(work, 'model');
  await mkdir(folder, { recursive: true });
  const path = [python.bin, dirname(etcd.etcd), dirname(nats.natsServer), session.env['PATH'] ?? ''].join(
    delimiter,
  );
  const inner = withEnvironment(session, { PATH: path, PYTHONPATH: engine, PYTHONDONTWRITEBYTECODE: '1' });
  const made = await inner.run({ argv: [python.python, '-m', 'reference_engine.make_model', model] });
  if (made.code !== 0) throw noModel(made);
  const request = requestOf(context.args.inputs(defaults(standin.checkout, python.python, model, folder)), {
    access: OPERATOR,
    defaultStore: join(folder, 'store'),
    workParent: work,
    origin: 'rehearsal',
    secrets: context.secrets,
    toolVersion,
  });
  const finished = await runPipeline(inner, request, NO_SERVICE, () => {});
  const { wheel } = finished;
  if (wheel !== undefined) await releaseHandoff(wheel.folder, wheel.handoff.sharedWith);
  return finished;
}

function noModel({ code, tail }: Pick<ProcessEnd, 'code' | 'tail'>): ToolError {
  return new ToolError({
    code: 'NO_REFERENCE_MODEL',
    kind: 'surroundings',
    what: `The model of the reference engine could not be made (exit code ${code}): ${tail.slice(-3).join(' ')}`,
    means: 'Nothing was rehearsed.',
    next: 'Check that the disk is not full; remove the folder of the real parts to have Python installed anew (docs/real-parts.md).',
  });
}

/** Defaults of a rehearsal in place of action.yml's; what the user gives still wins. */
function defaults(
  checkout: string,
  python: string,
  model: string,
  folder: string,
): Partial<Record<InputName, string>> {
  return {
    checkout,
    cache: 'tool-cache',
    engine: 'host',
    arms: 'shipped,expected,aggregated',
    'worker-module': 'reference_engine',
    python,
    model,
    'prompt-tokens': '600',
    requests: '3',
    'max-tokens': '8',
    gpus: 'none',
    // Generation A1 sets no KV variable outside an interactive shell; this deployment does, so that `shipped` can be proven.
    'deployment-env': 'TRTLLM_USE_NIXL_KVCACHE=1',
    'start-timeout': '60',
    'request-timeout': '30',
    'report-folder': folder,
    'store-path': join(folder, 'store'),
  };
}

/** Root of our own package: the nearest folder above with rehearsal/ in it, from the sources and from dist/ alike. */
function packageRoot(): string {
  for (let at = import.meta.dirname; ; at = dirname(at)) {
    if (existsSync(join(at, 'rehearsal', 'requirements')) && existsSync(join(at, 'package.json'))) return at;
    if (at !== dirname(at)) continue;
    throw new ToolError({
      code: 'NO_REHEARSAL',
      kind: 'usage',
      what: 'The folder `rehearsal/` is not beside this program.',
      means: 'There is nothing to rehearse with.',
      next: 'Run it from a checkout or an installed package of trtllm-nixl-build.',
    });
  }
}
