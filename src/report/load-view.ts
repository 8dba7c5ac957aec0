import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Comparison, compareRuns, type Run } from '../evidence/compare.ts';
import { loadArms } from '../evidence/load.ts';
import type { ArmVerdict, Judgement } from '../evidence/types.ts';
import { toToolError } from '../system/errors.ts';
import { decidedBy } from './decided.ts';
import { viewArm } from './view/arm.ts';
import { ExcerptTaker, fileExcerpts, type Wanted, wantedLines } from './view/excerpt.ts';
import type { Excerpt, RunView } from './view/types.ts';

/**
 * What the evidence says has changed since a run whose evidence folder is here as well; undefined where either side has none that can
 * be read.
 */
export async function compareEvidence(
  old: { readonly folder: string; readonly judgement: Judgement | undefined; readonly name: string },
  next: { readonly folder: string | undefined; readonly judgement: Judgement | undefined },
): Promise<Comparison | undefined> {
  if (old.judgement === undefined || next.judgement === undefined || next.folder === undefined)
    return undefined;
  try {
    return compareRuns(
      { name: old.name, judgement: old.judgement, parts: await partsOf(old.folder) },
      { name: 'this run', judgement: next.judgement, parts: await partsOf(next.folder) },
    );
  } catch {
    return undefined;
  }
}

async function partsOf(folder: string): Promise<Run['parts']> {
  return (await loadArms(folder)).map(({ record, texts }) => ({ name: record.arm, texts, record }));
}

/** Lines deeper in a file than this are not looked for: nobody waits for a report that reads gigabytes. */
const DEEPEST_LINE = 2_000_000;

/**
 * Reads from the evidence folder what the HTML page shows besides the report. An edge, like src/evidence/load.ts. Never throws: a
 * page without drawings is better than none, and says why.
 */
export async function loadView(
  folder: string | undefined,
  judgement: Judgement | undefined,
): Promise<RunView> {
  if (folder === undefined) return { arms: [] };
  try {
    const arms = [];
    for (const evidence of await loadArms(folder)) {
      const { arm } = evidence.record;
      const verdict = judgement?.arms.find((one) => one.arm === arm);
      const findings = verdict?.findings ?? [];
      const named = verdict === undefined ? [] : await excerptsOf(join(folder, arm), verdict);
      const excerpts = [...named, ...fileExcerpts(findings, evidence)];
      arms.push({ ...viewArm(evidence, verdict), excerpts });
    }
    return { arms };
  } catch (thrown) {
    return { arms: [], trouble: toToolError(thrown).what };
  }
}

async function excerptsOf(folder: string, verdict: ArmVerdict): Promise<Excerpt[]> {
  const wanted = wantedLines(verdict.findings, decidedBy(verdict)).filter(
    ({ file, line }) => isInside(file) && line <= DEEPEST_LINE,
  );
  const files = new Map<string, Wanted[]>();
  for (const one of wanted) files.set(one.file, [...(files.get(one.file) ?? []), one]);
  const excerpts: Excerpt[] = [];
  for (const [file, own] of files) {
    const taker = new ExcerptTaker(own);
    // What is gone or cannot be read leaves its finding with file and line alone.
    await readInto(taker, join(folder, file)).catch(() => {});
    excerpts.push(...taker.excerpts());
  }
  return excerpts;
}

/** Findings name files of the arm's folder. A report may come from elsewhere, and must not make us read another file. */
function isInside(file: string): boolean {
  return !file.startsWith('/') && !file.split('/').includes('..');
}

async function readInto(taker: ExcerptTaker, path: string): Promise<void> {
  await using file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  if (!(await file.stat()).isFile()) return;
  const stream = file.createReadStream({ encoding: 'utf8', autoClose: false });
  let number = 0;
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    taker.take(number, line);
    if (number >= taker.last) break;
  }
  stream.destroy();
}
