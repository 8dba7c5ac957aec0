import type {
  ArmEvidence,
  ArmName,
  ArmRecord,
  ProcessRecord,
  RequestRecord,
} from '../../src/evidence/types.ts';

/**
 * Builder of synthetic arms for the judge's tests: texts and rings in the very forms that UCX, NIXL, Linux and the engines write, put together as
 * a smoke run leaves them. Nothing here claims to be a measured run; those are in test/fixtures/evidence/measured.
 */
export interface ArmParts {
  readonly record: ArmRecord;
  readonly texts: Record<string, string>;
  readonly binaries: Record<string, Uint8Array>;
}

export const TOKENS = 1000;
export const KV_PER_TOKEN = 16_384;
export const REQUESTS = 4;
/** KV of all requests of a synthetic arm. */
export const KV = TOKENS * KV_PER_TOKEN * REQUESTS;

export function evidenceOf({ record, texts, binaries }: ArmParts): ArmEvidence {
  return { record, texts: new Map(Object.entries(texts)), binaries: new Map(Object.entries(binaries)) };
}

export function processes(roles: readonly ProcessRecord['role'][]): ProcessRecord[] {
  return roles.map((role, index) => ({
    name: role,
    role,
    pid: 100 + index,
    exitBeforeStop: null,
    exit: 0,
    seconds: 20,
  }));
}

export function answers(texts: readonly string[]): RequestRecord[] {
  return texts.map((text, prompt) => ({
    id: `r${prompt}`,
    ok: true,
    error: null,
    promptTokens: TOKENS,
    text,
    seconds: 0.5,
    prompt,
  }));
}

export const WORDS = [
  'alpha beta gamma delta epsilon',
  'one two three four five',
  'red green blue grey black',
  'a b c d e f',
];

export function record(arm: ArmName, changes: Partial<ArmRecord> = {}): ArmRecord {
  return {
    version: 1,
    arm,
    profile: 'reference',
    release: null,
    wanted: arm === 'aggregated' ? null : arm === 'contrast' ? 'ucx' : 'nixl',
    disaggregated: arm !== 'aggregated',
    outcome: 'served',
    failure: null,
    processes: processes(
      arm === 'aggregated'
        ? ['etcd', 'nats', 'frontend', 'aggregated']
        : ['etcd', 'nats', 'frontend', 'prefill', 'decode'],
    ),
    requests: answers(WORDS),
    kvBytesPerToken: KV_PER_TOKEN,
    memory: 'host',
    environment: {},
    seconds: 20,
    ...changes,
  };
}

/** A NIXL ring of layout 4: for each transfer post time, time, bytes and request count, after one registration. */
export function ring(
  transfers: readonly { readonly bytes: number; readonly micros: number }[],
  version = 4,
): Uint8Array {
  const entries = [
    [4, 1 << 24],
    ...transfers.flatMap(({ bytes, micros }) => [
      [7, 40],
      [6, micros],
      [0, bytes],
      [2, 1],
    ]),
  ];
  return rawRing(
    entries.map(([type, value]) => [type ?? 0, value ?? 0] as const),
    version,
  );
}

/** A ring of 16-byte entries (layouts 2 to 4), padding filled with rubbish as NIXL leaves it. */
export function rawRing(
  entries: readonly (readonly [type: number, value: number])[],
  version: number,
  read = 0,
): Uint8Array {
  const bytes = new Uint8Array(40 + 4096 * 16);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, BigInt(entries.length), true);
  view.setBigUint64(8, BigInt(read), true);
  view.setUint32(16, version, true);
  view.setUint32(20, version, true);
  view.setBigUint64(24, 4096n, true);
  view.setBigUint64(32, 4095n, true);
  entries.forEach(([type, value], index) => {
    const at = 40 + index * 16;
    view.setUint32(at + (version === 2 ? 4 : 0), type, true);
    view.setUint32(at + (version === 2 ? 0 : 4), version === 2 ? 1 : 0x7ffd, true);
    view.setBigUint64(at + 8, BigInt(value), true);
  });
  return bytes;
}

