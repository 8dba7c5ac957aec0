import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { makeStandin, type StandinPaths } from '../../rehearsal/standin/make.ts';
import { resolveImage } from '../../src/plan/image-digest.ts';
import { makePlan } from '../../src/plan/plan.ts';
import type { PlanRequest } from '../../src/plan/types.ts';
import { sha256File } from '../../src/system/hash.ts';
import { closeSession } from '../../src/system/session.ts';
import { buildWheel } from '../../src/wheel/index.ts';
import { followPhases } from '../../src/wheel/phases.ts';
import { call, installPackage } from '../e2e/command-line.ts';
import { errorOf } from '../plan/fixtures.ts';
import { startIndex } from '../wheel/package-index.ts';
import { realSession } from './session.ts';

/** Wheels by TensorRT-LLM's own make under the real Docker, BuildKit and registry (its content a stand-in), and by the real pip. */

const parts = inject('parts');
const docker = (...args: string[]): string =>
  execFileSync('docker', args, {
    env: { ...process.env, ...parts.env },
    encoding: 'utf8',
    stdio: 'pipe',
  }).trim();

/** Nothing that BuildKit remembers from an earlier run. */
const NOTE = `--standin-note=${Date.now()}`;

let folder: string;
let standin: StandinPaths;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sources-'));
  standin = await makeStandin(join(folder, 's'), { engineDir: null, baseImage: parts.baseImage });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const asked = (changes: Partial<PlanRequest> = {}): PlanRequest => ({
  ...{ checkoutPath: standin.checkout, nixl: true, arch: 'amd64', wheelSource: 'trtllm-make' },
  ...changes,
});

describe("TensorRT-LLM's make with the real buildx", () => {
  test('one wheel with NIXL comes out; no container, no image and no source of the run stays', async () => {
    const { session, lines } = await realSession(parts.env);
    try {
      const plan = await makePlan(
        session,
        asked({ cudaArchs: ['90-real;100-real'], buildOptions: ['--standin-steps=8', NOTE] }),
      );
      const seen: string[] = [];
      const built = await buildWheel(session, plan, {
        ...{
          folder: join(folder, 'out'),
          hostLock: join(folder, 'lock'),
          sourcesParent: join(folder, 'sources'),
        },
        onLine: (line) => seen.push(line),
      });
      expect(built.contents).toMatchObject({
        packageVersion: `1.0.0rc1+dev${plan.recipe.commit?.slice(0, 9)}`,
        capabilities: ['nixl', 'ucx'],
      });
      // The list of architectures passed make, a shell and a Dockerfile, and arrived whole.
      expect(seen.join('\n')).toContain('for CUDA architectures 100-real;90-real');
      expect(seen.join('\n')).toMatch(/compiling nothing with \d+ jobs/);
      const follow = followPhases();
      expect(seen.map((line) => follow(line).text)).toContain('compiling, 7/8');
      expect(lines.join('\n')).toMatch(/Compiling with \d+ jobs: /);
      expect(
        docker('images', '--quiet', '--filter', `reference=trtllm-nixl-build/wheel:${session.runId}`),
      ).toBe('');
      expect(docker('ps', '-aq', '--filter', `label=trtllm-nixl-build.run=${session.runId}`)).toBe('');
      expect(await readdir(join(folder, 'sources'))).toEqual([]);
    } finally {
      await closeSession(session);
    }
  });

  test('a base image by tag is keyed by its digest, and compiled in', async () => {
    const { session } = await realSession(parts.env);
    try {
      const resolved = await resolveImage(session, parts.baseImage);
      expect(resolved).toMatch(/@sha256:[0-9a-f]{64}$/);
      expect(await resolveImage(session, resolved)).toBe(resolved);
      const plan = await makePlan(session, asked({ baseImage: parts.baseImage }));
      expect(plan.recipe.baseImage).toBe(resolved);
      const built = await buildWheel(session, plan, {
        ...{
          folder: join(folder, 'digest'),
          hostLock: join(folder, 'lock'),
          sourcesParent: join(folder, 'sources'),
        },
      });
      expect(built.contents.capabilities).toContain('nixl');
      const nowhere = await errorOf(resolveImage(session, `${parts.registry}/no/such:image`));
      expect(nowhere.code).toBe('IMAGE_UNRESOLVED');
    } finally {
      await closeSession(session);
    }
  });

  test('a compiler killed for memory is named through all of BuildKit’s lines', async () => {
    const { session } = await realSession(parts.env);
    try {
      const plan = await makePlan(session, asked({ buildOptions: ['--standin-fail=memory'] }));
      const options = {
        folder: join(folder, 'oom'),
        hostLock: join(folder, 'lock'),
        sourcesParent: join(folder, 'sources'),
      };
      expect(await errorOf(buildWheel(session, plan, options))).toMatchObject({ code: 'OUT_OF_MEMORY' });
    } finally {
      await closeSession(session);
    }
    expect(docker('images', '--quiet', 'trtllm-nixl-build/wheel')).toBe('');
  });
});

