import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { FIXTURES, GPU_FIXTURES, unpack } from '../../compat/capture.ts';
import { problemsOf, read } from '../../compat/read.ts';
import { RELEASES, UCX_RELEASES } from '../../compat/releases.ts';
import { SETUPS } from '../../compat/transfer.ts';

/** What real releases left behind (`npm run compat -- --capture`), read again by the readers of today. */

const work = mkdtempSync(join(tmpdir(), 'compat-fixtures-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

test('every release has its fixtures, and there are no others', () => {
  expect(readdirSync(FIXTURES).filter((name) => name !== 'README.md')).toEqual(
    RELEASES.map(({ id }) => id).sort(),
  );
});

for (const release of RELEASES) {
  for (const setup of SETUPS) {
    test(`${release.id}, ${setup.id}: telemetry, tables and maps are read right`, async () => {
      const folder = join(work, release.id, setup.id);
      await unpack(join(FIXTURES, release.id, setup.id), folder);
      expect(problemsOf(release, setup, await read(release, folder))).toEqual([]);
    });
  }
}

for (const release of UCX_RELEASES) {
  for (const setup of SETUPS) {
    test(`${release.id} between two GPUs, ${setup.id}: tables name the wire of GPU memory`, async () => {
      const fixture = join(GPU_FIXTURES, release.id, setup.id);
      expect(problemsOf(release, setup, await read(release, fixture), 'VRAM')).toEqual([]);
    });
  }
}

test('bytes, layouts and wires that are not those of the release are told', async () => {
  const release = RELEASES.find(({ id }) => id === 'nixl-1.1.0');
  const [setup] = SETUPS;
  if (release === undefined || setup === undefined) throw new Error('the table has changed');
  const reading = await read(release, join(work, release.id, setup.id));
  const other = (changes: object) => problemsOf(release, setup, { ...reading, ...changes });
  expect(other({ sentBytes: 1 })).toEqual(['1 bytes sent, expected 50331648']);
  expect(other({ telemetry: 4 })).toEqual(['telemetry 4, expected 2']);
  expect(other({ receiverSent: 5 })).toEqual(['the receiver is said to have sent 5 bytes']);
  expect(other({ used: [{ wire: 'tcp/lo', count: 3 }] })).toEqual(['wires tcp/lo']);
  expect(other({ used: [] })).toEqual(['no used row of the data operation']);
  expect(other({ sha256: ['a', 'b'] })).toEqual(['the bytes that arrived are not those that were sent']);
  expect(other({ judged: { ...reading.judged, backend: 'ucx' } })[0]).toContain('judged ucx');
});
