import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Report } from '../../src/report/types.ts';
import { call, installPackage, type Said, systemWithout } from './command-line.ts';

/**
 * `npm run rehearse` as a user has it, on a machine without Docker, GPU or GitHub: real Dynamo, etcd, NATS, NIXL and UCX, on
 * the stand-in checkout with the reference engine. The parts are installed by the tests' setup; what is timed comes after.
 */
let folder = '';
let env: Record<string, string> = {};
let cold: Said;
let warm: Said;
let reports: Report[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tnb-rehearse-'));
  const program = await installPackage(folder);
  env = {
    PATH: await systemWithout(/^(docker|nvidia-smi)/, join(folder, 'bin')),
    HOME: process.env['HOME'] ?? '/root',
    TMPDIR: folder,
    ...kept('XDG_CACHE_HOME'),
    ...kept('TRTLLM_NIXL_BUILD_PARTS'),
  };
  const out = join(folder, 'out put');
  const rehearse = async (): Promise<Said> => {
    const said = await call(program, ['rehearse', '--folder', out], { cwd: folder, env });
    if (existsSync(join(out, 'report.json')))
      reports = [...reports, JSON.parse(await readFile(join(out, 'report.json'), 'utf8')) as Report];
    return said;
  };
  cold = await rehearse();
  warm = await rehearse();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function kept(name: string): Record<string, string> {
  const value = process.env[name];
  return value === undefined ? {} : { [name]: value };
}

test('the machine has no Docker, and no job of GitHub', () => {
  expect(spawnSync('docker', ['version'], { env }).error).toMatchObject({ code: 'ENOENT' });
  expect(Object.keys(env).filter((name) => /^(GITHUB|ACTIONS|DOCKER)_/.test(name))).toEqual([]);
});

test('it ends in the verdict in under 60 s', () => {
  expect(`${cold.code}\n${cold.stderr}${cold.stdout}`).toMatch(/^0\n/);
  expect(cold.stdout).toMatch(/^PROVEN \(reference engine\): nixl moved /);
  expect(cold.seconds).toBeLessThan(60);
});

test('report and summary lie where it says, and evidence for every arm', async () => {
  const report = /^Report: +(.+)$/m.exec(cold.stdout)?.[1] ?? '';
  const summary = /^Summary: +(.+)$/m.exec(cold.stdout)?.[1] ?? '';
  const evidence = /^Evidence: +(.+)$/m.exec(cold.stdout)?.[1] ?? '';
  expect(JSON.parse(await readFile(report, 'utf8'))).toMatchObject({ tool: 'trtllm-nixl-build', version: 1 });
  expect(await readFile(summary, 'utf8')).toContain('PROVEN (reference engine)');
  expect((await readdir(evidence)).sort()).toEqual(['aggregated', 'expected', 'shipped']);
});

test('the first one builds the wheel and no container, and says how each phase ended', () => {
  const [first] = reports;
  expect(first).toMatchObject({
    verdict: 'PROVEN',
    origin: 'rehearsal',
    restore: { kind: 'none', why: 'miss' },
    wheel: { origin: 'built', published: [{ tier: 'tool-cache', stored: true }] },
    judgement: { profile: 'reference', backend: 'nixl', claim: 'used' },
  });
  expect(first?.phases.map(({ name, state }) => `${name} ${state}`)).toEqual([
    'plan done',
    'restore done',
    'wheel done',
    'image skipped',
    'smoke done',
    'judge done',
    'report done',
  ]);
});

test('the second one finds the wheel of the first', () => {
  expect(`${warm.code}\n${warm.stderr}${warm.stdout}`).toMatch(/^0\n/);
  const [first, second] = reports;
  expect(second).toMatchObject({
    verdict: 'PROVEN',
    restore: { kind: 'hit', tier: 'tool-cache' },
    wheel: { origin: 'restored', sha256: first?.wheel?.sha256 },
  });
  expect(second?.plan?.key).toBe(first?.plan?.key);
});

test('nothing of either is left in the temp folder', async () => {
  const left = (await readdir(folder)).filter((name) => /^(rehearsal|job|store|smoke)-/.test(name));
  expect(left).toEqual([]);
});
