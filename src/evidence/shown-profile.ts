import { ToolError } from '../system/errors.ts';
import { kindOf } from './files.ts';
import { linesOf } from './lines.ts';
import type { ArmEvidence, ProfileName } from './types.ts';

/** How every line of the reference engine begins, whatever name its module was started by; a collector may put its own words before it. */
const REFERENCE_MARK = '[reference-engine]';

/** Whether a line is the reference engine's own. */
export function isReferenceLine(text: string): boolean {
  const at = text.indexOf(REFERENCE_MARK);
  return at === 0 || (at > 0 && /[\s|:"]/.test(text.charAt(at - 1)));
}

/**
 * The engine that the evidence is of. The records say it, and a line of the reference engine says it over them: no option and no renamed module may
 * make a stand-in's evidence read as TensorRT-LLM's. Pure.
 * @throws ToolError `PROFILE_MIXED`, `PROFILE_CONTRARY` (usage)
 */
export function shownProfile(arms: readonly ArmEvidence[], asked: ProfileName | 'auto'): ProfileName {
  const recorded = new Set(arms.map(({ record }) => record.profile));
  if (recorded.size > 1) throw mixed();
  const shown = arms.some(hasReferenceLine) ? 'reference' : ([...recorded][0] ?? null);
  if (shown !== null && asked !== 'auto' && asked !== shown) throw contrary(asked, shown);
  return shown ?? (asked === 'auto' ? 'trtllm' : asked);
}

function hasReferenceLine({ texts }: ArmEvidence): boolean {
  for (const [path, text] of texts) {
    if (kindOf(path) !== 'log' || !text.includes(REFERENCE_MARK)) continue;
    for (const line of linesOf(text)) if (isReferenceLine(line.text)) return true;
  }
  return false;
}

function mixed(): ToolError {
  return new ToolError({
    code: 'PROFILE_MIXED',
    kind: 'usage',
    what: 'Some of these arms are of TensorRT-LLM and some of the reference engine.',
    means: 'One verdict over both would say nothing about either, so nothing was judged.',
    next: 'Judge the evidence of one run at a time.',
  });
}

/** Asked for one engine, and the evidence is of the other. */
export function contrary(asked: ProfileName, shown: ProfileName): ToolError {
  return new ToolError({
    code: 'PROFILE_CONTRARY',
    kind: 'usage',
    what: `The profile asked for is \`${asked}\`, and the evidence is of \`${shown}\`.`,
    means: "A verdict would be given in another engine's name, so nothing was judged.",
    next: 'Leave `--profile` out (or `auto`); the records say which engine ran. A renamed reference engine is still the reference engine.',
  });
}
