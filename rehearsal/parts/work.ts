import { ToolError } from '../../src/system/errors.ts';
import type { ProcessEnd } from '../../src/system/process.ts';
import type { SessionProcess } from '../../src/system/session.ts';
import type { Site } from './types.ts';

const SHOWN_LINES = 12;

/**
 * The environment for package clients. Unlike builds and services they get the user's own, because it holds how this
 * machine reaches its registries (proxies, certificates, mirrors).
 */
export function clientEnvironment(): Record<string, string> {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] = value;
  return { ...env, LC_ALL: 'C.UTF-8' };
}

/**
 * Runs one step of an installation and shows its last line as progress.
 * @throws ToolError `PART_STEP_FAILED` with the step's last lines.
 */
export async function step(
  site: Pick<Site, 'session' | 'progress'>,
  title: string,
  spec: SessionProcess,
): Promise<ProcessEnd> {
  site.progress.update(title);
  const end = await site.session.run({
    ...spec,
    env: { ...clientEnvironment(), ...spec.env },
    onLine: (line, stream) => {
      if (line.trim() !== '') site.progress.update(`${title}: ${line.trim().slice(0, 100)}`);
      spec.onLine?.(line, stream);
    },
  });
  if (end.code === 0) return end;
  const tail = end.tail.filter((line) => line.trim() !== '').slice(-SHOWN_LINES);
  throw new ToolError({
    code: 'PART_STEP_FAILED',
    kind: 'surroundings',
    what: `${title} failed (${end.why === 'exited' ? `exit code ${end.code ?? end.signal}` : end.why} of \`${spec.argv[0]}\`):\n${tail.map((line) => `    | ${line}`).join('\n')}\n`,
    means: 'The part was not installed; nothing half-made is left.',
    next: 'Mend what the lines above name (most often the network), and run the same command again: it goes on where it stopped.',
  });
}
