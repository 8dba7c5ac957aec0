import { describe, expect, it } from 'vitest';
import { judge } from '../../src/evidence/judge.ts';
import {
  type ArmParts,
  aggregatedArm,
  answers,
  changed,
  chosenTable,
  counter,
  evidenceOf,
  KV,
  maps,
  nixlArm,
  processes,
  record,
  ring,
  transfers,
  ucxArm,
  usedTable,
  WORDS,
  without,
} from './arms.ts';
import { alone, judged, PUT } from './judged.ts';

/** Each of these was green once and must never be again. */

describe('the reference engine', () => {
  const arms = [nixlArm('expected'), aggregatedArm()].map(evidenceOf);
  const relabelled = [nixlArm('expected', { profile: 'trtllm' }), aggregatedArm({ profile: 'trtllm' })];

  it('is never judged in the name of TensorRT-LLM', () => {
    expect(() => judge(arms, { expected: 'nixl', profile: 'trtllm' })).toThrow(
      expect.objectContaining({ code: 'PROFILE_CONTRARY', kind: 'usage' }),
    );
    expect(judge(arms, { expected: 'nixl', profile: 'reference' }).line).toBe('PROVEN (reference engine)');
  });

  it('is known by its lines, whatever its module was called', () => {
    expect(judged(relabelled).line).toBe('PROVEN (reference engine)');
    expect(() => judge(relabelled.map(evidenceOf), { expected: 'nixl', profile: 'trtllm' })).toThrow(
      expect.objectContaining({ code: 'PROFILE_CONTRARY' }),
    );
  });

  it('is not judged together with TensorRT-LLM, nor is TensorRT-LLM called by its name', () => {
    const mixed = [nixlArm('expected'), aggregatedArm({ profile: 'trtllm' })].map(evidenceOf);
    expect(() => judge(mixed, { expected: 'nixl' })).toThrow(
      expect.objectContaining({ code: 'PROFILE_MIXED', kind: 'usage' }),
    );
    const other = [evidenceOf(aggregatedArm({ profile: 'trtllm' }))];
    expect(() => judge(other, { expected: 'nixl', profile: 'reference' })).toThrow(
      expect.objectContaining({ code: 'PROFILE_CONTRARY' }),
    );
  });
});

describe('an unknown KV size', () => {
  const noCounter = (path: string) => path.startsWith('transfers/');

  it('leaves telemetry unable to prove anything, and says what would give the size', () => {
    const parts = without(nixlArm('expected', { kvBytesPerToken: null }), noCounter);
    const answer = alone(parts);
    expect(answer).toMatchObject({ verdict: 'INCONCLUSIVE', backend: 'nixl', claim: 'used' });
    expect(answer.reason).toContain('config.json');
  });

  it('is also unknown lengths of prompts', () => {
    const requests = answers(WORDS).map((request) => ({ ...request, promptTokens: null }));
    const answer = alone(without(nixlArm('expected', { requests }), noCounter));
    expect(answer).toMatchObject({ verdict: 'INCONCLUSIVE' });
    expect(answer.reason).toContain('usage.prompt_tokens');
  });

  it('is made good by rows and a good transfer for each answered request', () => {
    expect(alone(nixlArm('expected', { kvBytesPerToken: null })).verdict).toBe('PROVEN');
    const one = changed(nixlArm('expected', { kvBytesPerToken: null }), {
      'transfers/prefill-prefill_103.csv': counter([{ bytes: KV }]),
      'transfers/decode-decode_104.csv': counter([{ bytes: KV }], 'receive'),
    });
    expect(alone(one).verdict).toBe('INCONCLUSIVE');
  });
});

