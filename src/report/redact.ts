import { redact } from '../system/log.ts';
import type { Report } from './types.ts';

/** The report with every secret in every text, names of fields included, replaced. Do this before anything is rendered or written. */
export function redactReport(report: Report, secrets: readonly string[]): Report {
  return redactValue(report, secrets) as Report;
}

/** Any plain data in the same way. */
export function redacted<T>(value: T, secrets: readonly string[]): T {
  return redactValue(value, secrets) as T;
}

function redactValue(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === 'string') return redact(value, secrets);
  if (Array.isArray(value)) return value.map((one) => redactValue(one, secrets));
  if (typeof value !== 'object' || value === null) return value;
  const pairs = Object.entries(value).map(([name, one]) => [
    redact(name, secrets),
    redactValue(one, secrets),
  ]);
  return Object.fromEntries(pairs);
}
