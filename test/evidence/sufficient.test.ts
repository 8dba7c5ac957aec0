import { describe, expect, test } from 'vitest';
import { canProve } from '../../src/evidence/can-prove.ts';
import { type Piece, SUFFICIENT, type SufficientRow, sufficientRows } from '../../src/evidence/sufficient.ts';
import {
  type ArmParts,
  aggregatedArm,
  chosenTable,
  counter,
  KV,
  maps,
  nixlArm,
  REQUESTS,
  ring,
  transfers,
  ucxArm,
  usedTable,
} from './arms.ts';
import { judged } from './judged.ts';

/** Every row of the table, every set of it: complete it is PROVEN, and short of any one piece it is not. */

type Files = Pick<ArmParts, 'texts' | 'binaries'>;

const OPERATION = {
  nixl: 'remote memory write by ucp_put*(multi)',
  ucx: 'tagged message by ucp_tag_send*',
} as const;

/** A release inside the row's range. */
function releaseOf({ profile, releases }: SufficientRow): string | null {
  if (profile === 'reference') return null;
  const known: Record<string, string> = {
    any: '1.3.0rc20',
    'before 1.0': '0.21.0',
    'before 1.1': '1.0.0',
    '1.1': '1.1.0rc5',
    '1.2 and later': '1.2.0rc3',
  };
  const release = known[releases];
  if (release === undefined) throw new Error(`no release for a row of ${releases}`);
  return release;
}

/** Files that are one piece of evidence and no other, whole or just short of it. */
function filesOf(piece: Piece, row: SufficientRow, whole: boolean): Files {
  const { backend, profile } = row;
  const memory = profile === 'trtllm' ? 'cuda/GPU0' : 'host memory';
  const total = whole ? KV : Math.floor(KV * 0.85);
  const ucxFile = 'ucx/prefill-vm-103.log';
  const table = (from: string): string =>
    usedTable('vm_103_0', `${OPERATION[backend]} from ${from}`, [
      { count: whole ? 4 : 0, config: 'cuda_ipc/cuda' },
    ]);
  switch (piece) {
    case 'telemetry':
      return { texts: {}, binaries: { 'telemetry/prefill/vm_103_0': ring(transfers(total)) } };
    case 'telemetry-lines': {
      const each = total / REQUESTS;
      const line = `[NIXL TELEMETRY]: From backend UCX Completed Xfer with 8 descriptors of total size ${each}B in 800us.\n`;
      return { texts: { 'prefill.log': line.repeat(REQUESTS) }, binaries: {} };
    }
    case 'used-rows':
      return { texts: { [ucxFile]: table(memory) }, binaries: {} };
    case 'gpu-row': {
      const chosen = chosenTable(
        'vm_103_0',
        `${OPERATION[backend]} from ${whole ? 'cuda/GPU0' : 'host memory'}`,
        'cuda_ipc/cuda',
      );
      return { texts: { [ucxFile]: chosen }, binaries: {} };
    }
    case 'only-wrapper': {
      const of = (name: string): string => `/opt/trt/libs/libtensorrt_llm_${name}_wrapper.so`;
      const both = whole ? [of(backend)] : [of('nixl'), of('ucx')];
      return {
        texts: { 'maps/prefill.103.txt': maps(...both), 'maps/decode.104.txt': maps(...both) },
        binaries: {},
      };
    }
    case 'counter': {
      const done = transfers(total).slice(0, whole ? REQUESTS : REQUESTS - 1);
      const csv = profile === 'reference' ? counter(done) : summary(done.map(({ bytes }) => bytes));
      return { texts: { 'transfers/prefill-0_gen_transfer_summary.csv': csv }, binaries: {} };
    }
    case 'built-in-both': {
      const line = `[TensorRT-LLM][INFO] ${backend.toUpperCase()} Connection Manager created\n`;
      return { texts: { 'prefill.log': line, 'decode.log': whole ? line : 'ready\n' }, binaries: {} };
    }
  }
}

/** The generation side's summary of TensorRT-LLM 1.1 and later, fast enough for any floor. */
function summary(sizes: readonly number[]): string {
  const rows = sizes.map((bytes, index) => `${index},${(bytes / 20e9) * 1000},${bytes}\n`);
  return `RequestID,gen_side_transfer_time(ms),kv_cache_size\n${rows.join('')}`;
}

function armOf(row: SufficientRow, pieces: readonly Piece[], short: Piece | null): ArmParts {
  const begin = row.backend === 'nixl' ? nixlArm('expected') : ucxArm('expected');
  const record = {
    ...begin.record,
    profile: row.profile,
    release: releaseOf(row),
    wanted: row.backend,
    memory: row.profile === 'trtllm' ? ('gpu' as const) : ('host' as const),
  };
  const files = pieces.map((piece) => filesOf(piece, row, piece !== short));
  const texts = Object.assign({}, ...files.map((one) => one.texts)) as Record<string, string>;
  const binaries = Object.assign({}, ...files.map((one) => one.binaries)) as Record<string, Uint8Array>;
  const plugin: Record<string, string> =
    row.plugin === 'LIBFABRIC'
      ? { 'maps/prefill.103.txt': maps('/opt/nixl/plugins/libplugin_LIBFABRIC.so') }
      : {};
  // Host memory has no rate that could tell, so the wire is named by a row where no piece does it.
  const wire: Record<string, string> =
    row.profile === 'reference' && !pieces.includes('used-rows')
      ? {
          'ucx/prefill-vm-103.log': chosenTable(
            'vm_103_0',
            `${OPERATION[row.backend]} from host memory`,
            'cma/memory',
          ),
        }
      : {};
  return { record, texts: { ...wire, ...plugin, ...texts }, binaries };
}

