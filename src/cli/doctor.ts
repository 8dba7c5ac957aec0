import { namedValues } from '../inputs.ts';
import { outlookOf } from '../outlook.ts';
import type { EngineMode } from '../smoke/types.ts';
import { formatBytes } from '../system/progress.ts';
import { inSession } from './in-session.ts';
import {
  type Answers,
  askPrograms,
  BASE_PROGRAMS,
  type Disk,
  type Ground,
  lookAround,
  type ProgramName,
} from './machine.ts';
import { cliStore } from './store.ts';
import type { VerbContext } from './verb.ts';

/** One line of `doctor`. */
export interface Check {
  readonly name: string;
  readonly ok: boolean;
  /** Whether the asked engine needs it; what is not needed never makes the machine unfit. */
  readonly needed: boolean;
  readonly found: string;
  /** What to do when it is missing. */
  readonly next: string;
}

/** What the machine is to be fit for. */
export interface Purpose {
  readonly engine: EngineMode;
  /** Input `gpus`; `none` needs none. */
  readonly gpus: string;
}

/** A TensorRT-LLM wheel has 2.5 GB (facts: sizes of the releases); it is staged beside the entry it becomes. */
const WHEEL_BYTES = 2.5e9;

/**
 * `doctor`: is everything there that `--engine` needs? Asks and changes nothing. Exit code 0 when it is, 3 when it is not.
 */
export async function doctorVerb(context: VerbContext): Promise<number> {
  const inputs = context.args.inputs();
  const ground = await lookAround(context.env, {
    store: inputs['store-path'] ?? cliStore(context.env),
    temp: context.env['TMPDIR'] ?? '/tmp',
  });
  // A session itself needs the base programs: without them the rest is not asked, and said so.
  const fit = ground.platform === 'linux' && BASE_PROGRAMS.every((name) => ground.programs[name] !== null);
  const question = { python: inputs.python, modules: ['dynamo.frontend', inputs['worker-module']] };
  const answers = fit
    ? await inSession(context, inputs['keep-env'], (session) => askPrograms(session, question))
    : undefined;
  const checks = checksOf(ground, answers, inputs);
  const ready = checks.every(({ ok, needed }) => ok || !needed);
  const { engine } = inputs;
  const outlook = outlookOf(inputs.nixl ? 'nixl' : 'ucx', inputs['tensorrtllm-ref'] ?? null, {
    profile: inputs['worker-module'] === 'reference_engine' ? 'reference' : 'trtllm',
    arms: inputs.arms,
    gpus: inputs.gpus,
    deploymentEnv: namedValues('deployment-env', inputs['deployment-env']),
  });
  context.answer(
    context.args.options.json
      ? `${JSON.stringify({ engine, ready, checks, outlook }, null, 2)}\n`
      : `${checks.map(line).join('\n')}\n${ready ? 'Ready' : 'Not ready'} for \`--engine ${engine}\`.\nWhat a smoke test can show: ${outlook.words}\n`,
  );
  return ready ? 0 : 3;
}

/** Every check in the order of the story, from what was seen and what programs answered. Pure. */
export function checksOf(ground: Ground, answers: Answers | undefined, purpose: Purpose): Check[] {
  const docker = purpose.engine === 'docker';
  const host = purpose.engine === 'host';
  const program = (name: ProgramName, needed: boolean, next: string): Check => {
    const path = ground.programs[name];
    return { name, ok: path !== null, needed, found: path ?? 'not on PATH', next };
  };
  const answer = (name: string, which: keyof Answers, needed: boolean, next: string): Check => {
    const unasked = { ok: false, found: 'not asked: see the missing programs above', next };
    return { name, needed, next, ...(answers === undefined ? unasked : answers[which]) };
  };
  return [
    machine('Linux', ground.platform, ['linux'], 'Use a Linux machine.'),
    machine('architecture', ground.arch, ['x64', 'arm64'], 'Use an x86_64 or aarch64 machine.'),
    program('bash', true, 'Install the package bash.'),
    program('flock', true, 'Install the package util-linux.'),
    program('setpriv', true, 'Install the package util-linux.'),
    program('git', true, 'Install the package git.'),
    disk('disk of the store', ground.store, 2 * WHEEL_BYTES, 'Free some, or give another `--store-path`.'),
    disk('disk for temp folders', ground.temp, WHEEL_BYTES, 'Free some, or point TMPDIR elsewhere.'),
    program('docker', docker, 'Install Docker, or use `--engine host`.'),
    answer('Docker daemon', 'daemon', docker, 'Start the daemon, or set DOCKER_HOST.'),
    answer(
      'named build contexts',
      'buildContext',
      docker,
      'Install buildx 0.8 or newer and run `docker buildx install`.',
    ),
    answer(
      'GPU',
      'gpus',
      purpose.gpus !== 'none',
      'Install the NVIDIA driver, or use a machine with a GPU; `--gpus none` where the engine needs none.',
    ),
    program('etcd', host, 'Put `etcd` on PATH (Debian: etcd-server).'),
    program('nats-server', host, 'Put `nats-server` on PATH.'),
    answer('Python of the service', 'python', host, 'Name an interpreter that has them with `--python`.'),
  ];
}

function machine(name: string, found: string, known: readonly string[], next: string): Check {
  return { name, ok: known.includes(found), needed: true, found, next };
}

function disk(name: string, { path, freeBytes }: Disk, wanted: number, next: string): Check {
  const found = `${formatBytes(freeBytes)} free at ${path}, ${formatBytes(wanted)} needed`;
  return { name, ok: freeBytes >= wanted, needed: true, found, next };
}

function line({ name, ok, needed, found, next }: Check): string {
  const state = ok ? 'ok' : needed ? 'MISSING' : 'absent';
  const first = `${state.padEnd(8)} ${name.padEnd(22)} ${found}${ok || needed ? '' : ' (not needed here)'}`;
  return ok || !needed ? first : `${first}\n${' '.repeat(9)}what to do: ${next}`;
}
