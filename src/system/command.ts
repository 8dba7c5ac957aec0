import { getExecOutput } from '@actions/exec';
import { ToolError } from './errors.ts';
import type { Argv } from './process.ts';
import { RUN_MARK } from './process.ts';
import { mergeEnvironment, type Session } from './session.ts';

export interface CommandEnd {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a short local command that answers at once and starts nothing that stays (`git rev-parse`), through `@actions/exec`. What
 * may hang, must be streamed, timed or killed goes through `session.run`.
 * @throws ToolError `PROGRAM_MISSING` when the program is not on PATH; any exit code is given back.
 */
export async function runCommand(
  session: Session,
  argv: Argv,
  options: { readonly cwd?: string; readonly env?: Readonly<Record<string, string | undefined>> } = {},
): Promise<CommandEnd> {
  const [program, ...args] = argv;
  try {
    const { exitCode, stdout, stderr } = await getExecOutput(program, args, {
      env: mergeEnvironment(session.env, { ...options.env, [RUN_MARK]: session.runId }),
      silent: true,
      ignoreReturnCode: true,
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    });
    return { code: exitCode, stdout, stderr };
  } catch (cause) {
    throw new ToolError({
      code: 'PROGRAM_MISSING',
      kind: 'surroundings',
      what: `\`${program}\` could not be started: ${cause instanceof Error ? cause.message : String(cause)}.`,
      means: 'The step cannot run on this machine.',
      next: `Install ${program}, or put it on PATH.`,
      cause,
    });
  }
}
