import { isAbsolute, relative, resolve } from 'node:path';
import * as core from '@actions/core';
import { type Log, type Place, placeText } from '../system/log.ts';
import { harmless } from './harmless.ts';

/**
 * The log of a GitHub job: workflow commands, folded groups, annotations. The runner masks registered secrets.
 * @param workspace GITHUB_WORKSPACE: annotations name files relative to it
 */
export function githubLog(workspace = process.env['GITHUB_WORKSPACE'] ?? process.cwd()): Log {
  const say =
    (annotate: typeof core.notice) =>
    (message: string, place?: Place): void => {
      const { text, properties } = annotation(message, place, workspace);
      // The toolkit escapes line ends and so `::` in them; the older form it leaves.
      annotate(
        harmless(text),
        'file' in properties ? { ...properties, file: harmless(properties.file ?? '') } : properties,
      );
    };
  return {
    debug: (message) => core.debug(harmless(message)),
    info: (message) => core.info(harmless(message)),
    notice: say(core.notice),
    warning: say(core.warning),
    error: say(core.error),
    group: (name, body) => core.group(harmless(name), body),
  };
}

/**
 * The annotation of a message: on its file where that lies in the workspace, else the file is named in the text, since GitHub shows
 * nothing for a path that is not in the repository. Pure.
 */
export function annotation(
  message: string,
  place: Place | undefined,
  workspace: string,
): { readonly text: string; readonly properties: core.AnnotationProperties } {
  const title = titleOf(message);
  if (place === undefined) return { text: message, properties: title };
  const file = relative(workspace, resolve(workspace, place.file));
  const inside = file !== '' && !file.startsWith('..') && !isAbsolute(file);
  if (!inside) return { text: `${message} (${placeText(place)})`, properties: title };
  const line = place.line === undefined ? {} : { startLine: place.line };
  return { text: message, properties: { ...title, file, ...line } };
}

/** Our errors begin with their code, which is what a reader of a list of annotations searches by. */
function titleOf(message: string): { readonly title?: string } {
  const code = /^([A-Z][A-Z0-9_]{3,}): /.exec(message)?.[1];
  return code === undefined ? {} : { title: `trtllm-nixl-build ${code}` };
}
