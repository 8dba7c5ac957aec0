import { type Inputs, namedValues } from '../inputs.ts';
import { outlookOf } from '../outlook.ts';
import { readCheckout } from '../plan/checkout.ts';
import { detectGeneration } from '../plan/generations/index.ts';
import type { GenerationName, WheelSource } from '../plan/types.ts';
import { toToolError } from '../system/errors.ts';
import type { Session } from '../system/session.ts';
import { type Check, checksOf } from './checks.ts';
import { inSession } from './in-session.ts';
import { type Answer, askPrograms, BASE_PROGRAMS, lookAround } from './machine.ts';
import { cliStore } from './store.ts';
import type { VerbContext } from './verb.ts';

/**
 * `doctor`: is everything there that `--engine`, the checkout's generation and the tiers need? Asks and changes nothing, and ends in a
 * list of what is to be done. Exit code 0 when it is, 3 when it is not.
 */
export async function doctorVerb(context: VerbContext): Promise<number> {
  const inputs = context.args.inputs();
  const ground = await lookAround(context.env, {
    store: inputs['store-path'] ?? cliStore(context.env),
    temp: context.env['TMPDIR'] ?? '/tmp',
  });
  // A session itself needs the base programs: without them the rest is not asked, and said so.
  const fit = ground.platform === 'linux' && BASE_PROGRAMS.every((name) => ground.programs[name] !== null);
  const modules = ['dynamo.frontend', inputs['worker-module']];
  const looked = fit
    ? await inSession(context, inputs['keep-env'], async (session) => {
        const { answer, ...found } = await lookAtCheckout(session, inputs);
        const asked = { python: inputs.python, modules, checkout: inputs.checkout, answer };
        return { answers: await askPrograms(session, asked), found };
      })
    : undefined;
  const checks = checksOf(ground, looked?.answers, {
    engine: inputs.engine,
    gpus: inputs.gpus,
    tiers: inputs.cache,
    attested: inputs['require-attestation'] !== undefined,
    ...looked?.found,
  });
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
      : `${checks.map(line).join('\n')}\nWhat a smoke test can show: ${outlook.words}\n${fixes(checks)}${ready ? 'Ready' : 'Not ready'} for \`--engine ${engine}\`.\n`,
  );
  return ready ? 0 : 3;
}

function line({ name, ok, needed, found, next }: Check): string {
  const state = ok ? 'ok' : needed ? 'MISSING' : 'absent';
  const first = `${state.padEnd(8)} ${name.padEnd(27)} ${found}${ok || needed ? '' : ' (not needed here)'}`;
  return ok || !needed ? first : `${first}\n${' '.repeat(9)}what to do: ${next}`;
}

/** What is to be done, in the order in which it is best done; empty when nothing is. */
function fixes(checks: readonly Check[]): string {
  const missing = checks.filter(({ ok, needed }) => needed && !ok);
  if (missing.length === 0) return '';
  const rows = missing.map(({ name, next }, index) => `  ${index + 1}. ${name}: ${next}\n`);
  return `\nTo do:\n${rows.join('')}`;
}

/** The checkout's generation and first source of wheels, as far as it can be told; a doctor never fails on what he finds. */
async function lookAtCheckout(
  session: Session,
  inputs: Inputs,
): Promise<{
  readonly answer: Answer;
  readonly generation: GenerationName | null;
  readonly source: WheelSource | null;
}> {
  try {
    const checkout = await readCheckout(session, inputs.checkout);
    const asked = inputs.generation === 'auto' ? undefined : inputs.generation;
    const { name, title, support } = detectGeneration(checkout, asked);
    const given = inputs['wheel-source'];
    const source = given === 'auto' ? (support.sources[0] ?? null) : given;
    return { answer: { ok: true, found: `generation ${name}: ${title}` }, generation: name, source };
  } catch (thrown) {
    session.signal.throwIfAborted();
    return { answer: { ok: false, found: toToolError(thrown).what }, generation: null, source: null };
  }
}
