import { describe, expect, it } from 'vitest';
import type { Judgement } from '../../src/evidence/types.ts';
import {
  type ArmParts,
  aggregatedArm,
  answers,
  changed,
  KV,
  maps,
  nixlArm,
  record,
  WORDS,
  without,
} from './arms.ts';
import { judged } from './judged.ts';

/** A TensorRT-LLM arm in the words of release 1.2: telemetry file, wrapper, `y` row from GPU memory. */
function trtllmArm(changes: Parameters<typeof record>[1] = {}): ArmParts {
  const parts = nixlArm('expected', { profile: 'trtllm', release: '1.2.0', memory: 'gpu', ...changes });
  const chosen = `[1.2] [vm:103:0]  | vm_103_0 inter-node cfg#1 | remote memory write by ucp_put* from cuda/GPU0 to cuda |\n[1.2] [vm:103:0]  | 0..inf | zero-copy | rc_mlx5/mlx5_0:1 |\n`;
  return changed(
    without(parts, (path) => path.startsWith('transfers/')),
    {
      'prefill.log': '[TensorRT-LLM][INFO] NIXL Connection Manager created\n',
      'decode.log': '',
      'ucx/prefill-vm-103.log': chosen,
      'ucx/decode-vm-104.log': '',
      'maps/prefill.103.txt': maps('/opt/trt/libtensorrt_llm_nixl_wrapper.so'),
      'maps/decode.104.txt': maps('/opt/trt/libtensorrt_llm_nixl_wrapper.so'),
    },
  );
}
describe('TensorRT-LLM', () => {
  it('forgives a late difference on a GPU engine, and none at the start', () => {
    const late = (texts: readonly string[]) =>
      judged([trtllmArm({ requests: answers(texts) }), { ...aggregatedArm({ profile: 'trtllm' }) }]).verdict;
    expect(late(WORDS.map((text) => `${text} and so on`))).toBe('PROVEN');
    expect(late(WORDS.map((text) => `wrong ${text}`))).toBe('WRONG_TOKENS');
  });

  it('compares the arms with each other when no aggregated arm ran, and says so', () => {
    const other = nixlArm('shipped', { requests: answers(['x', 'y', 'z', 'w']) });
    const answer = judged([other, nixlArm('expected')]);
    expect(answer.verdict).toBe('WRONG_TOKENS');
    expect(answer.diagnoses.map((one) => one.code)).toContain('NO_AGGREGATED_ARM');
  });

  it('has no suffix in its line', () => {
    const answer = judged([trtllmArm(), aggregatedArm({ profile: 'trtllm' })]);
    expect(answer).toMatchObject({ line: 'PROVEN', wire: 'rdma', profile: 'trtllm' });
  });

  it('a log line that another backend was built contradicts', () => {
    const parts = changed(trtllmArm(), {
      'decode.log': '[TensorRT-LLM][INFO] UCX Connection Manager created\n',
    });
    expect(judged([parts, aggregatedArm({ profile: 'trtllm' })])).toMatchObject({ verdict: 'INCONCLUSIVE' });
  });

  it('proves direct UCX by GPU row, only wrapper and counter together, and by no two of them', () => {
    const files: Record<string, string> = {
      'ucx/prefill-vm-103.log':
        '[1.2] [vm:103:0]  | ucp_context_0 inter-node cfg#1 | tagged message by ucp_tag_send* from cuda/GPU0 to cuda |\n[1.2] [vm:103:0]  | 0..inf | zero-copy | cuda_ipc/cuda |\n',
      'maps/prefill.103.txt': maps(
        '/opt/trt/libtensorrt_llm_ucx_wrapper.so',
        '/dynamo/libnixl.so',
        '/dynamo/libplugin_UCX.so',
      ),
      'transfers/prefill-rank_0_send.csv':
        'RequestID,Delay(ms),Duration(ms),Bandwidth(Gbps)\n1,1.0,1.0,100\n2,1.0,1.0,100\n3,1.0,1.0,100\n4,1.0,1.0,100\n',
    };
    const verdict = (kept: Record<string, string>) =>
      judged(
        [
          {
            record: record('expected', { profile: 'trtllm', release: '1.2.0', memory: 'gpu' }),
            texts: kept,
            binaries: {},
          },
          aggregatedArm({ profile: 'trtllm' }),
        ],
        'ucx',
      ).verdict;
    expect(verdict(files)).toBe('PROVEN');
    for (const path of Object.keys(files)) {
      const { [path]: _gone, ...rest } = files;
      expect(verdict(rest), `without ${path}`).toBe('INCONCLUSIVE');
    }
  });

  it('reads the telemetry lines that 1.1 prints on stdout', () => {
    const line = `[NIXL TELEMETRY]: From backend UCX Completed Xfer with 12 descriptors of total size ${KV / 4 / 1e6}MB in 900us.\n`;
    const parts: ArmParts = {
      record: record('expected', { profile: 'trtllm', release: '1.1.0', memory: 'gpu' }),
      texts: { 'prefill.log': line.repeat(4) },
      binaries: {},
    };
    const answer = judged([parts, aggregatedArm({ profile: 'trtllm' })]);
    expect(answer).toMatchObject({ verdict: 'PROVEN', backend: 'nixl', bytes: KV });
  });
});
describe('backends that nobody can be asked to prove', () => {
  const trtllm = { profile: 'trtllm', memory: 'gpu', release: '1.2.0' } as const;
  const mpi = (texts: Record<string, string>): Judgement =>
    judged([
      {
        record: record('expected', trtllm),
        texts: { 'prefill.log': '[TensorRT-LLM][INFO] MPI Connection Manager created\n', ...texts },
        binaries: {},
      },
      aggregatedArm({ profile: 'trtllm' }),
    ]);

  it('built, with KV moved, are the wrong one', () => {
    const csv = 'RequestID,Delay(ms),Duration(ms),Bandwidth(Gbps)\n1,1,10,80\n2,1,10,160\n';
    expect(mpi({ 'transfers/prefill-rank_0_send.csv': csv })).toMatchObject({
      verdict: 'WRONG_BACKEND',
      backend: 'mpi',
      claim: 'built',
    });
  });

  it('built, with nothing that counts KV, are undecided: MPI maps no wrapper', () => {
    expect(mpi({ 'maps/prefill.103.txt': maps() })).toMatchObject({
      verdict: 'INCONCLUSIVE',
      backend: 'mpi',
    });
  });
});
