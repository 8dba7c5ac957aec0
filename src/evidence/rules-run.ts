import { SURROUNDINGS_PROBLEMS } from './log-rules.ts';
import { SERVICE_DIED, WORKER_DIED } from './process-exits.ts';
import { REQUESTS_FAILED } from './requests.ts';
import type { Rule, Spoken } from './rules.ts';
import type { Finding } from './types.ts';
import type { Weighed } from './weigh.ts';

/** How the run ended, before anything is asked about the KV: what never answered has no path to judge. */
export const RUN_RULES: readonly Rule<Weighed>[] = [
  {
    id: 'surroundings-failed',
    when: 'Docker, the network or the machine failed, or the run ended beside a problem that only a machine can have',
    verdict: 'INFRA',
    speaks: surroundings,
  },
  {
    id: 'not-started',
    when: 'the service did not come up',
    verdict: 'START_FAILED',
    speaks: ({ record }) => ended(record.outcome === 'start-failed', 'The service did not come up', record),
  },
  {
    id: 'hung',
    when: 'the service came up and did not answer in time',
    verdict: 'TIMEOUT',
    speaks: ({ record }) => ended(record.outcome === 'timeout', 'The service hung', record),
  },
  {
    id: 'nothing-sent',
    when: 'no request was sent',
    verdict: 'INCONCLUSIVE',
    speaks: ({ record }) =>
      record.requests.length > 0 ? null : { reason: 'No request was sent, so nothing could move.' },
  },
  {
    id: 'service-died',
    when: 'no request was answered, and etcd or NATS had ended by itself',
    verdict: 'INFRA',
    speaks: serviceDied,
  },
  {
    id: 'no-transceiver',
    when: 'no request was answered, and the workers say that they have no KV transceiver',
    verdict: 'NO_TRANSFER',
    speaks: noTransceiver,
  },
  {
    id: 'nobody-answered',
    when: 'the service came up and answered no request',
    verdict: 'START_FAILED',
    speaks: nobodyAnswered,
  },
];

/** The aggregated arm moves no KV; it is there to compare tokens with. */
export const BASELINE_RULES: readonly Rule<Weighed>[] = [
  {
    id: 'baseline-incomplete',
    when: 'a worker of the aggregated arm ended by itself, or not every request was answered',
    verdict: 'INCONCLUSIVE',
    speaks: ({ answered, record, problems }) =>
      problems.has(WORKER_DIED) || answered < record.requests.length
        ? {
            reason: `The baseline is incomplete: ${answered} of ${record.requests.length} requests answered.`,
          }
        : null,
  },
  {
    id: 'baseline',
    when: 'every request of the aggregated arm was answered',
    verdict: 'PROVEN',
    speaks: ({ answered }) => ({
      reason: `Baseline for the tokens: ${answered} requests answered without a KV transfer.`,
    }),
  },
];

function surroundings({ record, findings }: Weighed): Spoken | null {
  const why = record.failure ?? 'no reason was recorded';
  if (record.outcome === 'infra') return { reason: `The surroundings failed: ${why}` };
  if (record.outcome === 'served') return null;
  const blame = findings.find(({ problem }) => problem !== undefined && SURROUNDINGS_PROBLEMS.has(problem));
  return blame ? { reason: `The surroundings failed (${blame.problem}): ${why}`, by: [blame] } : null;
}

function ended(speaks: boolean, words: string, record: Weighed['record']): Spoken | null {
  return speaks ? { reason: `${words}: ${record.failure ?? 'no reason was recorded'}` } : null;
}

function withProblem({ findings }: Weighed, code: string): readonly Finding[] {
  return findings.filter(({ problem }) => problem === code);
}

function failureIn(weighed: Weighed): string {
  return withProblem(weighed, REQUESTS_FAILED)[0]?.says ?? 'the answers hold no text';
}

function serviceDied(weighed: Weighed): Spoken | null {
  const by = withProblem(weighed, SERVICE_DIED);
  if (weighed.answered > 0 || by.length === 0) return null;
  return { reason: `A service beside the engine ended by itself; ${failureIn(weighed)}`, by };
}

function noTransceiver(weighed: Weighed): Spoken | null {
  if (weighed.answered > 0 || weighed.backend !== 'none') return null;
  const reason = `No worker has a KV transceiver, so no KV moved and no request was answered: ${failureIn(weighed)}`;
  return { reason, by: weighed.findings.filter(({ backend }) => backend === 'none') };
}

function nobodyAnswered(weighed: Weighed): Spoken | null {
  if (weighed.answered > 0) return null;
  const died = withProblem(weighed, WORKER_DIED);
  const words = died.map(({ says }) => `${says}; `).join('');
  return {
    reason: `The service came up and answered none of ${weighed.record.requests.length} requests: ${words}${failureIn(weighed)}`,
    by: [...died, ...withProblem(weighed, REQUESTS_FAILED)],
  };
}
