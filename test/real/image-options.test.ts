import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startRegistry } from '../../rehearsal/parts/daemons.ts';
import { NO_EXTRAS, withBuildExtras } from '../../src/image/build-extras.ts';
import { followBuild } from '../../src/image/build-progress.ts';
import { dockerOutput, progressForm } from '../../src/image/docker.ts';
import { pushImage } from '../../src/image/push.ts';
import { parseBuildSecrets } from '../../src/image/secrets.ts';
import { closeSession, type Session, withEnvironment } from '../../src/system/session.ts';
import { realSession } from './session.ts';

const { env, baseImage, paths, registry } = inject('parts');

/** Planted; must be found nowhere but in the build step that asks for it. */
const SECRET = 'plantedsecret0123456789';
const TAG = 'trtllm-nixl-build-test:options';

let folder: string;
let session: Session;
let lines: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'image options, '));
  ({ session, lines } = await realSession(env));
  await dockerOutput(session, ['pull', baseImage], 300);
});

afterAll(async () => {
  const listed = await dockerOutput(session, ['images', '--format', '{{.Repository}}:{{.Tag}}']);
  const ours = listed.split('\n').filter((name) => name.includes('trtllm-nixl-build-test'));
  await session.run({ argv: ['docker', 'rmi', '--force', TAG, ...ours] });
  await closeSession(session);
  await rm(folder, { recursive: true, force: true });
});

/** A folder to build: what Dynamo's Dockerfiles do, and no more. */
async function context(name: string, dockerfile: string): Promise<string> {
  const at = join(folder, name);
  await mkdir(at);
  await writeFile(join(at, 'Dockerfile'), dockerfile.replaceAll('BASE', baseImage));
  return at;
}

/** Builds as the checkouts' scripts do, and follows it. */
async function build(building: Session, at: string, options: readonly string[] = []) {
  const follower = followBuild();
  const seen: string[] = [];
  const begun = performance.now();
  const fractions: number[] = [];
  const end = await building.run({
    argv: ['docker', 'build', ...options, '--tag', TAG, at],
    env: { BUILDKIT_PROGRESS: await progressForm(building) },
    timeoutSeconds: 120,
    onLine(line) {
      const { show, standing } = follower.line(line, (performance.now() - begun) / 1000);
      seen.push(...show);
      if (standing?.fraction !== undefined) fractions.push(standing.fraction);
    },
  });
  expect(seen.join('\n') + (end.code === 0 ? '' : ' FAILED')).not.toMatch(/FAILED$/);
  return { seen: seen.join('\n'), fractions, steps: follower.steps() };
}

describe('progress of the real builders', () => {
  const DOCKERFILE =
    'FROM BASE AS first\nRUN sleep 1.5; echo said\nFROM BASE\nCOPY --from=first /etc/hostname /x\nRUN true\n';

  /** The client without any plugin: that of Debian 12, with the builders inside the engine. */
  async function plain(change: Record<string, string>): Promise<Session> {
    const config = await mkdtemp(join(folder, 'config-'));
    return withEnvironment(session, { DOCKER_CONFIG: config, BUILDX_BUILDER: undefined, ...change });
  }

  test.each([
    ['buildx with a BuildKit daemon', async () => session, 'rawjson'],
    ['the BuildKit in the engine', () => plain({ DOCKER_BUILDKIT: '1' }), 'plain'],
    ['the classic builder', () => plain({ DOCKER_BUILDKIT: '0' }), 'plain'],
  ] as const)('%s', async (name, surroundings, form) => {
    const building = await surroundings();
    expect(await progressForm(building)).toBe(form);
    const at = await context(name, DOCKERFILE);
    const { seen, fractions, steps } = await build(building, at, ['--no-cache']);
    expect(seen).toContain('said');
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(fractions.at(-1)).toBe(1);
    const slept = steps.slowest.find(({ name: step }) => /2\/\d RUN sleep 1.5/.test(step));
    expect(slept?.seconds).toBeGreaterThanOrEqual(1.4);
    expect(slept?.seconds).toBeLessThan(20);
  });

  test('a second build is told as cached', async () => {
    const at = await context('twice', DOCKERFILE);
    await build(session, at);
    const { steps } = await build(session, at);
    expect(steps.cached).toBeGreaterThanOrEqual(3);
    expect(steps.slowest.some(({ name }) => name.includes('sleep'))).toBe(false);
  });
});

