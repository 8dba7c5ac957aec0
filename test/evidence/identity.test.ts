import { describe, expect, it } from 'vitest';
import { linesOf } from '../../src/evidence/lines.ts';
import { copyFindings } from '../../src/evidence/mapped-libraries.ts';
import { TELEMETRY_FOREIGN } from '../../src/evidence/nixl-telemetry.ts';
import type { ArmVerdict, Judgement } from '../../src/evidence/types.ts';
import {
  type ArmParts,
  aggregatedArm,
  changed,
  maps,
  nixlArm,
  ring,
  transfers,
  usedTable,
  without,
} from './arms.ts';
import { alone, judged } from './judged.ts';

/** Evidence of a probe, of KVBM or of another agent is not evidence for the KV path, even from a worker's own folder. */

/** With a baseline of the same engine. */
function trtllm(parts: ArmParts): Judgement {
  return judged([parts, aggregatedArm({ profile: 'trtllm' })]);
}

function armOf(answer: Judgement): ArmVerdict | undefined {
  return answer.arms.find(({ arm }) => arm === 'expected');
}

/** A TensorRT-LLM arm whose only proof is the telemetry file of one agent. */
function armWithAgent(
  agent: string,
  log = '[TensorRT-LLM][INFO] NIXL Connection Manager created\n',
): ArmParts {
  const parts = without(
    nixlArm('expected', { profile: 'trtllm', release: '1.3.0rc5', memory: 'gpu' }),
    (path) => path.startsWith('telemetry/') || path.startsWith('ucx/') || path.startsWith('transfers/'),
  );
  const gpu = usedTable('a', 'remote memory write by ucp_put*(multi) from cuda/GPU0 to cuda', [
    { count: 4, config: 'cuda_ipc/cuda' },
  ]);
  return {
    ...changed(parts, { 'prefill.log': log, 'decode.log': log, 'ucx/prefill-vm-103.log': gpu }),
    binaries: { [`telemetry/prefill/${agent}`]: ring(transfers()) },
  };
}

const UUID = '458e17dc-0a55-406c-b851-ba3d8b00fec3';
const INFO = '[TensorRT-LLM][INFO] PyTorchConfig\n';

describe('whose telemetry it is', () => {
  const table: readonly (readonly [agent: string, log: string, counts: boolean, why: string])[] = [
    ['vm_103_0', INFO, true, 'the C++ transceiver names its agent after host and process'],
    [`${UUID}0`, INFO, true, 'the Python transceiver names it after instance and rank'],
    [UUID, INFO, false, "a bare uuid is Dynamo's connector"],
    ['kvbm_worker_0', INFO, false, 'KVBM'],
    ['phase2_probe', INFO, false, 'a script'],
    [
      'vm_103_0',
      `${INFO}2026-01-01 NIXL INFO _api.py:253 Initialized NIXL agent: vm_103_0\n`,
      false,
      'the Python interface announced it, and TensorRT-LLM does not use that',
    ],
    [
      UUID,
      `${INFO}Using Python NIXL Transfer Agent implementation.\nInitialized NIXL agent: ${UUID}\n`,
      true,
      'unless its transceiver is the pure Python one',
    ],
    [
      'named-by-hand',
      '[_torch][RANK 0] BindingsNixlTransferAgent init: agent=named-by-hand use_prog_thread=True\n',
      true,
      'the binding announced it as the KV agent',
    ],
  ];
  for (const [agent, log, counts, why] of table) {
    it(`${agent}: ${why}`, () => {
      const arm = armOf(trtllm(armWithAgent(agent, log)));
      const problems = new Set(arm?.findings.map(({ problem }) => problem));
      expect(problems.has(TELEMETRY_FOREIGN)).toBe(!counts);
      expect(arm?.bytes === 0).toBe(!counts);
      if (!counts) expect(arm?.verdict).not.toBe('PROVEN');
    });
  }

  it('the reference engine uses the Python interface itself, so there the name says nothing', () => {
    expect(judged([nixlArm('expected'), nixlArm('shipped')]).verdict).toBe('PROVEN');
  });
});

