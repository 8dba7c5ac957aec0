import { describe, expect, it } from 'vitest';
import { CONTRADICTIONS } from '../../src/evidence/contradictions.ts';
import { WIRE_COUNTERS_DIFFER } from '../../src/evidence/hardware-counters.ts';
import { judge, judgeTexts } from '../../src/evidence/judge.ts';
import { judgeArm } from '../../src/evidence/judge-arm.ts';
import { TEXT_RULES } from '../../src/evidence/judge-texts.ts';
import { decide, type Rule } from '../../src/evidence/rules.ts';
import { PATH_RULES } from '../../src/evidence/rules-path.ts';
import { BASELINE_RULES, RUN_RULES } from '../../src/evidence/rules-run.ts';
import { WHOLE_RULES } from '../../src/evidence/rules-whole.ts';
import type { ArmVerdict, Finding, FiredRule, Judgement } from '../../src/evidence/types.ts';
import { WITNESSES } from '../../src/evidence/witnesses.ts';
import {
  type ArmParts,
  aggregatedArm,
  answers,
  changed,
  counter,
  evidenceOf,
  KV,
  maps,
  nixlArm,
  processes,
  record,
  ring,
  slowArm,
  transfers,
  ucxArm,
  usedTable,
  without,
} from './arms.ts';
import { judged, PUT } from './judged.ts';

/** The rule that decided over one arm, with its verdict, and every rule before it. */
function ruling({ rules = [], verdict }: Pick<ArmVerdict | Judgement, 'rules' | 'verdict'>) {
  const last = rules.at(-1);
  return {
    id: last?.id,
    verdict,
    same: last?.verdict === verdict,
    before: rules.slice(0, -1).map(({ id }) => id),
  };
}

function expectedArm(parts: ArmParts, ...others: readonly ArmParts[]): ArmVerdict {
  const arms = others.length === 0 ? [parts, aggregatedArm()] : [parts, ...others];
  const found = judged(arms).arms.find(({ arm }) => arm === parts.record.arm);
  if (!found) throw new Error('The arm was not judged.');
  return found;
}

const unanswered = answers(['a', 'b']).map((one) => ({ ...one, ok: false, text: null, error: 'HTTP 500' }));
const bare = (changes: Parameters<typeof record>[1]): ArmParts => ({
  record: record('expected', changes),
  texts: {},
  binaries: {},
});
const died = processes(['etcd', 'nats', 'frontend', 'prefill', 'decode']);
const without1 = (pattern: RegExp) => without(nixlArm('expected'), (path) => pattern.test(path));
const gpuRate = (micros: number): ArmParts => ({
  ...nixlArm('expected', { memory: 'gpu' }),
  binaries: {
    'telemetry/prefill/vm_103_0': ring(transfers(KV, micros)),
    'telemetry/decode/vm_104_0': ring([]),
  },
});
const gpuRows = usedTable('vm_103_0', 'remote memory write by ucp_put*(multi) from cuda/GPU0 to cuda', [
  { count: 4, config: 'cuda_ipc/cuda' },
]);

