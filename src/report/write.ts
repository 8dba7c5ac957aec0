import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderJson } from './json.ts';
import { renderJunit } from './junit.ts';
import { renderSummary } from './summary.ts';
import type { Report } from './types.ts';

/** Writes report.json, junit.xml and summary.md; the only part of the report that touches the disk. @returns path of report.json */
export async function writeReport(folder: string, report: Report): Promise<string> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'report.json');
  await writeFile(path, renderJson(report));
  await writeFile(join(folder, 'junit.xml'), renderJunit(report));
  await writeFile(join(folder, 'summary.md'), renderSummary(report));
  return path;
}