describe('which copy of UCX and NIXL a process has', () => {
  const copies = (...libraries: readonly string[]) =>
    copyFindings(linesOf(maps(...libraries)), 'maps/prefill.103.txt', 'prefill');

  it('one is told with its path, and is no problem', () => {
    expect(copies('/x/libnixl.so')).toMatchObject([
      { says: 'libucp: /opt/ucx/libucp.so.0', strength: 0 },
      { says: 'libnixl: /x/libnixl.so', strength: 0 },
    ]);
    expect(copies().every(({ problem }) => problem === undefined)).toBe(true);
  });

  it('several are a problem, with every path; names of wheels count', () => {
    expect(copies('/wheel/nixl_cu12.libs/libucp-b39b3ed9.so.0.0.0')).toMatchObject([
      {
        says: '2 copies of libucp: /opt/ucx/libucp.so.0, /wheel/nixl_cu12.libs/libucp-b39b3ed9.so.0.0.0',
        strength: 1,
        problem: 'SEVERAL_COPIES',
      },
    ]);
  });

  it('are a diagnosis of a red arm, and not of a green one', () => {
    const twice = { 'maps/prefill.103.txt': maps('/py/libplugin_UCX.so', '/other/libucp.so.0') };
    const red = without(changed(nixlArm('expected'), twice), (path) =>
      /^(telemetry|ucx|transfers)/.test(path),
    );
    expect(alone(red).diagnoses.map(({ code }) => code)).toContain('SEVERAL_COPIES');
    expect(alone(changed(nixlArm('expected'), twice)).diagnoses).toEqual([]);
  });
});

describe('workers that differ', () => {
  const built = (word: string): string => `[TensorRT-LLM][INFO] ${word} Connection Manager created\n`;

  it('are a diagnosis with its line', () => {
    const parts = changed(
      without(nixlArm('expected', { profile: 'trtllm' }), (path) => !path.endsWith('.log')),
      { 'prefill.log': built('NIXL'), 'decode.log': built('UCX') },
    );
    const one = trtllm(parts).diagnoses.find(({ code }) => code === 'BACKENDS_DIFFER');
    expect(one?.seen).toEqual([
      {
        file: 'expected/decode.log',
        line: 1,
        says: 'the prefill worker built nixl and the decode worker ucx',
      },
    ]);
  });

  it('the transfer of recurrent state is another matter', () => {
    const log = `${built('NIXL')}[TensorRT-LLM][INFO] RNN Cache: UCX Connection Manager created\n`;
    const parts = changed(nixlArm('expected', { profile: 'trtllm' }), {
      'prefill.log': log,
      'decode.log': log,
    });
    const findings = armOf(trtllm(parts))?.findings ?? [];
    const named = findings.filter(({ witness, backend }) => witness === 'log-lines' && backend !== undefined);
    expect(new Set(named.map(({ backend }) => backend))).toEqual(new Set(['nixl']));
  });
});

describe('what silence proves', () => {
  const codes = (log: string, environ = '') => {
    const parts = changed(
      without(nixlArm('expected', { profile: 'trtllm', release: '1.0.0' }), (path) =>
        /^(telemetry|ucx|transfers)/.test(path),
      ),
      { 'prefill.log': log, 'decode.log': log, 'environ/prefill.103.txt': environ },
    );
    return trtllm(parts).diagnoses.map(({ code }) => code);
  };

  it('nothing where the level was off, as the log or the environment shows', () => {
    expect(codes('[TensorRT-LLM][WARNING] Attention workspace\n')).toContain('LOG_LEVEL_HIDES');
    expect(codes('[01/01/2026] [TRT-LLM] [RANK 1] [W] x\n')).toContain('LOG_LEVEL_HIDES');
    expect(codes('', 'TLLM_LOG_LEVEL=ERROR\n')).toContain('LOG_LEVEL_HIDES');
    expect(codes('', 'TLLM_LOG_FIRST_RANK_ONLY=ON\n')).toContain('LOG_LEVEL_HIDES');
  });

  it('is no such thing where INFO is printed, nor where the engine printed nothing at all', () => {
    expect(codes('[TensorRT-LLM][INFO] x\n[TensorRT-LLM][WARNING] y\n')).not.toContain('LOG_LEVEL_HIDES');
    expect(codes('[01/01/2026] [TRT-LLM] [RANK 0] [I] x\n')).not.toContain('LOG_LEVEL_HIDES');
    expect(codes('', 'TLLM_LOG_LEVEL=INFO\n')).not.toContain('LOG_LEVEL_HIDES');
  });
});
