import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { makeStandin, type StandinPaths } from '../../rehearsal/standin/checkout.ts';
import { type ActRun, type ActSite, makeSite, runAction, type StepInputs } from './act.ts';
import { noteImages } from './new-images.ts';

/**
 * The whole job under `act`, with real Docker, BuildKit, registry, Actions cache server, Dynamo, NIXL and UCX, on the stand-in
 * checkout of generation A1 with the reference engine: the five runs of a wheel's life.
 */
describe('five runs of one wheel', () => {
  const parts = inject('parts');
  let folder = '';
  let site: ActSite;
  let standin: StandinPaths;
  let old: StandinPaths;
  let model = '';
  const images = noteImages(parts.env);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tnb-e2e-'));
    standin = await makeStandin(join(folder, 'new'), { baseImage: parts.baseImage });
    old = await makeStandin(join(folder, 'old'), {
      baseImage: parts.baseImage,
      script: 'before-1591',
      tensorrtllmGitUrl: standin.tensorrtllm.url,
    });
    site = await makeSite(folder, parts.paths.act.act, parts.env);
    model = join(folder, 'model');
    const made = spawnSync(parts.paths.python.python, ['-m', 'reference_engine.make_model', model], {
      env: { PYTHONPATH: join(import.meta.dirname, '..', '..', 'rehearsal', 'engine') },
    });
    if (made.status !== 0) throw new Error(`no model: ${made.stderr}`);
  });
  afterAll(async () => {
    images.removeNew();
    await rm(folder, { recursive: true, force: true });
  });

  const docker = (...args: string[]): string =>
    spawnSync('docker', args, { env: { ...parts.env } })
      .stdout.toString()
      .trim();

  const inputs = (checkout: StandinPaths, store: string, more: StepInputs = {}): StepInputs => ({
    checkout: checkout.checkout,
    'store-path': join(folder, store),
    'worker-module': 'reference_engine',
    model,
    gpus: 'none',
    'prompt-tokens': '600',
    requests: '3',
    'max-tokens': '8',
    'start-timeout': '90',
    'request-timeout': '30',
    'trusted-refs': 'refs/heads/main',
    'trusted-remotes': standin.tensorrtllm.url,
    'deployment-env': 'TRTLLM_USE_NIXL_KVCACHE=1',
    'report-folder': join(folder, `report-${store}`),
    ...more,
  });

  const run = async (given: StepInputs): Promise<ActRun> => {
    const done = await runAction(site, given);
    if (done.outputs['report-json'] === undefined) throw new Error(`the action left no report:\n${done.log}`);
    return done;
  };

  const wheels = async (store: string): Promise<string[]> => {
    const all = await readdir(join(folder, store), { recursive: true }).catch(() => []);
    return all.filter((path) => path.endsWith('.whl'));
  };

  test('(a) cold: a miss, the wheel is built, the image is built, PROVEN, published', async () => {
    const { outputs, log, end } = await run(inputs(standin, 'a'));
    expect(log).toContain('PROVEN (reference engine)');
    expect(outputs).toMatchObject({
      'cache-hit': 'false',
      verdict: 'PROVEN',
      'kv-backend': 'nixl',
      invalidated: '',
    });
    expect(outputs['miss-reason']).toMatch(/^miss: /);
    expect(Number(outputs['kv-gbps'])).toBeGreaterThan(0);
    expect(end.code).toBe(0);
    expect(await wheels('a')).toHaveLength(1);
    const labels = docker('inspect', '--format', '{{json .Config.Labels}}', outputs['image'] ?? '');
    expect(labels).toContain(outputs['cache-key']);
    const report = JSON.parse(await readFile(outputs['report-json'] ?? '', 'utf8'));
    expect(report.wheel.published).toEqual([
      expect.objectContaining({ tier: 'tool-cache', stored: true }),
      expect.objectContaining({ tier: 'actions', stored: true }),
    ]);
  });

  test('(b) again with an empty tool cache: a hit from the Actions cache, no build, the host tier filled', async () => {
    const { outputs, log } = await run(inputs(standin, 'b', { arms: 'shipped,expected' }));
    expect(outputs).toMatchObject({
      'cache-hit': 'true',
      'cache-tier': 'actions',
      'miss-reason': '',
      verdict: 'PROVEN',
    });
    expect(log).not.toContain('Building the wheel');
    expect(await wheels('b')).toHaveLength(1);
  });

  test('(c) an entry built without NIXL and the flag on: invalid, says why, built anew, the old entry kept', async () => {
    const before = await run(inputs(old, 'c', { nixl: 'false', until: 'wheel', cache: 'tool-cache' }));
    expect(before.outputs['cache-key']).toContain('-nonixl-');
    const { outputs, log } = await run(inputs(standin, 'c', { until: 'wheel', cache: 'tool-cache' }));
    expect(outputs['cache-hit']).toBe('false');
    expect(outputs['miss-reason']).toMatch(/^invalid: .*nixl: built without, wanted with/);
    expect(outputs['invalidated']).toContain(before.outputs['cache-key']);
    expect(log).toContain('nixl: built without, wanted with');
    expect(await wheels('c')).toHaveLength(2);
  });

  test('(d) NIXL commit changed: a miss that names the field', async () => {
    const { outputs } = await run(
      inputs(standin, 'a', { 'nixl-commit': 'f'.repeat(40), until: 'restore', cache: 'tool-cache' }),
    );
    expect(outputs['cache-hit']).toBe('false');
    expect(outputs['miss-reason']).toMatch(/^miss: .*nixlCommit/);
  });

  test('(e) flag off over a wheel with NIXL: a hit, another image, ucx moved the bytes', async () => {
    const nixl = docker('images', '--quiet', '--filter', 'label=trtllm-nixl-build.key').split('\n');
    const { outputs } = await run(
      inputs(standin, 'a', { nixl: 'false', 'deployment-env': 'TRTLLM_USE_UCX_KVCACHE=1' }),
    );
    expect(outputs).toMatchObject({
      'cache-hit': 'true',
      'cache-tier': 'tool-cache',
      verdict: 'PROVEN',
      'kv-backend': 'ucx',
    });
    const image = docker('inspect', '--format', '{{.Id}}', outputs['image'] ?? '').slice('sha256:'.length);
    expect(nixl.some((id) => image.startsWith(id))).toBe(false);
  });

  test('the A1 hole: without deployment-env the shipped image moves no KV, and the report says so in words', async () => {
    const { outputs, end, log } = await run(
      inputs(standin, 'a', { 'deployment-env': '', arms: 'shipped,expected,aggregated' }),
    );
    expect(outputs['verdict']).not.toBe('PROVEN');
    expect(end.code).not.toBe(0);
    expect(log).toContain('TRTLLM_USE_NIXL_KVCACHE=1');
    const report = JSON.parse(await readFile(outputs['report-json'] ?? '', 'utf8'));
    const arms = Object.fromEntries(
      report.judgement.arms.map((arm: { arm: string; verdict: string }) => [arm.arm, arm.verdict]),
    );
    expect(arms).toMatchObject({ expected: 'PROVEN' });
    expect(report.judgement.diagnoses).toContainEqual(
      expect.objectContaining({ code: 'SHIPPED_NO_BACKEND' }),
    );
  });
});