describe('secrets of a build', () => {
  test('reach the step that asks for them, and neither image, history, log nor the folders left behind', async () => {
    const path = join(folder, 'a, "token" file');
    await writeFile(path, SECRET);
    const secrets = parseBuildSecrets(['id=of-env,env=MINE', 'id=of-file,src=x'], {
      env: { MINE: SECRET },
      resolve: () => path,
      readable: () => true,
    });
    const at = await context(
      'secrets',
      'FROM BASE\nRUN --mount=type=secret,id=of-env --mount=type=secret,id=of-file ' +
        'cat /run/secrets/of-env /run/secrets/of-file | sha256sum > /sum; env > /env\n',
    );
    const before = lines.length;
    const noisy = withEnvironment(session, { HF_TOKEN: SECRET, GITHUB_TOKEN: SECRET });
    const building = await withBuildExtras(noisy, { ...NO_EXTRAS, secrets }, TAG);
    // As build.sh does with variables of these names.
    const script = ['--build-arg', 'HF_TOKEN', '--build-arg', 'GITHUB_TOKEN'];
    const { seen } = await build(building, at, script);
    const inside = await dockerOutput(session, ['run', '--rm', TAG, 'cat', '/sum', '/env']);
    const twice = await session.run({
      argv: ['bash', '-c', 'printf "%s%s" "$1" "$1" | sha256sum', 'x', SECRET],
    });
    expect(inside).toContain(twice.stdout.trim());
    const history = await dockerOutput(session, ['history', '--no-trunc', TAG]);
    const config = await dockerOutput(session, ['inspect', TAG]);
    const saved = join(folder, 'saved');
    await mkdir(saved);
    const grep = 'docker save "$1" | tar -xC "$2" && grep -raF "$3" "$2" | head -c 200; exit 0';
    const layers = await session.run({ argv: ['bash', '-c', grep, 'x', TAG, saved, SECRET] });
    for (const text of [history, config, seen, inside, layers.stdout, lines.slice(before).join('')])
      expect(text).not.toContain(SECRET);
    expect(lines.slice(before).join('')).toContain('Not handed to the image build: GITHUB_TOKEN, HF_TOKEN');
  });
});

test('caches: what one build leaves, another builder’s build takes; several to take from are fine', async () => {
  const cache = join(folder, 'cache');
  const extras = { ...NO_EXTRAS, cacheTo: [`type=local,dest=${cache}`] };
  // A comma in a path would be another option of the cache.
  const cacheFolder = await mkdtemp(join(tmpdir(), 'cache-'));
  const to = { ...extras, cacheTo: [`type=local,dest=${cacheFolder}`] };
  const at = await context('caches', 'FROM BASE\nRUN echo a step > /x\n');
  await build(await withBuildExtras(session, to, TAG), at, ['--no-cache']);
  expect(await readdir(cacheFolder)).toContain('index.json');
  const index = await readFile(join(cacheFolder, 'index.json'), 'utf8');
  const from = {
    ...NO_EXTRAS,
    cacheFrom: [`type=local,src=${cacheFolder}`, `type=registry,ref=${registry}/none:at-all`],
  };
  const { seen } = await build(await withBuildExtras(session, from, TAG), at);
  expect(seen).toContain('importing cache manifest from local');
  expect(JSON.parse(index)).toMatchObject({ schemaVersion: 2 });
  await rm(cacheFolder, { recursive: true });
});

describe('pushing', () => {
  const name = (host: string): string => `${host}/trtllm-nixl-build-test/pushed:one`;
  let id: string;

  beforeAll(async () => {
    // Small: what a push takes is not what is tested.
    await build(session, await context('push', 'FROM scratch\nCOPY Dockerfile /pushed\n'));
    id = await dockerOutput(session, ['image', 'inspect', '--format', '{{.Id}}', TAG]);
  });

  test('gives the digest that the registry has', async () => {
    const pushed = await pushImage(session, id, name(registry));
    const answer = await fetch(`http://${registry}/v2/trtllm-nixl-build-test/pushed/manifests/one`, {
      headers: { accept: 'application/vnd.docker.distribution.manifest.v2+json' },
    });
    expect(pushed).toEqual({
      reference: name(registry),
      digest: answer.headers.get('docker-content-digest'),
    });
  });

  test('with credentials, and without', async () => {
    const account = { user: 'founder', password: SECRET };
    const closed = await startRegistry(session, paths, { account });
    try {
      await expect(pushImage(session, id, name(closed.address))).rejects.toMatchObject({
        code: 'PUSH_DENIED',
        next: expect.stringContaining(`docker login ${closed.address}`),
      });
      const config = await mkdtemp(join(folder, 'login-'));
      const auth = Buffer.from(`${account.user}:${account.password}`).toString('base64');
      await writeFile(join(config, 'config.json'), JSON.stringify({ auths: { [closed.address]: { auth } } }));
      const known = withEnvironment(session, { DOCKER_CONFIG: config });
      const pushed = await pushImage(known, id, name(closed.address));
      expect(pushed.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    } finally {
      await closed.stop();
    }
  });
});