const ARM_ROWS: readonly (readonly [id: string, verdict: string, arm: () => ArmVerdict, before?: readonly string[]])[] = [
  ['surroundings-failed', 'INFRA', () => expectedArm(bare({ outcome: 'infra', failure: 'no Docker' }))],
  ['surroundings-failed', 'INFRA', () => expectedArm({ ...bare({ outcome: 'start-failed', failure: 'x' }), texts: { 'prefill.log': 'No space left on device\n' } })],
  ['not-started', 'START_FAILED', () => expectedArm(bare({ outcome: 'start-failed', failure: 'x' }))],
  ['hung', 'TIMEOUT', () => expectedArm(bare({ outcome: 'timeout', failure: 'x' }))],
  ['nothing-sent', 'INCONCLUSIVE', () => expectedArm(bare({ requests: [] }))],
  ['service-died', 'INFRA', () => expectedArm(bare({ requests: unanswered, processes: died.map((one) => (one.role === 'etcd' ? { ...one, exitBeforeStop: 1 } : one)) }))],
  ['no-transceiver', 'NO_TRANSFER', () => expectedArm({ ...bare({ requests: unanswered }), texts: { 'prefill.log': '[reference-engine] kv backend built: none\n' } })],
  ['nobody-answered', 'START_FAILED', () => expectedArm(bare({ requests: unanswered }))],
  ['baseline-incomplete', 'INCONCLUSIVE', () => expectedArm(aggregatedArm({ requests: [...unanswered, ...answers(['x'])] }), nixlArm('expected'))],
  ['baseline', 'PROVEN', () => expectedArm(aggregatedArm(), nixlArm('expected'))],
  ['other-backend-used', 'WRONG_BACKEND', () => expectedArm(ucxArm('expected')), ['sufficient-set']],
  ['only-other-there', 'WRONG_BACKEND', () => expectedArm(without(ucxArm('expected'), (path) => path.startsWith('ucx/')))],
  ['contradiction', 'INCONCLUSIVE', () => expectedArm(changed(nixlArm('expected'), { 'transfers/prefill-prefill_103.csv': counter([]), 'transfers/decode-decode_104.csv': counter([]) })), ['sufficient-set', 'counter-zero']],
  ['evidence-refused', 'INCONCLUSIVE', () => refusedArm(), ['sufficient-set']],
  ['no-transfer', 'NO_TRANSFER', () => expectedArm({ ...changed(without1(/^(ucx|transfers)/), {}), binaries: { 'telemetry/prefill/vm_103_0': ring([]) } })],
  ['wrong-tokens', 'WRONG_TOKENS', () => expectedArm(nixlArm('expected', { requests: answers(['x', 'y', 'z', 'w']) })), ['sufficient-set']],
  ['slow-wire', 'SLOW_PATH', () => expectedArm(slowArm('expected')), ['sufficient-set']],
  ['below-floor', 'SLOW_PATH', () => expectedArm(changed(gpuRate(400_000), { 'ucx/prefill-vm-103.log': gpuRows })), ['sufficient-set']],
  ['damaged-run', 'INCONCLUSIVE', () => expectedArm(nixlArm('expected', { processes: died.map((one) => (one.role === 'decode' ? { ...one, exitBeforeStop: -6 } : one)) })), ['sufficient-set']],
  ['proven', 'PROVEN', () => expectedArm(nixlArm('expected')), ['sufficient-set']],
  ['proven', 'PROVEN', () => expectedArm(changed(gpuRate(800), { 'ucx/prefill-vm-103.log': '' })), ['sufficient-set']],
  ['tokens-not-compared', 'INCONCLUSIVE', () => alone(nixlArm('expected')), ['sufficient-set']],
  ['wire-not-shown', 'INCONCLUSIVE', () => expectedArm(changed(nixlArm('expected'), { 'ucx/prefill-vm-103.log': '' })), ['sufficient-set']],
  ['not-shown', 'INCONCLUSIVE', () => expectedArm(without1(/^(telemetry|ucx)/))],
]; // biome-ignore format: a table

function alone(parts: ArmParts): ArmVerdict {
  return judged([parts]).arms[0] as ArmVerdict;
}

function refusedArm(): ArmVerdict {
  const refused = { ...evidenceOf(nixlArm('expected')), refused: ['telemetry/prefill/x: it is a link'] };
  return judge([refused, evidenceOf(aggregatedArm())], { expected: 'nixl' }).arms[0] as ArmVerdict;
}

