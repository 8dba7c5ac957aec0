import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

import { planArm } from '../../src/smoke/arms.ts';
import { instrument } from '../../src/smoke/instrument.ts';
import { defaultYaml, selectBackend, withBackend } from '../../src/smoke/selection.ts';
import { engineYaml } from '../../src/smoke/service.ts';
import { smokeRequest } from './request.ts';

describe('how a backend is selected', () => {
  test('June 2025: presence decides and UCX wins, so the others are unset, not set to 0', () => {
    expect(selectBackend('env-2025-06', 'nixl')).toEqual({
      set: { TRTLLM_USE_NIXL_KVCACHE: '1' },
      unset: ['TRTLLM_USE_UCX_KVCACHE', 'TRTLLM_USE_MPI_KVCACHE', 'TRTLLM_USE_MOONCAKE_KVCACHE'],
      yamlBackend: null,
    });
    expect(selectBackend('env-2025-06', 'ucx').unset).toContain('TRTLLM_USE_NIXL_KVCACHE');
  });

  test.each(['yaml-2025-11', 'yaml-2026'] as const)(
    '%s: an explicit backend in the YAML, no variable',
    (rule) => {
      const selection = selectBackend(rule, 'ucx');
      expect(selection).toMatchObject({ set: {}, yamlBackend: 'UCX' });
      expect(selection.unset).toEqual(
        expect.arrayContaining(['TRTLLM_USE_NIXL_KVCACHE', 'TRTLLM_USE_UCX_KVCACHE']),
      );
    },
  );

  test('a YAML keeps everything else, comments included', () => {
    const yaml =
      '# ours\ncache_transceiver_config:\n  backend: DEFAULT # why\n  max_tokens_in_buffer: 2048\nx: 1\n';
    const changed = withBackend(yaml, 'NIXL');
    expect(parse(changed)).toEqual({
      cache_transceiver_config: { backend: 'NIXL', max_tokens_in_buffer: 2048 },
      x: 1,
    });
    expect(changed).toContain('# ours');
    expect(changed).toContain('# why');
  });

  test('a YAML without the section, and an empty one, get it', () => {
    for (const yaml of ['x: 1\n', ''])
      expect(parse(withBackend(yaml, 'UCX'))).toMatchObject({ cache_transceiver_config: { backend: 'UCX' } });
  });

  test('releases of June 2025 would refuse a backend in the YAML', () => {
    expect(parse(defaultYaml('env-2025-06', 'prefill'))).not.toHaveProperty('cache_transceiver_config');
    expect(parse(defaultYaml('yaml-2026', 'decode'))).toMatchObject({
      cache_transceiver_config: { backend: 'DEFAULT' },
    });
  });
});

describe('arms', () => {
  test.each(['env-2025-06', 'yaml-2025-11', 'yaml-2026'] as const)(
    '%s: shipped changes nothing at all',
    (rule) => {
      const plan = planArm('shipped', 'nixl', rule, true);
      expect(plan).toEqual({
        name: 'shipped',
        wanted: 'nixl',
        disaggregated: true,
        set: {},
        unset: [],
        yamlBackend: null,
      });
      const yaml = 'cache_transceiver_config: { backend: DEFAULT }   # as it was\n';
      expect(engineYaml(smokeRequest({ selection: rule, prefillYaml: yaml }), plan, 'decode')).toBe(yaml);
    },
  );

  test('contrast wants the other backend', () => {
    expect(planArm('contrast', 'nixl', 'env-2025-06', true)).toMatchObject({
      wanted: 'ucx',
      set: { TRTLLM_USE_UCX_KVCACHE: '1' },
    });
    expect(planArm('contrast', 'ucx', 'yaml-2026', true)).toMatchObject({
      wanted: 'nixl',
      yamlBackend: 'NIXL',
    });
  });

  test('slow is expected over sockets', () => {
    const expected = planArm('expected', 'nixl', 'env-2025-06', true);
    expect(planArm('slow', 'nixl', 'env-2025-06', true)).toEqual({
      ...expected,
      name: 'slow',
      set: { ...expected.set, UCX_TLS: 'tcp,cuda_copy,self' },
    });
    expect(planArm('slow', 'nixl', 'env-2025-06', false).set['UCX_TLS']).toBe('tcp,self');
  });

  test('aggregated is one worker and wants nothing', () => {
    expect(planArm('aggregated', 'nixl', 'yaml-2026', true)).toMatchObject({
      wanted: null,
      disaggregated: false,
      set: {},
      unset: [],
    });
  });
});

describe('instrumentation', () => {
  const of = (profile: 'trtllm' | 'reference', deploymentEnv: Record<string, string> = {}) =>
    instrument({ evidence: '/e', process: 'prefill', profile, selection: 'env-2025-06', deploymentEnv });

  test('never selects a backend and never changes a transport', () => {
    for (const name of [...Object.keys(of('trtllm')), ...Object.keys(of('reference'))])
      expect(name).not.toMatch(/^(TRTLLM_USE_|UCX_TLS|UCX_NET|UCX_RNDV|TRTLLM_NIXL_KVCACHE_BACKEND)/);
  });

  test('each process has places of its own', () => {
    expect(of('trtllm')).toMatchObject({
      NIXL_TELEMETRY_DIR: '/e/telemetry/prefill',
      UCX_LOG_FILE: '/e/ucx/prefill-%h-%p.log',
      TRTLLM_KVCACHE_TIME_OUTPUT_PATH: '/e/transfers/prefill/',
    });
  });

  test('an engine that is not ours is never asked for what is printed only at a clean end', () => {
    expect(of('trtllm')['UCX_PROTO_INFO']).toBe('y');
    expect(of('reference')['UCX_PROTO_INFO']).toBe('used');
  });

  test('unless the deployment asks for it, and it can ask for nothing else', () => {
    const asked = of('trtllm', { UCX_PROTO_INFO: 'used', NIXL_TELEMETRY_ENABLE: 'n', UCX_TLS: 'tcp' });
    expect(asked).toEqual({ ...of('trtllm'), UCX_PROTO_INFO: 'used' });
  });
});