/** Rates of about 20 GB/s: four transfers, the first one slow. */
export function transfers(total = KV, micros = 800): { readonly bytes: number; readonly micros: number }[] {
  return Array.from({ length: REQUESTS }, (_, index) => ({
    bytes: total / REQUESTS,
    micros: index === 0 ? micros * 5 : micros,
  }));
}

const STAMP = '[1795308774.269369] [vm:103  :0]   ';

export interface TableRow {
  readonly count: number;
  readonly range?: string;
  readonly what?: string;
  readonly config: string;
}

/** A table of `UCX_PROTO_INFO=used` as UCX 1.22 and later print it. */
export function usedTable(context: string, operation: string, rows: readonly TableRow[]): string {
  const line = '+-------+--------+-------------+---------------+';
  const body = rows.map(
    ({ count, range = '0..inf', what = 'zero-copy', config }) =>
      `| ${count} | ${range} | ${what} | ${config} |`,
  );
  const all = [
    line,
    `| ${context} intra-node cfg#2 |`,
    `| ${operation} |`,
    line,
    '| Count | Range | Description | Config |',
    line,
    ...body,
    line,
  ];
  return all.map((text) => `${STAMP}${text}\n`).join('');
}

/** The same as UCX 1.21 prints it: no header row, count and range in one cell. */
export function usedTable121(context: string, operation: string, rows: readonly TableRow[]): string {
  const line = '+--------------------+----------------------------+';
  const body = rows.map(
    ({ count, range = '0..inf', what = 'zero-copy', config }) =>
      `| ${count}      ${range} | ${what} | ${config} |`,
  );
  const all = [line, `| ${context} intra-node cfg#4 | ${operation} |`, line, ...body, line];
  return all.map((text) => `${STAMP}${text}\n`).join('');
}

/** A table of `UCX_PROTO_INFO=y`, which has no counts. */
export function chosenTable(
  context: string,
  operation: string,
  config: string,
  peer = 'intra-node',
  what = 'zero-copy',
): string {
  const line = '+--------+-------------+---------------+';
  const all = [
    line,
    `| ${context} ${peer} cfg#2 |`,
    `| ${operation} |`,
    line,
    '| Range | Description | Config |',
    line,
    `| 0..inf | ${what} | ${config} |`,
    line,
  ];
  return all.map((text) => `${STAMP}${text}\n`).join('');
}

/** Small control messages, which every UCX worker counts and which ride TCP beside the fastest data. */
export function controlTable(context: string): string {
  return usedTable(context, 'active message by ucp_am_send*(egr) from host memory', [
    { count: 0, range: '0', what: 'short', config: 'tcp/lo' },
    { count: 6, range: '1..16515', config: 'tcp/lo' },
    { count: 0, range: '16516..inf', what: 'multi-frag copy-in', config: 'tcp/lo' },
  ]);
}

export function maps(...libraries: readonly string[]): string {
  const line = (library: string, index: number) =>
    `7f${index}0000000-7f${index}0001000 r-xp 00000000 08:01 ${1000 + index}                    ${library}\n`;
  // The loader comes last in every real snapshot.
  return ['/usr/lib/libc.so.6', '/opt/ucx/libucp.so.0', ...libraries, '/lib64/ld-linux-x86-64.so.2']
    .map(line)
    .join('');
}

export function counter(
  rows: readonly { readonly bytes: number; readonly ok?: boolean }[],
  direction = 'send',
): string {
  const body = rows.map(({ bytes, ok = true }, index) => `r${index},${direction},${bytes},0.010000,${ok}\n`);
  return `request,direction,bytes,seconds,ok\n${body.join('')}`;
}

const PUT = 'remote memory write by ucp_put*(multi) from host memory to host';
const TAG = 'tagged message by ucp_tag_send* from host memory';
const FETCH = 'rendezvous data fetch into host memory from host';