describe('over one arm', () => {
  for (const [id, verdict, arm, before = []] of ARM_ROWS) {
    it(`${id} gives ${verdict}`, () => expect(ruling(arm())).toEqual({ id, verdict, same: true, before }));
  }

  it('every rule has a row', () => {
    const all = [...RUN_RULES, ...BASELINE_RULES, ...PATH_RULES].map(({ id }) => id);
    expect(new Set(ARM_ROWS.map(([id]) => id))).toEqual(new Set(all));
    expect(new Set(all).size).toBe(all.length);
  });

  it('what a rule went by are findings of that arm', () => {
    for (const [id, , arm] of ARM_ROWS) {
      const { rules = [], findings } = arm();
      for (const fired of rules) for (const at of fired.findings) expect(findings[at], id).toBeDefined();
    }
    const { rules = [], findings } = expectedArm(nixlArm('expected'));
    const proven = rules.at(-1) as FiredRule;
    expect(proven.findings.map((at) => findings[at]?.witness)).toEqual(['nixl-telemetry', 'ucx-protocols']);
  });

  it('the order counts: an earlier rule that speaks hides the later ones', () => {
    const rules: readonly Rule<number>[] = [
      { id: 'even', when: '', verdict: 'PROVEN', speaks: (n) => (n % 2 === 0 ? { reason: 'even' } : null) },
      { id: 'small', when: '', verdict: 'INFRA', speaks: (n) => (n < 10 ? { reason: 'small' } : null) },
    ];
    expect([4, 5, 11].map((n) => decide(rules, n, [])?.fired.id)).toEqual(['even', 'small', undefined]);
  });
});

const CONTRADICTION_ROWS: readonly (readonly [id: string, parts: () => ArmParts])[] = [
  ['two-backends', () => changed(nixlArm('expected'), { 'ucx/decode-vm-104.log': ucxArm('expected').texts['ucx/decode-vm-104.log'] ?? '' })],
  ['other-built', () => trtllm({ 'prefill.log': '[TensorRT-LLM][INFO] UCX Connection Manager created\n' })],
  ['other-mapped', () => trtllm({ 'maps/prefill.103.txt': maps('/x/libtensorrt_llm_ucx_wrapper.so'), 'maps/decode.104.txt': maps('/x/libtensorrt_llm_ucx_wrapper.so') })],
  ['too-many-bytes', () => withRing(KV * 4)],
  ['too-few-bytes', () => withRing(KV / 2)],
  ['silent-telemetry', () => ({ ...nixlArm('expected'), binaries: { 'telemetry/prefill/vm_103_0': ring([]) } })],
  ['counter-zero', () => changed(without1(/^transfers/), { 'transfers/prefill-a.csv': counter([]) })],
  ['counter-partial', () => changed(without1(/^transfers/), { 'transfers/prefill-a.csv': counter(transfers(KV / 2)) })],
]; // biome-ignore format: a table

function trtllm(texts: Record<string, string>): ArmParts {
  const parts = nixlArm('expected', { profile: 'trtllm', release: '1.3.0', memory: 'gpu' });
  const wrapper = maps('/x/libtensorrt_llm_nixl_wrapper.so');
  return changed(parts, {
    'prefill.log': '',
    'decode.log': '',
    'ucx/prefill-vm-103.log': gpuRows,
    'ucx/decode-vm-104.log': '',
    'maps/prefill.103.txt': wrapper,
    'maps/decode.104.txt': wrapper,
    ...texts,
  });
}

function withRing(bytes: number): ArmParts {
  return { ...nixlArm('expected'), binaries: { 'telemetry/prefill/vm_103_0': ring(transfers(bytes)) } };
}

