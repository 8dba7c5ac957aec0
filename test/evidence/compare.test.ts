import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { type Change, type Comparison, compareRuns, type Run } from '../../src/evidence/compare.ts';
import { shapeOf } from '../../src/evidence/compare-parts.ts';
import { judge, judgeTexts } from '../../src/evidence/judge.ts';
import { versionsIn } from '../../src/evidence/versions.ts';
import {
  type ArmParts,
  aggregatedArm,
  changed,
  evidenceOf,
  KV,
  nixlArm,
  ring,
  slowArm,
  transfers,
  ucxArm,
} from './arms.ts';

function run(name: string, ...parts: readonly ArmParts[]): Run {
  const arms = parts.map(evidenceOf);
  return {
    name,
    judgement: judge(arms, { expected: 'nixl' }),
    parts: arms.map(({ record, texts }) => ({ name: record.arm, texts, record })),
  };
}

const green = run('old', nixlArm('expected'), aggregatedArm());
const against = (...parts: readonly ArmParts[]): Comparison => compareRuns(green, run('new', ...parts));
const of = ({ changes }: Comparison, what: Change['what']): readonly Change[] =>
  changes.filter((change) => change.what === what);

describe('two runs side by side', () => {
  it('equal: nothing changed', () => {
    expect(against(nixlArm('expected'), aggregatedArm())).toMatchObject({ changes: [], worse: false });
  });

  it('a slower wire and a worse verdict are worse, and the other way round they are not', () => {
    const slow = run('new', slowArm('expected'), aggregatedArm());
    const there = compareRuns(green, slow);
    expect(there.worse).toBe(true);
    expect(of(there, 'verdict')).toMatchObject([
      { arm: null, old: 'PROVEN', new: 'SLOW_PATH', worse: true },
      { arm: 'expected', old: 'PROVEN', new: 'SLOW_PATH', worse: true },
    ]);
    expect(of(there, 'wire')).toMatchObject([{ arm: 'expected', old: 'cma', new: 'tcp', worse: true }]);
    expect(of(there, 'setting').map(({ name, new: value }) => [name, value])).toContainEqual([
      'prefill: UCX_TLS',
      'tcp,self',
    ]);
    expect(of(there, 'diagnosis').map(({ name }) => name)).toEqual(['SLOW_WIRE', 'UCX_TLS_NARROW']);
    expect(compareRuns(slow, green).worse).toBe(false);
  });

  it('speed: a fifth is noise, less than half is worse', () => {
    const at = (micros: number) => ({
      ...nixlArm('expected'),
      binaries: {
        'telemetry/prefill/vm_103_0': ring(transfers(KV, micros)),
        'telemetry/decode/vm_104_0': ring([]),
      },
    });
    expect(of(against(at(900), aggregatedArm()), 'speed')).toEqual([]);
    expect(of(against(at(1200), aggregatedArm()), 'speed')).toMatchObject([
      { old: '20.5 GB/s', new: '13.7 GB/s', worse: false },
    ]);
    expect(of(against(at(2000), aggregatedArm()), 'speed')).toMatchObject([{ worse: true }]);
  });

  it('another backend, an arm that is gone, a release, a version and where it was loaded from', () => {
    const versioned = changed(nixlArm('expected', { release: '1.3.0' }), {
      'prefill.log':
        '[reference-engine] kv backend built: nixl\n[1.0] [vm:1:0] ucp_context.c:1 UCX  INFO  Version 1.22.0 (loaded from /new/libucp.so.0)\n',
    });
    const there = against(versioned);
    expect(of(there, 'arm')).toMatchObject([{ arm: 'aggregated', old: 'PROVEN', new: null }]);
    expect(of(there, 'version').map(({ name, new: value }) => [name, value])).toEqual([
      ['release', '1.3.0'],
      ['UCX', '1.22.0 (/new/libucp.so.0)'],
    ]);
    expect(of(against(ucxArm('expected'), aggregatedArm()), 'backend')).toMatchObject([
      { old: 'nixl used', new: 'ucx used' },
    ]);
  });

  it('lines: new warnings and failures, without what differs in every run', () => {
    const line = (stamp: string, pid: number): string =>
      `[${stamp}] [vm:${pid}:0] select.c:630 UCX  ERROR   no active messages transport to vm:${pid}\n`;
    const with1 = (text: string) => changed(nixlArm('expected'), { 'prefill.log': text });
    const old = run('old', with1(line('1795308774.2', 103)), aggregatedArm());
    expect(compareRuns(old, run('new', with1(line('1795309999.8', 977)), aggregatedArm())).changes).toEqual(
      [],
    );
    const fresh = compareRuns(
      old,
      run('new', with1(`${line('1.0', 1)}RuntimeError: broken 7\n`), aggregatedArm()),
    );
    expect(of(fresh, 'line')).toMatchObject([
      { arm: 'expected', name: 'prefill.log:2', old: null, new: 'RuntimeError: broken #' },
    ]);
  });

  it('folders of plain logs have no arms, and are compared all the same', () => {
    const logs = (name: string, text: string): Run => ({
      name,
      judgement: judgeTexts([{ name: 'a.log', text }], { expected: null }),
      parts: [{ name: 'logs', texts: new Map([['a.log', text]]), record: null }],
    });
    const there = compareRuns(
      logs('old', '[TensorRT-LLM][INFO] NIXL Connection Manager created\n'),
      logs('new', '[TensorRT-LLM][INFO] UCX Connection Manager created\n'),
    );
    expect(of(there, 'backend')).toMatchObject([{ arm: null, old: 'nixl built', new: 'ucx built' }]);
  });

  it('is what its schema says', () => {
    const schema = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../schema/comparison.schema.json'), 'utf8'),
    ) as Record<string, unknown>;
    const valid = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);
    valid(JSON.parse(JSON.stringify(against(slowArm('expected')))));
    expect(valid.errors).toBeNull();
  });
});

it('versions that logs name, each once', () => {
  const text = [
    '[TensorRT-LLM] TensorRT-LLM version: 1.1.0rc3',
    'I0723 06:58:59.8 1 nixl_log.cpp:79] NIXL version: 0.10.1 (git: d5c1)',
    'I0723 06:58:59.8 2 nixl_log.cpp:79] NIXL version: 0.10.1 (git: d5c1)',
    'NIXL UCX backend bound to UCX 1.23.0 at /x/libucp.so',
    '(EngineCore pid=1) INFO [core.py:109] Initializing a V1 LLM engine (v0.20.1) with config: x',
  ].join('\n');
  expect(versionsIn(text)).toEqual([
    { what: 'TensorRT-LLM', version: '1.1.0rc3' },
    { what: 'NIXL', version: '0.10.1' },
    { what: 'UCX under NIXL', version: '1.23.0 (/x/libucp.so)' },
    { what: 'vLLM', version: '0.20.1' },
  ]);
});

it('shapes leave out stamps, numbers, addresses and ids', () => {
  expect(
    shapeOf(
      '2026-11-22T04:21:52.1Z  ERROR req 0cf2a6b2-aaaa-bbbb-cccc-0123456789ab at 0x7f00 10.0.0.1:80 (12 ms)',
    ),
  ).toBe('# ERROR req # at # # (# ms)');
});
