import { join } from 'node:path';
import type { Comparison } from './evidence/compare.ts';
import type { Judgement } from './evidence/types.ts';
import type { Phases } from './phases.ts';
import { type Cleaned, cleanEvidence } from './report/clean-evidence.ts';
import { gpuMinutes } from './report/gpu-minutes.ts';
import { compareEvidence, loadView } from './report/load-view.ts';
import { redacted, redactReport } from './report/redact.ts';
import type { Report } from './report/types.ts';
import type { RunView } from './report/view/types.ts';
import { evidenceBeside, readLast, type Written, writeReport } from './report/write.ts';
import { toToolError } from './system/errors.ts';
import type { Session } from './system/session.ts';

export interface ReportRequest {
  readonly session: Session;
  readonly phases: Phases;
  /** Where everything goes. */
  readonly folder: string;
  readonly evidence: string | undefined;
  readonly judgement: Judgement | undefined;
  /** Forms of texts that must be in nothing of it. */
  readonly secrets: readonly string[];
  /** report.json, or its folder, of the last green run. */
  readonly lastGreen: string | undefined;
  /** The report as the phases left it. */
  assemble(): Report;
}

export interface Made {
  readonly report: Report;
  readonly files: Written;
}

/**
 * The last phase: takes secrets out of the evidence, reads what the page shows of it, and writes every form of the report. Its time in
 * the report is that of the reading; writing comes after it, since a file cannot tell how long it took to write it.
 */
export async function makeReport(request: ReportRequest): Promise<Made> {
  const { session, phases, folder, secrets } = request;
  // Whatever became of the run, also when it was cancelled: the folder may be published.
  const cleaned = await cleanEvidence(join(folder, 'evidence'), secrets);
  const view = session.signal.aborted ? NO_VIEW : await phases.run('report', () => viewOf(request, cleaned));
  const last = await lastOf(request);
  const whole = request.assemble();
  const gpu = gpuMinutes(whole, view);
  const report = redactReport(gpu === undefined ? whole : { ...whole, gpu }, secrets);
  const comparison = await comparisonOf(request, last);
  const files = await writeReport(folder, { report, ...redacted({ view, last, comparison }, secrets) });
  for (const trouble of files.troubles) session.log.warning(trouble);
  return { report, files };
}

async function comparisonOf(
  { lastGreen, evidence, judgement }: ReportRequest,
  last: Report | undefined,
): Promise<Comparison | undefined> {
  if (lastGreen === undefined || last === undefined) return undefined;
  const old = { folder: evidenceBeside(lastGreen), judgement: last.judgement, name: last.origin };
  return compareEvidence(old, { folder: evidence, judgement });
}

const NO_VIEW: RunView = { arms: [] };

async function viewOf({ session, evidence, judgement }: ReportRequest, cleaned: Cleaned): Promise<RunView> {
  if (cleaned.changed.length > 0)
    session.log.info(`Secrets were taken out of ${cleaned.changed.length} files of the evidence.`);
  if (cleaned.removed.length > 0)
    session.log.warning(
      `Files of the evidence that could not be searched for secrets were removed: ${cleaned.removed.join(', ')}.`,
    );
  return loadView(evidence, judgement);
}

/** A comparison that cannot be had is worth a word and no more. */
async function lastOf({ lastGreen, session }: ReportRequest): Promise<Report | undefined> {
  if (lastGreen === undefined) return undefined;
  try {
    return await readLast(lastGreen);
  } catch (thrown) {
    session.log.warning(
      `There is nothing to compare this run with: ${toToolError(thrown).what} (\`last-green\`)`,
      { file: lastGreen },
    );
    return undefined;
  }
}
