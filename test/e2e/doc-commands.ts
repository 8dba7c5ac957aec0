import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One command of a page, as a reader would type it. */
export interface DocCommand {
  readonly page: string;
  /** 1-based, of the fence. */
  readonly line: number;
  readonly command: string;
  /** What the page says it ends with. */
  readonly exit: number;
  /** Why it is not run here; undefined: it is. */
  readonly notRun: string | undefined;
}

/** Words that a block of another language never begins a line with. */
const SHELL = /^(npm|npx|node|git|gh|cd|trtllm-nixl-build|docker|sudo|python3?|curl|act) /m;

/**
 * Commands of a page: every line of its fences of `sh`, and of fences without a language that hold commands. A comment above the fence,
 * `<!-- not run: reason -->` or `<!-- exit N -->`, says why they are not run or what they end with; so does `# ends with N` behind one of them.
 */
export function commandsOf(root: string, page: string): DocCommand[] {
  const text = readFileSync(join(root, page), 'utf8');
  const fences = text.matchAll(
    /(?:<!-- (not run: (?<why>[^>]+)|exit (?<code>\d+)) -->\n)?^(?<indent> *)```(?<language>\w*)\n(?<body>[\s\S]*?)^ *```$/gm,
  );
  return [...fences].flatMap((fence) => {
    const { why, code, language = '', body = '' } = fence.groups ?? {};
    if (language !== 'sh' && !(language === '' && SHELL.test(body))) return [];
    const line = text.slice(0, fence.index).split('\n').length;
    return body
      .split('\n')
      .filter((one) => one.trim() !== '' && !one.trim().startsWith('#'))
      .map((one) => ({
        page,
        line,
        command: one.replace(/\s+#.*$/, '').trim(),
        exit: Number(/# ends with (\d+)/.exec(one)?.[1] ?? code ?? 0),
        notRun: why?.trim(),
      }));
  });
}
