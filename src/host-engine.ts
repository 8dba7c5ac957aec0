import type { RunRequest } from './request.ts';
import type { Session } from './system/session.ts';
import type { ProvenWheel } from './wheel/types.ts';

/** Version of the installed distribution, read from its metadata: importing TensorRT-LLM takes long and may need a GPU. */
const VERSION = 'import importlib.metadata as m; print(m.version("tensorrt_llm"))';

/**
 * Engine `host` runs what the machine has installed, whatever wheel this run restored or built. What a reader of the report must
 * know about that, in one sentence, also said as a notice; undefined when the wheel is what runs.
 */
export async function noteOnHostEngine(
  session: Session,
  request: Pick<RunRequest, 'until' | 'smoke'>,
  wheel: ProvenWheel,
): Promise<string | undefined> {
  const { engine, python } = request.smoke;
  if (engine !== 'host' || request.until !== 'smoke') return undefined;
  const end = await session.run({ argv: [python, '-c', VERSION], timeoutSeconds: 30 });
  const installed = end.code === 0 ? end.stdout.trim() : undefined;
  const note = describeHostEngine(python, installed, wheel.manifest.wheel.fileName);
  session.log.notice(note);
  return note;
}

/** Equal versions are no proof of equal wheels: one version is built with NIXL and without. Pure. */
export function describeHostEngine(python: string, installed: string | undefined, fileName: string): string {
  const built = fileName.split('-')[1] ?? 'unknown';
  const has =
    installed === undefined
      ? 'no tensorrt_llm'
      : installed === built
        ? `tensorrt_llm ${installed}, the version of this wheel`
        : `tensorrt_llm ${installed}, while this wheel is ${built}`;
  return `engine host runs what is installed for ${python} (${has}); the wheel of this run was not installed by us`;
}
