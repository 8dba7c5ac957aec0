import type { Plan } from '../plan/types.ts';
import { ToolError } from '../system/errors.ts';
import { CONTAINER_LABEL } from '../system/ledger.ts';
import type { Session } from '../system/session.ts';
import { explainDocker } from './docker.ts';
import { judgeContract } from './expectations.ts';
import type { HandedWheel } from './handed-wheel.ts';
import { type Probe, probeCommand, readProbe } from './probe.ts';
import type { Contract, ImageResult, ShellKind } from './types.ts';

/** Vendor entry points look at drivers and print pages before they start anything. */
const PROBE_TIMEOUT_SECONDS = 180;

/** Whether every check of the contract holds. */
export function isIntact(contract: Contract): boolean {
  return contract.checks.every(({ ok }) => ok);
}

/**
 * Refuses an image that is not what its generation promises, or that holds another wheel than the one handed over. Apart from
 * `buildImage`, so that the report can show the contract first. @throws ToolError `CONTRACT_BROKEN`
 */
export function requireContract({ reference, contract }: Pick<ImageResult, 'reference' | 'contract'>): void {
  const broken = contract.checks.filter(({ ok }) => !ok);
  if (broken.length === 0) return;
  const words = broken.map(({ name, expected, found }) => `${name}: expected ${expected}, found ${found}`);
  throw new ToolError({
    code: 'CONTRACT_BROKEN',
    kind: 'answer',
    what: `The image ${reference} breaks its contract. ${words.join('; ')}.`,
    means:
      'What would run in it is not what was asked for, so the service was not started; the wheel is kept.',
    next: "Compare the checkout's Dockerfile and build.sh with upstream's; the image is there to be looked into.",
  });
}

/**
 * Looks into the finished image the three ways users enter it, through its own entry point and without network or GPU.
 * @throws ToolError `CONTRACT_UNREADABLE` when the image cannot run the probe, and those of Docker
 */
export async function checkContract(
  session: Session,
  reference: string,
  plan: Plan,
  wheel: HandedWheel | null,
): Promise<Contract> {
  await session.ledger.own({ kind: 'containers', env: session.env });
  const [command, login, interactive] = await Promise.all([
    probe(session, reference, 'command'),
    probe(session, reference, 'login'),
    probe(session, reference, 'interactive'),
  ]);
  return judgeContract(plan, { command, login, interactive }, wheel);
}

async function probe(session: Session, reference: string, kind: ShellKind): Promise<Probe> {
  const label = `${CONTAINER_LABEL}=${session.runId}`;
  // An image that somebody removed meanwhile must not be looked for in a registry.
  const run = ['run', '--rm', '--pull', 'never', '--network', 'none', '--label', label];
  // An entry point that ignores signals holds the client up; its container is removed by its label.
  const end = await session.run({
    argv: ['docker', ...run, reference, ...probeCommand(kind)],
    timeoutSeconds: PROBE_TIMEOUT_SECONDS,
    graceSeconds: 1,
  });
  session.signal.throwIfAborted();
  const answer = readProbe(end.stdout);
  if (answer !== undefined) return answer;
  if (end.code === 125) throw explainDocker(end, 'docker run');
  throw new ToolError({
    code: 'CONTRACT_UNREADABLE',
    kind: 'answer',
    what: `The image could not run \`python3\` in ${kind} mode: ${end.tail.slice(-3).join(' ')}`,
    means: 'What is installed in it is not known, so it was not accepted.',
    next: 'Check that the build target has Python and bash, and read the output of the entry point above.',
  });
}