describe('one step of many', () => {
  const bare = (parts: ArmParts) => without(parts, (path) => /^(transfers|telemetry)\//.test(path));
  const oneTransfer = {
    'transfers/prefill-prefill_103.csv': counter([{ bytes: KV / 4 }]),
    'transfers/decode-decode_104.csv': counter([{ bytes: KV / 4 }], 'receive'),
  };

  it('is no proof, counted by UCX alone', () => {
    const step = [{ count: 1, config: 'cma/memory' }];
    const parts = changed(bare(nixlArm('expected')), {
      'ucx/prefill-vm-103.log': usedTable('vm_103_0', PUT, step),
    });
    expect(alone(parts)).toMatchObject({ verdict: 'INCONCLUSIVE', claim: 'used' });
    expect(alone(bare(ucxArm('expected')), 'ucx')).toMatchObject({ verdict: 'INCONCLUSIVE', backend: 'ucx' });
  });

  it('is no proof with a counter that has one transfer of four', () => {
    expect(alone(changed(bare(nixlArm('expected')), oneTransfer)).verdict).toBe('INCONCLUSIVE');
    expect(alone(changed(ucxArm('expected'), oneTransfer), 'ucx').verdict).toBe('INCONCLUSIVE');
    const sizeUnknown = ucxArm('expected', { kvBytesPerToken: null });
    expect(alone(changed(sizeUnknown, oneTransfer), 'ucx').verdict).toBe('INCONCLUSIVE');
  });

  it('does not become four by being seen by four ranks', () => {
    const rank = 'RequestID,Delay(ms),Duration(ms),Bandwidth(Gbps)\n1,1,10,80\n';
    const ranks = [0, 1, 2, 3].map((index) => [`transfers/prefill-rank_${index}_send.csv`, rank]);
    const without4 = without(ucxArm('expected', { kvBytesPerToken: null }), (path) =>
      path.startsWith('transfers/'),
    );
    expect(alone(changed(without4, Object.fromEntries(ranks)), 'ucx').verdict).toBe('INCONCLUSIVE');
  });
});

describe('tokens', () => {
  const rubbish = answers(WORDS.map(() => '???'));

  it('of a single arm are not compared, so it is not proven', () => {
    for (const requests of [rubbish, answers(WORDS)]) {
      const answer = judged([nixlArm('expected', { requests })]);
      expect(answer).toMatchObject({ verdict: 'INCONCLUSIVE', backend: 'nixl', claim: 'used' });
      const told = answer.diagnoses.find((one) => one.code === 'TOKENS_NOT_COMPARED');
      expect(told?.next).toContain('Add `aggregated` (or a second arm) to the arms');
    }
  });

  it('are compared between the default arms', () => {
    expect(judged([nixlArm('shipped'), nixlArm('expected')]).verdict).toBe('PROVEN');
    expect(judged([nixlArm('shipped'), nixlArm('expected', { requests: rubbish })]).verdict).toBe(
      'WRONG_TOKENS',
    );
  });

  it('do not hide what is worse', () => {
    expect(judged([ucxArm('expected')]).verdict).toBe('WRONG_BACKEND');
  });
});

describe('refused evidence', () => {
  const verdictWith = (...refused: string[]) =>
    judge([{ ...evidenceOf(nixlArm('expected')), refused }, evidenceOf(aggregatedArm())], {
      expected: 'nixl',
    });

  it.each([
    'telemetry/prefill/vm_103_1: has 9 bytes too many',
    'telemetry: it is a link or a device, which is never followed',
    'ucx/decode-vm-104.log: it is a link or a device, which is never followed',
    'transfers/prefill-a.csv: EACCES',
    'maps/decode.104.txt: EACCES',
    'decode.log: it is a link or a device, which is never followed',
    'more than 4096 files: the rest was not read',
  ])('leaves a doubt: %s', (what) => {
    const answer = verdictWith(what);
    expect(answer.verdict).toBe('INCONCLUSIVE');
    expect(answer.reason).toContain(what);
    expect(answer.diagnoses.map((one) => one.code)).toContain('EVIDENCE_REFUSED');
  });

  it.each(['etcd.log: EACCES', 'frontend.log: EACCES', 'notes/a\\nb: odd'])(
    'leaves none where nothing would have been read: %s',
    (what) => {
      expect(verdictWith(what).verdict).toBe('PROVEN');
    },
  );
});

describe('UCX tables of somebody else', () => {
  const rows = nixlArm('expected').texts['ucx/prefill-vm-103.log'] ?? '';
  const bare = without(nixlArm('expected'), (path) => /^(ucx|telemetry)\//.test(path));

  it.each([
    'ucx/prefill.log',
    'ucx/stranger-vm-103.log',
    'ucx/frontend-vm-102.log',
    'ucx/prefill-vm-999.log',
    'etcd.log',
  ])('prove nothing: %s', (path) => {
    const answer = alone(changed(bare, { [path]: rows }));
    expect(answer).toMatchObject({ verdict: 'INCONCLUSIVE', claim: 'built' });
    expect(answer.diagnoses.map((one) => one.code)).toContain('UCX_FOREIGN');
  });

  it('do not make a good arm bad either', () => {
    const parts = changed(nixlArm('expected'), {
      'ucx/frontend-vm-102.log': ucxArm('expected').texts['ucx/prefill-vm-103.log'] ?? '',
    });
    expect(alone(parts).verdict).toBe('PROVEN');
  });
});

describe('lines of somebody else', () => {
  it('name no backend', () => {
    const parts = changed(nixlArm('expected'), {
      'frontend.log': '[reference-engine] kv backend built: ucx\n',
    });
    const said = judged([parts, aggregatedArm()]).findings.filter((one) => one.process === 'frontend');
    expect(said.filter((one) => one.backend !== undefined)).toEqual([]);
  });
});

describe('TensorRT-LLM before 1.0, whose workers do not survive to write their counter', () => {
  const base = { profile: 'trtllm', memory: 'gpu', release: '0.20.0' } as const;
  const operation = {
    nixl: 'remote memory write by ucp_put* from cuda/GPU0 to cuda',
    ucx: 'tagged message by ucp_tag_send* from cuda/GPU0 to cuda',
  };
  const killed = processes(['etcd', 'nats', 'frontend', 'prefill', 'decode']).map((one) =>
    one.role === 'prefill' || one.role === 'decode' ? { ...one, exit: -9 } : one,
  );
  const files = (backend: 'nixl' | 'ucx'): Record<string, string> => ({
    'prefill.log': `[TensorRT-LLM][INFO] ${backend.toUpperCase()} Connection Manager created\n`,
    'decode.log': `[TensorRT-LLM][INFO] ${backend.toUpperCase()} Connection Manager created\n`,
    'ucx/prefill-vm-103.log': chosenTable('vm_103_0', operation[backend], 'cuda_ipc/cuda'),
    'maps/prefill.103.txt': maps(`/trt/libtensorrt_llm_${backend}_wrapper.so`),
    'maps/decode.104.txt': maps(`/trt/libtensorrt_llm_${backend}_wrapper.so`),
  });
  const verdict = (
    backend: 'nixl' | 'ucx',
    texts: Record<string, string>,
    release: string | null = '0.20.0',
  ) =>
    judged(
      [
        { record: record('expected', { ...base, release, processes: killed }), texts, binaries: {} },
        aggregatedArm({ profile: 'trtllm' }),
      ],
      backend,
    ).verdict;

  it.each(['nixl', 'ucx'] as const)(
    '%s is proven by row, wrapper and both logs, by nothing less',
    (backend) => {
      const all = files(backend);
      expect(verdict(backend, all)).toBe('PROVEN');
      for (const path of ['prefill.log', 'decode.log', 'ucx/prefill-vm-103.log']) {
        const { [path]: _gone, ...rest } = all;
        expect(verdict(backend, rest), `without ${path}`).toBe('INCONCLUSIVE');
      }
      const other = backend === 'nixl' ? 'ucx' : 'nixl';
      const both = { ...all, 'maps/decode.104.txt': maps(`/trt/libtensorrt_llm_${other}_wrapper.so`) };
      expect(verdict(backend, both)).not.toBe('PROVEN');
      const unmapped = { ...all, 'maps/prefill.103.txt': '', 'maps/decode.104.txt': '' };
      expect(verdict(backend, unmapped)).not.toBe('PROVEN');
    },
  );

  it.each([null, '1.0.0', '1.2.0'])('that set is not enough for release %s', (release) => {
    expect(verdict('ucx', files('ucx'), release)).toBe('INCONCLUSIVE');
  });
});

it('a TensorRT-LLM arm with half its prompts wrong is not forgiven', () => {
  const texts = [...WORDS.slice(0, 2), 'x', 'y'];
  const parts = changed(nixlArm('expected', { profile: 'trtllm', requests: answers(texts) }), {
    'prefill.log': '',
    'decode.log': '',
  });
  const bytes = { ...parts, binaries: { 'telemetry/prefill/vm_103_0': ring(transfers(KV)) } };
  expect(judged([bytes, aggregatedArm({ profile: 'trtllm' })]).verdict).toBe('WRONG_TOKENS');
});
