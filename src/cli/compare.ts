import { resolve } from 'node:path';
import { type Change, type Comparison, compareRuns, type Run } from '../evidence/compare.ts';
import { judge, judgeTexts } from '../evidence/judge.ts';
import { loadTexts } from '../evidence/load.ts';
import { ToolError } from '../system/errors.ts';
import { armsIn, isFolder } from './judge.ts';
import type { VerbContext } from './verb.ts';

/**
 * `compare OLD NEW`: two runs side by side, each an evidence folder, a report folder, or any folder or file of logs. The answer is bad when
 * the new run is worse: a worse verdict, a slower wire, half the speed.
 */
export async function compareVerb(context: VerbContext): Promise<number> {
  const { positionals, options } = context.args;
  const [old, next, ...more] = positionals;
  if (old === undefined || next === undefined || more.length > 0)
    throw usage('`compare` needs two evidence folders, the old one first.');
  const comparison = compareRuns(await runAt(old, context.cwd), await runAt(next, context.cwd));
  context.answer(options.json ? `${JSON.stringify(comparison, null, 2)}\n` : words(comparison));
  return comparison.worse ? 1 : 0;
}

async function runAt(name: string, cwd: string): Promise<Run> {
  const path = resolve(cwd, name);
  const arms = (await isFolder(path)) ? await armsIn([path]) : null;
  if (arms !== null) {
    const parts = arms.map(({ record, texts }) => ({ name: record.arm, texts, record }));
    return { name, judgement: judge(arms, { expected: null }), parts };
  }
  const files = await loadTexts([path]);
  const texts = new Map(files.flatMap((file) => ('text' in file ? [[file.name, file.text] as const] : [])));
  return {
    name,
    judgement: judgeTexts(files, { expected: null }),
    parts: [{ name: 'logs', texts, record: null }],
  };
}

function words({ old, new: next, changes, worse }: Comparison): string {
  const head = [`old  ${old.name}: ${old.line}`, `new  ${next.name}: ${next.line}`];
  if (changes.length === 0) return `${[...head, 'Nothing changed.'].join('\n')}\n`;
  const end = worse ? 'The new run is worse.' : 'The new run is not worse.';
  return `${[...head, ...changes.map(changeLine), end].join('\n')}\n`;
}

function changeLine({ what, arm, name, old, new: next, worse }: Change): string {
  const place = [arm, what, name].filter((part) => part !== null).join(' ');
  return `${worse ? '!' : ' '} ${place}: ${old ?? '(nothing)'} -> ${next ?? '(nothing)'}`;
}

function usage(what: string): ToolError {
  return new ToolError({
    code: 'BAD_OPTION',
    kind: 'usage',
    what,
    means: 'Nothing was compared.',
    next: 'Use `compare OLD NEW [--json]`; each is an evidence folder, a report folder, or a folder or file of logs.',
  });
}
