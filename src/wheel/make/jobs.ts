import { availableParallelism, totalmem } from 'node:os';
import { formatBytes } from '../../system/progress.ts';
import type { Session } from '../../system/session.ts';

/** What limits the compilers of a build. */
export interface Machine {
  readonly processors: number;
  /** Bytes that can still be had here, limits of this process's control group included. */
  readonly free: number;
  /** The Docker engine, where it is not on this machine: its processors, and all its memory (it does not say how much is free). */
  readonly elsewhere?: { readonly processors: number; readonly total: number };
}

export interface Jobs {
  readonly jobs: number;
  /** In plain words, for the log. */
  readonly because: string;
  /** True when the number asked for needs more memory than there is. */
  readonly risky: boolean;
}

const GIB = 2 ** 30;
/** One CUDA compiler takes 2 to 3 GiB; 12 of them were killed on 29 GiB (facts: dynamo-build-generations.md, section 5). */
const PER_JOB = 3 * GIB;
/** Left to the rest of the machine: the engine, the linker's peak, the runner. */
const SPARED = 2 * GIB;

/** How many compilers may run at once. Pure; `asked` wins, but is called risky where memory says so. */
export function jobsFor(machine: Machine, asked?: number): Jobs {
  const { processors, total } = machine.elsewhere ?? { processors: machine.processors, total: machine.free };
  const fits = Math.max(1, Math.floor((total - SPARED) / PER_JOB));
  const where = machine.elsewhere === undefined ? 'free here' : 'on the machine of the Docker engine';
  const room = `${formatBytes(total)} ${where}, at 3 GiB a CUDA compiler room for ${fits}`;
  if (asked !== undefined) return { jobs: asked, risky: asked > fits, because: `as asked; ${room}` };
  const jobs = Math.max(1, Math.min(processors, fits));
  return { jobs, risky: false, because: `${processors} processors, ${room}` };
}

/** What to say before a build that starts a compiler per processor, whatever memory there is; undefined where there is enough. Pure. */
export function warningOfMemory(machine: Machine): string | undefined {
  const { processors } = machine.elsewhere ?? machine;
  const { jobs, because } = jobsFor(machine, processors);
  const fits = jobsFor(machine).jobs;
  if (fits >= jobs) return undefined;
  return `Dynamo's wheel script starts ${jobs} compilers at once, and memory may run out (${because}). \`wheel-source: trtllm-make\` starts as many as fit.`;
}

/** Looks at this machine and at the Docker engine. A question that the engine does not answer leaves this machine's numbers. */
export async function lookAtMachine(session: Session): Promise<Machine> {
  const here = { processors: availableParallelism(), free: process.availableMemory() };
  const asked = await session.run({
    argv: ['docker', 'info', '--format', '{{.MemTotal}} {{.NCPU}}'],
    timeoutSeconds: 20,
  });
  const [, total, processors] = /^(\d+) (\d+)$/m.exec(asked.stdout.trim()) ?? [];
  // Without an engine the client answers with zeros.
  if (asked.code !== 0 || Number(total ?? 0) === 0 || Number(processors ?? 0) === 0) return here;
  // The engine of this machine reports this machine's memory, give or take what the kernel keeps.
  if (Math.abs(Number(total) - totalmem()) < totalmem() * 0.05) return here;
  return { ...here, elsewhere: { processors: Number(processors), total: Number(total) } };
}
