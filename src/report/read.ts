import { ToolError } from '../system/errors.ts';
import type { Report } from './types.ts';

/** Newest major version of report.json this code reads. */
const KNOWN_VERSION = 1;

/**
 * Reads report.json. Only the frame is checked here (the schema describes the rest): what an older or foreign tool wrote must
 * not pass as a report, and a newer major may mean something else by the same words.
 * @throws ToolError `REPORT_UNREADABLE` or `REPORT_TOO_NEW`.
 */
export function readReport(text: string): Report {
  const value = parse(text);
  if (
    typeof value.version !== 'number' ||
    value.tool !== 'trtllm-nixl-build' ||
    !Array.isArray(value.phases)
  ) {
    throw unreadable('it lacks `version`, `tool` or `phases`');
  }
  if (value.version > KNOWN_VERSION) {
    throw new ToolError({
      code: 'REPORT_TOO_NEW',
      kind: 'usage',
      what: `This report.json has version ${value.version}; this tool knows up to ${KNOWN_VERSION}.`,
      means: 'Its fields may mean something else than this tool thinks, so it is not read at all.',
      next: `Use the version of trtllm-nixl-build that wrote it (${String(value.toolVersion)}), or a newer one.`,
    });
  }
  return value as unknown as Report;
}

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch (error) {
    throw unreadable((error as Error).message);
  }
  throw unreadable('it is not an object');
}

function unreadable(why: string): ToolError {
  return new ToolError({
    code: 'REPORT_UNREADABLE',
    kind: 'usage',
    what: `This is no report.json of ours: ${why}.`,
    means: 'Nothing was read from it.',
    next: 'Name the report.json that a run left in its report folder.',
  });
}
