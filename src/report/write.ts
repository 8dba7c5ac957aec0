import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Comparison } from '../evidence/compare.ts';
import { toToolError } from '../system/errors.ts';
import { renderPage } from './html/page.ts';
import { renderJson } from './json.ts';
import { renderJunit } from './junit.ts';
import { readReport } from './read.ts';
import { renderSummary } from './summary.ts';
import type { Report } from './types.ts';
import type { RunView } from './view/types.ts';

/** What is written besides the report itself. */
export interface Written {
  readonly reportJson: string;
  /** Undefined where the page could not be made. */
  readonly html: string | undefined;
  /** Undefined where no arm ran, or the bundle could not be made. */
  readonly bundle: string | undefined;
  /** What could not be made, in plain words. */
  readonly troubles: readonly string[];
}

export interface WriteParts {
  readonly report: Report;
  readonly view: RunView;
  readonly last: Report | undefined;
  readonly comparison: Comparison | undefined;
}

/**
 * Writes report.json, junit.xml, summary.md, report.html and, where there is evidence, evidence.zip. What machines read comes first
 * and must succeed; a page or a bundle that cannot be made is told and costs no verdict.
 */
export async function writeReport(folder: string, parts: WriteParts): Promise<Written> {
  const { report } = parts;
  await mkdir(folder, { recursive: true });
  const at = (name: string): string => join(folder, name);
  await writeFile(at('report.json'), renderJson(report));
  await writeFile(at('junit.xml'), renderJunit(report));
  await writeFile(at('summary.md'), renderSummary(report));
  const troubles: string[] = [];
  const attempt = async (
    name: string,
    make: (path: string) => Promise<void>,
  ): Promise<string | undefined> => {
    try {
      await make(at(name));
      return at(name);
    } catch (thrown) {
      await rm(at(name), { force: true });
      troubles.push(`${name} could not be made: ${toToolError(thrown).what}`);
      return undefined;
    }
  };
  const html = await attempt('report.html', async (path) => writeFile(path, await pageOf(parts)));
  if (report.evidence === undefined) await rm(at('evidence.zip'), { force: true });
  const bundle =
    report.evidence === undefined
      ? undefined
      : await attempt('evidence.zip', async (path) => {
          const { writeBundle } = await import('./bundle.ts');
          const { toolVersion, at: when, origin, verdict } = report;
          await writeBundle(folder, path, { toolVersion, at: when, origin, verdict });
        });
  return { reportJson: at('report.json'), html, bundle, troubles };
}

/**
 * Adds phases to a report.json that is there: `save` runs after the report was written, in the post step of a job. A report that is
 * gone or no report any more is left alone; this decides about no result.
 */
export async function addPhases(reportJson: string, phases: Report['phases']): Promise<void> {
  try {
    const report = readReport(await readFile(reportJson, 'utf8'));
    const draft = `${reportJson}.part`;
    await writeFile(draft, renderJson({ ...report, phases: [...report.phases, ...phases] }));
    await rename(draft, reportJson);
  } catch {
    // Whoever moved or removed it wanted it so.
  }
}

/** Drawing takes a library that a run without evidence need not load. */
async function pageOf({ report, view, last, comparison }: WriteParts): Promise<string> {
  const drawn =
    view.arms.length === 0 ? undefined : (await import('./html/figures.ts')).figuresSection(report, view);
  return renderPage({
    report,
    view,
    ...(drawn === undefined ? {} : { figures: drawn }),
    ...(last === undefined ? {} : { last }),
    ...(comparison === undefined ? {} : { comparison }),
  });
}

/** The evidence folder beside a report. */
export function evidenceBeside(report: string): string {
  return join(report.endsWith('.json') ? dirname(report) : report, 'evidence');
}

/**
 * The report of the last green run, from its report.json or the folder that holds it.
 * @throws ToolError `REPORT_UNREADABLE`, `REPORT_TOO_NEW`; errno where there is none
 */
export async function readLast(path: string): Promise<Report> {
  const file = (await stat(path)).isDirectory() ? join(path, 'report.json') : path;
  return readReport(await readFile(file, 'utf8'));
}
