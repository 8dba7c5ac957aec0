import { crc32 } from 'node:zlib';

/** An entry of a zip made for a test; the fields after `data` lie about it. */
export interface ZipEntry {
  readonly name: string;
  readonly data?: string;
  readonly uncompressedSize?: number;
  readonly offset?: number;
  /** Bytes in place of the UTF-8 of the name. */
  readonly rawName?: Buffer;
}

/** Writes a zip with stored entries, exactly as told: the attacks that archive programs refuse to make. */
export function makeZip(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = entry.rawName ?? Buffer.from(entry.name);
    const data = Buffer.from(entry.data ?? '');
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(entry.uncompressedSize ?? data.length, 18);
    common.writeUInt16LE(name.length, 22);
    parts.push(Buffer.from('PK\x03\x04'), common, name, data);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(entry.offset ?? offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), common, rest, name);
    offset += 30 + name.length + data.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, central, end]);
}

export const NAME = 'tensorrt_llm-1.0.0rc1+dev137fe35-cp312-cp312-linux_x86_64.whl';
export const NIXL = 'tensorrt_llm/libs/libtensorrt_llm_nixl_wrapper.so';
export const UCX = 'tensorrt_llm/libs/libtensorrt_llm_ucx_wrapper.so';
export const MOONCAKE = 'tensorrt_llm/libs/libtensorrt_llm_mooncake_wrapper.so';

/** Entries of a small but complete wheel, with these libraries. */
export function wheelEntries(...libraries: string[]): ZipEntry[] {
  const info = 'tensorrt_llm-1.0.0rc1+dev137fe35.dist-info';
  return [
    { name: 'tensorrt_llm/__init__.py' },
    ...libraries.map((name) => ({ name, data: 'a stand-in, no library' })),
    { name: `${info}/METADATA`, data: 'Metadata-Version: 2.1\n' },
    { name: `${info}/WHEEL`, data: 'Wheel-Version: 1.0\n' },
    { name: `${info}/RECORD` },
  ];
}