function verdictOf(parts: ArmParts): { verdict: string; reason: string; wire: string } {
  const aggregated = aggregatedArm({ profile: parts.record.profile });
  return judged([parts, aggregated], parts.record.wanted ?? 'nixl');
}

const CASES = SUFFICIENT.flatMap((row) =>
  row.sets.map((set) => ({
    name: `${row.profile}, ${row.releases}, ${row.backend}${row.plugin === 'any' ? '' : ` over ${row.plugin}`}: ${set.join(' + ')}`,
    row,
    set,
  })),
);

describe('every sufficient set', () => {
  test.each(CASES)('$name is PROVEN when complete', ({ row, set }) => {
    const found = verdictOf(armOf(row, set, null));
    expect(`${found.verdict}: ${found.reason}`).toMatch(/^PROVEN/);
  });

  test.each(CASES.flatMap((one) => one.set.map((short) => ({ ...one, short }))))(
    '$name just misses it by $short',
    ({ row, set, short }) => {
      expect(verdictOf(armOf(row, set, short)).verdict).not.toBe('PROVEN');
    },
  );

  test.each(CASES.flatMap((one) => one.set.map((gone) => ({ ...one, gone }))))(
    '$name without $gone',
    ({ row, set, gone }) => {
      const rest = set.filter((piece) => piece !== gone);
      expect(verdictOf(armOf(row, rest, null)).verdict).not.toBe('PROVEN');
    },
  );

  test('LIBFABRIC is the wire where its plugin is mapped', () => {
    const [one] = CASES.filter(({ row }) => row.plugin === 'LIBFABRIC');
    expect(one && verdictOf(armOf(one.row, one.set, null)).wire).toBe('libfabric');
  });
});

describe('the table', () => {
  test.each([
    '0.20.0',
    '0.21.0',
    '1.0.0rc4',
    '1.0.0',
    '1.1.0rc5',
    '1.1.0',
    '1.2.0rc3',
    '1.2.1',
    '1.3.0rc24',
    null,
  ])('has a way for both backends of %s', (release) => {
    for (const backend of ['nixl', 'ucx'] as const)
      expect(sufficientRows('trtllm', release, backend).flatMap(({ sets }) => sets)).not.toEqual([]);
  });

  test('sets of releases before 1.0 are weaker, so they serve no other and no unknown release', () => {
    for (const release of ['1.0.0', '1.3.0rc1', null])
      for (const backend of ['nixl', 'ucx'] as const)
        expect(sufficientRows('trtllm', release, backend).map(({ releases }) => releases)).not.toContain(
          'before 1.0',
        );
  });
});

describe('what can be proven, said beforehand', () => {
  const ask = (change: Partial<Parameters<typeof canProve>[0]>) =>
    canProve({
      profile: 'trtllm',
      release: '1.2.0',
      backend: 'nixl',
      gpu: true,
      protoInfo: 'y',
      arms: 2,
      ...change,
    });

  test.each([
    ['1.2 over NIXL', {}, true, 'NIXL telemetry of a KV agent'],
    ['1.1 over NIXL', { release: '1.1.0rc5' }, true, 'telemetry lines on stdout'],
    ['1.0 over NIXL', { release: '1.0.0' }, true, '`y` row from GPU memory'],
    ['0.21 over NIXL', { release: '0.21.0' }, true, 'connection manager built'],
    ['direct UCX', { backend: 'ucx' }, true, "only this backend's wrapper"],
    ['LIBFABRIC', { plugin: 'LIBFABRIC' }, true, 'nixl over LIBFABRIC can be proven'],
    ['a wheel without the wrapper', { capabilities: ['ucx'] }, false, 'has no nixl wrapper library'],
    ['LIBFABRIC and a model of unknown size', { plugin: 'LIBFABRIC', kvSizeKnown: false }, false, 'KV size'],
    [
      'LIBFABRIC before its telemetry',
      { plugin: 'LIBFABRIC', release: '1.0.0' },
      false,
      'writes no telemetry file',
    ],
    ['direct UCX without a GPU', { backend: 'ucx', gpu: false }, false, 'without a GPU'],
    [
      '`used` asked of an old UCX',
      { backend: 'ucx', release: '1.2.0', protoInfo: 'used' },
      false,
      'knows no `used` table',
    ],
    [
      '`used` asked of a new one',
      { backend: 'ucx', release: '1.3.0rc20', protoInfo: 'used' },
      true,
      '`used` rows',
    ],
    ['one arm alone', { arms: 1 }, false, 'without a second one'],
    [
      'the reference engine',
      { profile: 'reference', release: null, gpu: false },
      true,
      'the reference engine',
    ],
    ['a release nobody knows', { release: null }, true, 'unknown release'],
  ] as const)('%s', (_name, change, can, words) => {
    const found = ask(change);
    expect(found.can).toBe(can);
    expect(found.words).toContain(words);
  });

  test('what it calls possible is what the judge then calls PROVEN', () => {
    for (const { row, set } of CASES) {
      const question = {
        profile: row.profile,
        release: releaseOf(row),
        backend: row.backend,
        gpu: row.profile === 'trtllm',
        protoInfo: set.includes('used-rows') ? ('used' as const) : ('y' as const),
        ...(row.plugin === 'LIBFABRIC' ? { plugin: row.plugin } : {}),
      };
      expect(canProve(question).can, JSON.stringify(question)).toBe(true);
      expect(verdictOf(armOf(row, set, null)).verdict).toBe('PROVEN');
    }
  });
});
