import type { GraphFacts, ServeGraph } from '../../plan/generations/generation.ts';
import { ToolError } from '../../system/errors.ts';
import { dynamoLauncher } from './dynamo.ts';
import { dynamoServeLauncher } from './dynamo-serve.ts';
import { trtllmServeLauncher } from './trtllm-serve.ts';
import type { Launcher, LauncherName } from './types.ts';

/** All ways to start a service. A new one is a file and a line here. */
export const launchers: readonly Launcher[] = [dynamoLauncher, dynamoServeLauncher, trtllmServeLauncher];

/** The launcher of that name. */
export function launcherOf(name: LauncherName): Launcher {
  const found = launchers.find((launcher) => launcher.name === name);
  if (found === undefined) throw new Error(`no launcher is called ${name}`);
  return found;
}

/** Programs of the place that decide how a service can be started there: path, or null where it has none. */
export type LaunchPrograms = Readonly<Record<'dynamo' | 'trtllm-serve', string | null>>;

/**
 * How to start the service: as the user says, else as the checkout's generation does, if the place has the program for it. An image may
 * hold a newer Dynamo than its checkout would install, which has no `dynamo serve` any more. Pure.
 * @param programs undefined: not known, so the generation's word counts
 * @throws ToolError `NO_LAUNCHER` when the one that the user names cannot work
 */
export function chooseLauncher(
  asked: LauncherName | 'auto',
  ofGeneration: LauncherName,
  programs: LaunchPrograms | undefined,
): { readonly name: LauncherName; readonly note: string | null } {
  if (asked === 'auto') {
    if (ofGeneration !== 'dynamo-serve' || programs === undefined || programs.dynamo !== null)
      return { name: ofGeneration, note: null };
    return {
      name: 'dynamo',
      note: 'There is no program `dynamo`, so the service is started by its modules (`python3 -m dynamo.frontend`, …) and not by `dynamo serve` as this generation does.',
    };
  }
  const program = asked === 'dynamo-serve' ? 'dynamo' : asked === 'trtllm-serve' ? 'trtllm-serve' : undefined;
  if (program === undefined || programs === undefined || programs[program] !== null)
    return { name: asked, note: null };
  throw new ToolError({
    code: 'NO_LAUNCHER',
    kind: 'usage',
    what: `\`launcher: ${asked}\` needs the program \`${program}\`, which is not there.`,
    means: 'The service cannot be started that way; no arm was run.',
    next: 'Use `launcher: auto`, or an image that has the program on its PATH.',
  });
}

/**
 * The graph of the checkout for the launcher that was chosen; undefined for those that need none. Pure.
 * @throws ToolError `GRAPH_UNKNOWN` when `dynamo serve` was chosen and the plan could not tell its services
 */
export function graphToServe(launcher: LauncherName, graph: ServeGraph | undefined): GraphFacts | undefined {
  if (launcher !== 'dynamo-serve') return undefined;
  if (graph !== undefined && !('untold' in graph)) return graph;
  const why = graph?.untold ?? 'its generation is not started by `dynamo serve`';
  throw new ToolError({
    code: 'GRAPH_UNKNOWN',
    kind: 'usage',
    what: `The services that \`dynamo serve\` would start cannot be told from the checkout: ${why}.`,
    means: 'Under names that are only assumed nothing would start; no arm was run.',
    next: 'Set `launcher: dynamo` (modules `dynamo.frontend` and `dynamo.trtllm`) if the image has them; else test this checkout with `until: image`.',
  });
}
