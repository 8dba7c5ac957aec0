import type { ArmName } from '../../src/evidence/types.ts';
import { assembleReport } from '../../src/report/assemble.ts';
import { figuresSection } from '../../src/report/html/figures.ts';
import { renderPage } from '../../src/report/html/page.ts';
import type { Report } from '../../src/report/types.ts';
import type { ArmView, RunView, Span, Transfer } from '../../src/report/view/types.ts';
import { ToolError } from '../../src/system/errors.ts';
import { arm, finding, image, judgement, proven } from './reports.ts';

/** Runs that no page should break on. Numbers are made up. */
export interface PageCase {
  readonly report: Report;
  readonly view: RunView;
  readonly last?: Report;
}

export function pageOf({ report, view, last }: PageCase): string {
  return renderPage({
    report,
    view,
    figures: figuresSection(report, view),
    ...(last === undefined ? {} : { last }),
  });
}

export function armView(name: ArmName, changes: Partial<ArmView> = {}): ArmView {
  return {
    arm: name,
    services: spans(['etcd', 'nats', 'frontend', 'prefill', 'decode'], 40),
    requests: spans(['request 0', 'request 1', 'request 2'], 2, 30),
    timed: true,
    seconds: 41.2,
    transfers: transfers(7, 300),
    bytes: [
      { source: 'expected', bytes: 1_073_741_824 },
      { source: 'nixl-telemetry, prefill', bytes: 1_073_741_824 },
    ],
    ceiling: { gbps: 394, what: 'a plain copy over NV18, measured in this run' },
    environment: { UCX_PROTO_INFO: 'used', TRTLLM_USE_UCX_KVCACHE: null },
    memory: 'gpu',
    gpus: 2,
    excerpts: [
      {
        finding: 0,
        lines: [
          { number: 225, text: '[1732240000.1] +---------+', decides: false },
          { number: 226, text: '| 6 | 64K..inf | zero-copy | cuda_ipc/cuda |', decides: true },
        ],
      },
    ],
    ...changes,
  };
}

function spans(names: readonly string[], length: number, from = 1): Span[] {
  return names.map((name, index) => ({
    name,
    from: from + index,
    to: from + index + length,
    ok: true,
    title: name,
  }));
}

/** The first is slow, as it is everywhere; the others lie around `gbps`. */
function transfers(count: number, gbps: number, sizes = [738_459_648]): Transfer[] {
  return Array.from({ length: count }, (_, index) => ({
    bytes: sizes[index % sizes.length] ?? 1,
    gbps: index === 0 ? gbps / 5 : gbps * (0.8 + ((index * 37) % 100) / 250),
    ok: index % 991 !== 990,
    source: 'telemetry' as const,
  }));
}

const ARMS: readonly ArmName[] = ['shipped', 'expected', 'contrast', 'slow'];

const good: PageCase = {
  report: { ...proven, gpu: { count: 2, usedMinutes: 14.2, avoidedMinutes: 167.5 } },
  view: {
    arms: [
      ...ARMS.map((name) => armView(name, { transfers: transfers(7, name === 'slow' ? 0.48 : 300) })),
      armView('aggregated', { transfers: [], bytes: [] }),
    ],
  },
  last: { ...proven, at: '2026-11-15T03:00:00.000Z', image: { ...image, id: `sha256:${'cd'.repeat(32)}` } },
};

const WORKERS = Array.from(
  { length: 32 },
  (_, index) => `${index < 16 ? 'prefill' : 'decode'}-${index % 16}`,
);

const manyWorkers: PageCase = {
  ...good,
  view: {
    arms: [
      armView('expected', {
        services: spans(['etcd', 'nats', 'frontend', ...WORKERS], 120),
        requests: spans(
          Array.from({ length: 1000 }, (_, index) => `request ${index}`),
          0.4,
          20,
        ).map((span, index) => ({
          ...span,
          from: 20 + index / 8,
          to: 20.3 + index / 8,
          ok: index % 97 !== 96,
        })),
        seconds: 180,
        bytes: WORKERS.map((name, index) => ({
          source: `nixl-telemetry, ${name}`,
          bytes: (index + 1) * 1e9,
        })),
      }),
    ],
  },
};

const manyTransfers: PageCase = {
  ...good,
  view: {
    arms: ARMS.map((name) =>
      armView(name, {
        transfers: transfers(10_000, name === 'slow' ? 0.5 : 250, [4096, 65_536, 1 << 20, 16 << 20, 1 << 30]),
      }),
    ),
  },
};

