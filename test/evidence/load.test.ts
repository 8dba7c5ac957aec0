import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { judge } from '../../src/evidence/judge.ts';
import { loadArm, loadArms, loadTexts } from '../../src/evidence/load.ts';
import { type ArmParts, aggregatedArm, nixlArm, usedTable } from './arms.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evidence with spaces\nand lines '));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function write(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}

async function writeArm(parts: ArmParts): Promise<void> {
  const arm = parts.record.arm;
  await write(`${arm}/arm.json`, JSON.stringify(parts.record));
  for (const [path, content] of Object.entries({ ...parts.texts, ...parts.binaries }))
    await write(`${arm}/${path}`, content);
}

describe('evidence folders', () => {
  it('read back give the same verdict as in memory, for one arm or for all', async () => {
    await writeArm(nixlArm('expected'));
    await writeArm(aggregatedArm());
    const arms = await loadArms(folder);
    expect(arms.map((arm) => arm.record.arm)).toEqual(['aggregated', 'expected']);
    expect(judge(arms, { expected: 'nixl' })).toMatchObject({ verdict: 'PROVEN', diagnoses: [] });
    expect(await loadArms(join(folder, 'expected'))).toHaveLength(1);
  });

  it('links are never followed, and are told', async () => {
    await writeArm(nixlArm('expected'));
    await write('secret.log', 'UCX Connection Manager created\n');
    await symlink(join(folder, 'secret.log'), join(folder, 'expected/linked.log'));
    await symlink('/etc', join(folder, 'expected/etc'));
    const arm = await loadArm(join(folder, 'expected'));
    expect([...arm.texts.keys()].filter((path) => path.includes('linked') || path.startsWith('etc'))).toEqual(
      [],
    );
    expect(arm.refused).toHaveLength(2);
    const told = judge([arm], { expected: 'nixl' }).diagnoses.find((one) => one.code === 'EVIDENCE_REFUSED');
    expect(told?.words).toContain('expected/linked.log');
  });

  it('an arm.json that is a link is no record', async () => {
    await writeArm(nixlArm('expected'));
    await mkdir(join(folder, 'other'));
    await symlink(join(folder, 'expected/arm.json'), join(folder, 'other/arm.json'));
    expect(await loadArms(folder)).toHaveLength(1);
    await expect(loadArm(join(folder, 'other'))).rejects.toThrow();
  });

  it('names with control characters, backslashes or dots in a row are refused', async () => {
    await writeArm(nixlArm('expected'));
    for (const name of ['a\nb.log', 'a\\b.log', 'a..b.log', '\u001b[31m.log'])
      await write(`expected/${name}`, 'x');
    const arm = await loadArm(join(folder, 'expected'));
    expect(arm.refused).toHaveLength(4);
    expect(arm.refused?.join('')).not.toMatch(/[\u0000-\u001f]/);
  });

  it('a telemetry file of an unbelievable size is refused', async () => {
    await writeArm(nixlArm('expected'));
    await write('expected/telemetry/prefill/vm_103_1', new Uint8Array((4 << 20) + 1));
    expect((await loadArm(join(folder, 'expected'))).refused?.[0]).toContain('more than');
  });

  it('a folder without evidence, or none at all, is an error with the next step', async () => {
    for (const path of [folder, join(folder, 'missing')]) {
      await expect(loadArms(path)).rejects.toMatchObject({ code: 'NO_EVIDENCE', kind: 'usage' });
    }
  });
});

describe('single files', () => {
  it('are text or binary by their content, and keep the lines’ numbers however long they are', async () => {
    const table = usedTable('agent', 'remote memory write by ucp_put* from cuda/GPU0 to cuda', [
      { count: 3, config: 'cuda_ipc/cuda' },
    ]);
    await write('long.log', `${'nothing to see here\n'.repeat(100_000)}${table}`);
    await write('ring', new Uint8Array(100));
    const files = await loadTexts([join(folder, 'long.log'), join(folder, 'ring')]);
    expect(files.map((file) => [file.name, 'text' in file])).toEqual([
      ['long.log', true],
      ['ring', false],
    ]);
    const { judgeTexts } = await import('../../src/evidence/judge.ts');
    const answer = judgeTexts(files, { expected: 'nixl' });
    expect(answer).toMatchObject({ backend: 'nixl', claim: 'used', wire: 'cuda_ipc' });
    expect(answer.findings.find((finding) => finding.claim === 'used')?.line).toBe(100_007);
  });
});