describe('from the command line', () => {
  let program: string;
  let wheel: string;
  const env = { ...parts.env, HOME: '', RUNNER_TOOL_CACHE: '' };
  beforeAll(async () => {
    program = await installPackage(folder);
    await mkdir(join(folder, 'home'));
    Object.assign(env, { HOME: join(folder, 'home'), TMPDIR: folder });
    wheel = join(folder, 'out', (await readdir(join(folder, 'out')))[0] ?? '');
  });

  const run = (verb: string, ...args: string[]) => {
    const common = ['--checkout', standin.checkout, '--store-path', join(folder, 'store'), '--json'];
    const report = ['--report-folder', join(folder, 'report'), '--cache', 'tool-cache'];
    return call(program, [verb, ...common, ...report, ...args], { cwd: folder, env });
  };

  test('a given wheel is proven, stored and handed out; the second time it is a hit', async () => {
    const into = join(folder, 'wheel of the user');
    const first = await run('build', '--until', 'wheel', '--wheel', wheel, '--folder', into);
    expect(first).toMatchObject({ code: 0 });
    const [name = ''] = (await readdir(into)).filter((file) => file.endsWith('.whl'));
    expect(await sha256File(join(into, name))).toBe(await sha256File(wheel));
    const report = JSON.parse(first.stdout) as { plan: { recipe: { source: string; given: string } } };
    expect(report.plan.recipe).toMatchObject({ source: 'given-wheel', given: await sha256File(wheel) });
    const second = await run('restore', '--wheel', wheel);
    expect(second).toMatchObject({ code: 0, stdout: expect.stringContaining('"kind": "hit"') });
  });

  test('the same file from an index is another recipe, and exact the second time', async () => {
    await using index = await startIndex([wheel]);
    const requirement = `tensorrt-llm==1.0.0rc1+dev${standin.tensorrtllm.commits.pinned.slice(0, 9)}`;
    const built = await run(
      'build',
      '--until',
      'wheel',
      '--pip-wheel',
      requirement,
      '--pip-index-url',
      index.url,
    );
    expect(built.code, built.stderr).toBe(0);
    index.asked.length = 0;
    const exact = `${requirement} --hash=sha256:${await sha256File(wheel)}`;
    const hit = await run('restore', '--pip-wheel', exact, '--pip-index-url', index.url);
    expect(hit).toMatchObject({ code: 0, stdout: expect.stringContaining('"kind": "hit"') });
    expect(index.asked).toEqual([]);
  });

  test('what does not fit together is refused before anything is asked', async () => {
    const both = await run('plan', '--wheel', wheel, '--pip-wheel', 'tensorrt-llm');
    expect(both).toMatchObject({ code: 2, stderr: expect.stringContaining('INPUT_NOT_OF_SOURCE') });
  });
});
