import type { Plan } from '../plan/types.ts';
import { ToolError } from '../system/errors.ts';
import { CONTAINER_LABEL } from '../system/ledger.ts';
import type { Session } from '../system/session.ts';
import { explainDocker } from './docker.ts';
import { judgeContract } from './expectations.ts';
import { type Probe, probeCommand, readProbe } from './probe.ts';
import type { Contract, ShellKind } from './types.ts';

/** Vendor entry points look at drivers and print pages before they start anything. */
const PROBE_TIMEOUT_SECONDS = 180;

/**
 * Looks into the finished image the three ways users enter it, through its own entry point and without network or GPU.
 * @throws ToolError `CONTRACT_UNREADABLE` when the image cannot run the probe, and those of Docker
 */
export async function checkContract(session: Session, reference: string, plan: Plan): Promise<Contract> {
  await session.ledger.own({ kind: 'containers', env: session.env });
  const [command, login, interactive] = await Promise.all([
    probe(session, reference, 'command'),
    probe(session, reference, 'login'),
    probe(session, reference, 'interactive'),
  ]);
  return judgeContract(plan, { command, login, interactive });
}

async function probe(session: Session, reference: string, kind: ShellKind): Promise<Probe> {
  const label = `${CONTAINER_LABEL}=${session.runId}`;
  const run = ['run', '--rm', '--network', 'none', '--label', label, reference, ...probeCommand(kind)];
  // An entry point that ignores signals holds the client up; its container is removed by its label.
  const end = await session.run({
    argv: ['docker', ...run],
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
