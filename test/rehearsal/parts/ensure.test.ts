import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CATALOG, isPartName, isPurpose, PURPOSES } from '../../../rehearsal/parts/catalog.ts';
import { missingParts, placeOf } from '../../../rehearsal/parts/ensure.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parts folder-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('every part is filed under its own name', () => {
  for (const [name, part] of Object.entries(CATALOG)) expect(part.name).toBe(name);
});

it('rehearse needs no Docker', () => {
  expect(PURPOSES.rehearse).toEqual(['python', 'etcd', 'nats']);
  expect(isPurpose('rehearse')).toBe(true);
  expect(isPurpose('toString')).toBe(false);
  expect(isPartName('constructor')).toBe(false);
});

it('names what is needed before what needs it, each once', async () => {
  const order = await missingParts(['nats', 'act', 'buildx', 'nats'], placeOf({ folder }));
  expect(order.indexOf('python')).toBeLessThan(order.indexOf('nats'));
  expect(order.filter((name) => name === 'nats')).toHaveLength(1);
  expect(order).toEqual(expect.arrayContaining(['python', 'nats', 'act', 'buildx']));
  if (order.includes('go')) expect(order.indexOf('go')).toBeLessThan(order.indexOf('act'));
});