const failedStart: PageCase = {
  report: assembleReport({
    toolVersion: '0.1.0',
    at: proven.at,
    origin: proven.origin,
    phases: [...proven.phases, { name: 'smoke', state: 'done', seconds: 61, reason: '' }],
    evidence: 'out/evidence',
    judgement: judgement(
      'START_FAILED',
      [
        arm('shipped', 'START_FAILED', {
          backend: 'unknown',
          claim: 'none',
          wire: 'unknown',
          bytes: 0,
          gbps: null,
          reason: 'decode ended before the model was served (signal 9).',
          diagnoses: [
            { code: 'OUT_OF_MEMORY', words: 'The kernel ended a worker', next: 'Use a smaller model.' },
          ],
          findings: [{ ...finding, witness: 'process-exits', says: 'decode ended with signal 9' }],
        }),
      ],
      { backend: 'unknown', claim: 'none', wire: 'unknown', bytes: 0, gbps: null },
    ),
  }),
  view: {
    arms: [
      armView('shipped', {
        services: [
          ...spans(['etcd', 'nats', 'prefill'], 20),
          { name: 'decode', from: 3, to: 9, ok: false, title: 'decode: signal 9' },
        ],
        requests: [],
        transfers: [],
        bytes: [{ source: 'expected at least', bytes: 0 }],
        ceiling: null,
        timed: false,
        seconds: 22,
      }),
    ],
  },
};

/** Each tries something else; `HOSTILE_MARK` is what a script of theirs would set. */
export const HOSTILE_MARK = 'hostileScriptRan';
export const HOSTILE: readonly string[] = [
  `<script>window.${HOSTILE_MARK}=1</script>`,
  `"><img src=x onerror="window.${HOSTILE_MARK}=1">`,
  `'><svg onload=window.${HOSTILE_MARK}=1>`,
  `</style><script>window.${HOSTILE_MARK}=1</script>`,
  `</title></head><body onload=window.${HOSTILE_MARK}=1>`,
  `<iframe src="javascript:parent.${HOSTILE_MARK}=1"></iframe>`,
  '<link rel=stylesheet href=http://127.0.0.1:9/steal.css><meta http-equiv=refresh content="0;url=http://127.0.0.1:9/">',
  '<form action=http://127.0.0.1:9/><input autofocus onfocus=alert(1)>',
  `javascript:window.${HOSTILE_MARK}=1`,
  '&lt;b&gt; &amp; &#x3c;script&#x3e; {{7*7}} $(7*7) <!-- --> ]]> \u0000\u001b[31m\u2028',
  '\u202egnp.exe\u202c \u0645\u0644\u0641/\u05e7\u05d5\u05d1\u05e5 \ud800',
];

/** Text of others in every place that a report has for it. */
const hostile: PageCase = {
  report: {
    ...proven,
    origin: HOSTILE[0] ?? '',
    toolVersion: HOSTILE[1] ?? '',
    evidence: `/srv/\u202eevil/${HOSTILE[4]}`,
    phases: HOSTILE.map((reason) => ({ name: 'plan', state: 'failed', seconds: 1, reason })),
    judgement: judgement(
      'INCONCLUSIVE',
      ARMS.map((name) =>
        arm(name, 'INCONCLUSIVE', {
          reason: HOSTILE.join(' '),
          findings: HOSTILE.map((says) => ({ ...finding, says, file: says, process: says })),
          diagnoses: HOSTILE.map((words) => ({ code: words, words, next: words })),
          rules: HOSTILE.map((says) => ({ id: says, says, verdict: 'INCONCLUSIVE', findings: [0] })),
        }),
      ),
      { line: HOSTILE.join(''), reason: HOSTILE.join(' ') },
    ),
    ...(proven.plan === undefined
      ? {}
      : {
          plan: {
            ...proven.plan,
            notes: HOSTILE,
            checkout: { path: HOSTILE.join('/'), commit: 'd'.repeat(40), dirty: '' },
          },
        }),
    image: {
      ...image,
      reference: HOSTILE[3] ?? '',
      contract: {
        ...image.contract,
        checks: HOSTILE.map((name) => ({ name, ok: false, expected: name, found: name })),
        notes: HOSTILE,
      },
    },
    error: {
      code: HOSTILE[2] ?? '',
      kind: 'answer',
      what: HOSTILE.join(''),
      means: HOSTILE.join(''),
      next: HOSTILE.join(''),
    },
  },
  view: {
    trouble: HOSTILE.join(' '),
    arms: ARMS.map((name) =>
      armView(name, {
        services: HOSTILE.map((text) => ({ name: text, from: 0, to: 3, ok: false, title: text })),
        requests: HOSTILE.map((text) => ({ name: text, from: 0, to: 3, ok: true, title: text })),
        bytes: HOSTILE.map((source) => ({ source, bytes: 5 })),
        environment: Object.fromEntries(HOSTILE.map((text) => [text, text])),
        ceiling: { gbps: 1, what: HOSTILE.join('') },
        excerpts: HOSTILE.map((text, index) => ({
          finding: index,
          lines: [{ number: 1, text: text.repeat(3), decides: true }],
        })),
      }),
    ),
  },
  last: { ...proven, origin: HOSTILE.join('') },
};

const nothing: PageCase = {
  report: assembleReport({
    toolVersion: '0.1.0',
    at: proven.at,
    origin: 'local',
    phases: [],
    error: new ToolError({ code: 'BAD_INPUT', kind: 'usage', what: 'x', means: 'y', next: 'z' }),
  }),
  view: { arms: [] },
};

export const pages: Readonly<Record<string, PageCase>> = {
  good,
  manyWorkers,
  manyTransfers,
  failedStart,
  hostile,
  nothing,
};