describe('contradictions', () => {
  it.each(CONTRADICTION_ROWS)('%s keeps an arm from being PROVEN', (id, parts) => {
    const one = parts();
    const arm = expectedArm(one, aggregatedArm({ profile: one.record.profile }));
    expect(arm.rules?.map((rule) => rule.id)).toContain(id);
    expect(ruling(arm)).toMatchObject({ id: 'contradiction', verdict: 'INCONCLUSIVE' });
  });

  it('other-wire: where host counters say so, the arm is not PROVEN', () => {
    const evidence = evidenceOf(nixlArm('expected'));
    const findings = WITNESSES.flatMap((witness) => witness.testify(evidence));
    const other: Finding = {
      witness: 'hardware-counters',
      says: 'tcp carried all of it',
      strength: 2,
      file: null,
      line: null,
      process: null,
      problem: WIRE_COUNTERS_DIFFER,
    };
    const question = { wanted: 'nixl', floorGbps: null, unread: [] } as const;
    expect(ruling(judgeArm(evidence.record, findings, question)).verdict).toBe('PROVEN');
    const arm = judgeArm(evidence.record, [...findings, other], question);
    expect(ruling(arm)).toMatchObject({ id: 'contradiction', before: ['sufficient-set', 'other-wire'] });
  });

  it('every one has a row', () => {
    const rows = [...CONTRADICTION_ROWS.map(([id]) => id), 'other-wire'];
    expect(new Set(rows)).toEqual(new Set(CONTRADICTIONS.map(({ id }) => id)));
  });
});

describe('over all arms', () => {
  const table: readonly (readonly [id: string, verdict: string, arms: readonly ArmParts[]])[] = [
    ['no-main-arm', 'INCONCLUSIVE', [aggregatedArm()]],
    ['worst-arm', 'WRONG_BACKEND', [ucxArm('shipped'), nixlArm('expected'), aggregatedArm()]],
    ['worst-arm', 'SLOW_PATH', [slowArm('shipped'), nixlArm('expected'), aggregatedArm()]],
    ['control-failed', 'INCONCLUSIVE', [nixlArm('expected'), nixlArm('contrast'), aggregatedArm()]],
    ['control-failed', 'INCONCLUSIVE', [nixlArm('expected'), nixlArm('slow'), aggregatedArm()]],
    ['all-proven', 'PROVEN', [nixlArm('expected'), ucxArm('contrast'), slowArm(), aggregatedArm()]],
  ];
  it.each(table)('%s gives %s', (id, verdict, arms) => {
    expect(ruling(judged(arms))).toEqual({ id, verdict, same: true, before: [] });
  });

  it('every rule has a row', () => {
    expect(new Set(table.map(([id]) => id))).toEqual(new Set(WHOLE_RULES.map(({ id }) => id)));
  });
});

describe('over plain logs', () => {
  const nixl = { name: 'vm_1_0', bytes: ring(transfers()) };
  const ucx = { name: 'decode.log', text: ucxArm('expected').texts['ucx/decode-vm-104.log'] ?? '' };
  const built = { name: 'prefill.log', text: '[TensorRT-LLM][INFO] NIXL Connection Manager created\n' };
  const gpuUcx = {
    name: 'decode.log',
    text: usedTable('ucp_context_0', 'tagged message by ucp_tag_send* from cuda/GPU0 to cuda', [
      { count: 9, config: 'cuda_ipc/cuda' },
    ]),
  };
  const slow = {
    name: 'prefill.log',
    text: usedTable('a', PUT, [{ count: 9000, what: 'software emulation', config: 'tcp/lo' }]),
  };
  const table = [
    ['text-two-backends', 'INCONCLUSIVE', [nixl, ucx]],
    ['text-contradiction', 'INCONCLUSIVE', [gpuUcx, built]],
    ['text-other-backend', 'WRONG_BACKEND', [ucx]],
    ['text-slow', 'SLOW_PATH', [slow]],
    ['text-alone', 'INCONCLUSIVE', [nixl]],
  ] as const;
  it.each(table)('%s gives %s', (id, verdict, files) => {
    expect(ruling(judgeTexts(files, { expected: 'nixl' }))).toEqual({ id, verdict, same: true, before: [] });
  });

  it('every rule has a row', () => {
    expect(table.map(([id]) => id)).toEqual(TEXT_RULES.map(({ id }) => id));
  });
});
