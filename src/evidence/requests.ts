import { isAnswered } from './expected-bytes.ts';
import type { Finding, Witness } from './types.ts';

export const REQUESTS_FAILED = 'REQUESTS_FAILED';
export const EMPTY_ANSWERS = 'EMPTY_ANSWERS';

/** How many requests were answered, and how those that failed say why. */
export const requests: Witness = {
  name: 'requests',
  testify({ record }) {
    const answered = record.requests.filter(isAnswered).length;
    const failed = record.requests.filter((request) => !request.ok);
    const empty = record.requests.length - answered - failed.length;
    const base = { witness: 'requests' as const, file: 'arm.json', line: null, process: null };
    const findings: Finding[] = [
      { ...base, strength: 1, says: `${answered} of ${record.requests.length} requests answered` },
    ];
    if (failed.length > 0) {
      const why = failed[0]?.error ?? 'no error text';
      const says = `${failed.length} requests failed, the first with: ${why.slice(0, 300)}`;
      findings.push({ ...base, strength: 2, says, problem: REQUESTS_FAILED });
    }
    if (empty > 0) {
      findings.push({ ...base, strength: 2, says: `${empty} answers hold no text`, problem: EMPTY_ANSWERS });
    }
    return findings;
  },
};
