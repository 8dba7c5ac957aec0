import { join } from 'node:path/posix';

/** Small readers of shell scripts: enough for assignments, options and clones, never an interpreter. */

/** Value of the first plain assignment `NAME=value` at the start of a line, unquoted; undefined when there is none. */
export function assignment(script: string, name: string): string | undefined {
  const pattern = new RegExp(
    `^[ \\t]*(?:export[ \\t]+|readonly[ \\t]+|local[ \\t]+)?${name}=(?:"([^"\\n]*)"|'([^'\\n]*)'|([^\\s;#"']*))`,
    'gm',
  );
  let value: string | undefined;
  for (const match of script.matchAll(pattern)) {
    const text = match[1] ?? match[2] ?? match[3] ?? '';
    // `NAME=$2` in an option loop, `NAME=${NAME}` and `NAME=$(…)` are no defaults of the script.
    const fallback = /^\$\{\w+:?-([^}$]*)\}$/.exec(text)?.[1];
    if (fallback !== undefined) value ??= fallback;
    else if (!text.includes('$')) value ??= text;
  }
  return value;
}

/** Whether an option parser has a branch for this option: a `case` label `--flag)` (also `-a|--flag)`), or a letter of getopts. */
export function acceptsOption(script: string, option: string): boolean {
  if (option.startsWith('--')) {
    return new RegExp(`^[ \\t]*(?:[\\w|-]*\\|)?${quoted(option)}(?:\\|[\\w|-]*)?\\)`, 'm').test(script);
  }
  const letter = option.slice(1);
  const optstring = /\bgetopts[ \t]+["']?:?([A-Za-z0-9:]+)/.exec(script)?.[1];
  if (optstring?.includes(letter)) return true;
  return new RegExp(`^[ \\t]*(?:[\\w|-]*\\|)?-${letter}(?:\\|[\\w|-]*)?\\)`, 'm').test(script);
}

/** The script (or Dockerfile) without its whole-line comments. */
export function withoutComments(script: string): string {
  return script.replace(/^[ \t]*#.*$/gm, '');
}

/** A stage of a Dockerfile with the stages that it starts from; the whole text where there is no stage of that name. Pure. */
export function stageText(dockerfile: string, stage: string): string {
  const parts = dockerfile.split(/^(?=[ \t]*FROM[ \t])/im);
  const named = new Map<string, { readonly from: string; readonly text: string }>();
  for (const text of parts) {
    const [, from = '', name = ''] =
      /^[ \t]*FROM[ \t]+(?:--\S+[ \t]+)*(\S+)[ \t]+AS[ \t]+(\S+)/i.exec(text) ?? [];
    if (name !== '' && name !== from) named.set(name.toLowerCase(), { from: from.toLowerCase(), text });
  }
  const own: string[] = [];
  for (let at = named.get(stage); at !== undefined; at = named.get(at.from)) {
    if (own.includes(at.text)) break;
    own.unshift(at.text);
  }
  return own.length === 0 ? dockerfile : own.join('');
}

/** URL that the first `git clone` of a script names, with one variable followed to its assignment. */
export function cloneUrl(script: string): string | undefined {
  const plain = script.replace(/\\\n/g, ' ');
  for (const match of plain.matchAll(
    /^(?![ \t]*#).*?\bgit[ \t]+(?:-[cC][ \t]+\S+[ \t]+)*clone[ \t]+(.*)$/gm,
  )) {
    for (const word of (match[1] ?? '').split(/[ \t;&|)]+/)) {
      const text = word.replace(/^["']|["']$/g, '');
      const variable = /^\$\{?(\w+)\}?$/.exec(text)?.[1];
      const url = variable === undefined ? text : (assignment(plain, variable) ?? '');
      if (/^(?:[a-z]+:\/\/|\/|[\w.-]+@[\w.-]+:)/.test(url) && !url.includes('$')) return url;
    }
  }
  return undefined;
}

/** Folder that the first `git clone` of a script makes: named after it or after its URL, below the last `cd` to a full path. */
export function cloneFolder(script: string): string | undefined {
  const clone = /^(?![ \t]*#).*?\bgit[ \t]+clone[ \t]+(.*)$/m.exec(script.replace(/\\\n/g, ' '));
  const before = script.slice(0, script.search(/^(?![ \t]*#).*?\bgit[ \t]+clone[ \t]/m));
  const folder = [...`${before}\n${clone?.[0] ?? ''}`.matchAll(CD)].at(-1);
  const words =
    (clone?.[1] ?? '')
      .split(/[;&|)#]/)[0]
      ?.trim()
      .split(/[ \t]+/) ?? [];
  const word = words.at(-1)?.replace(/^["']|["']$/g, '') ?? '';
  // A remote in a variable names the folder by its default; one that the user gives in its place may be called otherwise.
  const variable = /^\$\{?(\w+)\}?$/.exec(word)?.[1];
  const last = variable === undefined ? word : (assignment(script, variable) ?? word);
  const name = last
    .replace(/\/+$/, '')
    .replace(/^.*[/:]/, '')
    .replace(/\.git$/, '');
  const parent = folder?.[1] ?? folder?.[2] ?? folder?.[3];
  return parent === undefined || !/^[\w.-]+$/.test(name) ? undefined : join(parent, name);
}

/** `cd` to a full path that holds no variable, quoted or not. */
const CD = /(?:^|[\s;&(])cd[ \t]+(?:'(\/[^'\n$]*)'|"(\/[^"\n$]*)"|(\/[^\s;&)$'"]*))/gm;

function quoted(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