/** A complete, healthy arm of the reference engine over NIXL. */
export function nixlArm(arm: ArmName, changes: Partial<ArmRecord> = {}): ArmParts {
  return {
    record: record(arm, changes),
    texts: {
      'prefill.log': '[reference-engine] kv backend built: nixl\n',
      'decode.log': '[reference-engine] kv backend built: nixl\n',
      'ucx/prefill-vm-103.log':
        controlTable('vm_103_0') + usedTable('vm_103_0', PUT, [{ count: 4, config: 'cma/memory' }]),
      'ucx/decode-vm-104.log': controlTable('vm_104_0'),
      'maps/prefill.103.txt': maps('/py/libnixl.so', '/py/plugins/libplugin_UCX.so'),
      'maps/decode.104.txt': maps('/py/libnixl.so', '/py/plugins/libplugin_UCX.so'),
      'environ/prefill.103.txt': 'TRTLLM_USE_NIXL_KVCACHE=1\n',
      'environ/decode.104.txt': 'TRTLLM_USE_NIXL_KVCACHE=1\n',
      'transfers/prefill-prefill_103.csv': counter(transfers()),
      'transfers/decode-decode_104.csv': counter(transfers(), 'receive'),
    },
    binaries: {
      'telemetry/prefill/vm_103_0': ring(transfers()),
      'telemetry/decode/vm_104_0': ring([]),
    },
  };
}

/** A complete, healthy arm of the reference engine over UCX directly. */
export function ucxArm(arm: ArmName, changes: Partial<ArmRecord> = {}): ArmParts {
  return {
    record: record(arm, changes),
    texts: {
      'prefill.log': '[reference-engine] kv backend built: ucx\n',
      'decode.log': '[reference-engine] kv backend built: ucx\n',
      'ucx/prefill-vm-103.log': usedTable121('ucp_context_0', TAG, [
        { count: 0, range: '0..8191', what: 'eager short', config: 'tcp/lo' },
        {
          count: 4,
          range: '8K..inf',
          what: '(?) rendezvous zero-copy read from remote',
          config: 'cma/memory',
        },
      ]),
      'ucx/decode-vm-104.log': usedTable121('ucp_context_0', FETCH, [
        { count: 0, range: '0', what: 'no data fetch', config: '' },
        { count: 4, range: '1..inf', what: 'zero-copy read from remote', config: 'cma/memory' },
      ]),
      'maps/prefill.103.txt': maps('/py/libucxx.so'),
      'maps/decode.104.txt': maps('/py/libucxx.so'),
      'environ/prefill.103.txt': 'TRTLLM_USE_UCX_KVCACHE=1\n',
      'transfers/prefill-prefill_103.csv': counter(transfers()),
      'transfers/decode-decode_104.csv': counter(transfers(), 'receive'),
    },
    binaries: {},
  };
}

/** An aggregated arm: one worker, the same answers, no transfer. */
export function aggregatedArm(changes: Partial<ArmRecord> = {}): ArmParts {
  return { record: record('aggregated', changes), texts: { 'aggregated.log': 'ready\n' }, binaries: {} };
}

/** NIXL over TCP, as `UCX_TLS=tcp,self` makes it. */
export function slowArm(arm: ArmName = 'slow'): ArmParts {
  const parts = nixlArm(arm);
  const rows = [{ count: 19_000, what: 'software emulation', config: 'tcp/lo' }];
  return {
    ...parts,
    texts: {
      ...parts.texts,
      'ucx/prefill-vm-103.log': controlTable('vm_103_0') + usedTable('vm_103_0', PUT, rows),
      'environ/prefill.103.txt': 'UCX_TLS=tcp,self\n',
    },
  };
}

/** An arm without some of its files. */
export function without(parts: ArmParts, test: (path: string) => boolean): ArmParts {
  const keep = <T>(files: Record<string, T>) =>
    Object.fromEntries(Object.entries(files).filter(([path]) => !test(path)));
  return { ...parts, texts: keep(parts.texts), binaries: keep(parts.binaries) };
}

export function changed(parts: ArmParts, texts: Record<string, string>): ArmParts {
  return { ...parts, texts: { ...parts.texts, ...texts } };
}
