import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { startRegistry } from '../../rehearsal/parts/daemons.ts';
import { OPERATOR } from '../../src/store/authority.ts';
import { listRegistry } from '../../src/store/ls-registry.ts';
import { openOci } from '../../src/store/oci.ts';
import { openBuildx } from '../../src/store/oci-buildx.ts';
import { chooseTransport } from '../../src/store/oci-choose.ts';
import { openSkopeo } from '../../src/store/oci-skopeo.ts';
import type { ImageTransport } from '../../src/store/oci-transport.ts';
import { restoreWheel } from '../../src/store/restore.ts';
import type { Tier } from '../../src/store/types.ts';
import { runProcess } from '../../src/system/process.ts';
import type { Session } from '../../src/system/session.ts';
import { makeWorld, queryFor, type World } from '../store/helpers.ts';

/** A real registry, a real BuildKit daemon, buildx. */
const { env, paths, registry } = inject('parts');
let repository = '';

function withDocker(session: Session, more: Record<string, string> = {}): Session {
  return { ...session, run: (spec) => session.run({ ...spec, env: { ...env, ...more, ...spec.env } }) };
}

type ToolName = 'buildx' | 'skopeo';
const OPEN: Record<ToolName, (session: Session) => ImageTransport> = {
  buildx: openBuildx,
  skopeo: openSkopeo,
};
let tool: ToolName = 'buildx';

function tierOf(
  world: World,
  options: { repository?: string; env?: Record<string, string>; tool?: ToolName } = {},
): Tier {
  const session = withDocker(world.session, options.env);
  return openOci({
    session,
    transport: OPEN[options.tool ?? tool](session),
    host: world.tier(),
    access: OPERATOR,
    repository: options.repository ?? repository,
  });
}

describe.each<ToolName>(['buildx', 'skopeo'])('OCI registry through %s', (name) => {
  beforeAll(() => {
    tool = name;
    repository = `${registry}/store-oci-${name}-${Date.now()}`;
  });

  it('on an empty host a miss is explained, and a lack is seen, by the labels of what lies there', async () => {
    const [here, there] = [await makeWorld(), await makeWorld()];
    const known = await here.wheel({ recipe: { commit: 'e'.repeat(40) }, capabilities: ['ucx'] });
    expect(await tierOf(here).publish(known)).toMatchObject({ stored: true });
    expect(await tierOf(there).lookup(queryFor(known))).toMatchObject({
      found: [],
      refusals: [{ kind: 'invalid', reason: 'nixl: built without, wanted with' }],
    });
    const wanted = await there.wheel({ recipe: { commit: 'e'.repeat(40), nixlCommit: 'd'.repeat(40) } });
    const outcome = await restoreWheel([there.tier(), tierOf(there)], queryFor(wanted, []));
    expect(outcome).toMatchObject({ kind: 'none', why: 'miss' });
    expect(outcome.kind === 'none' && outcome.reason).toMatch(
      /^nixlCommit: built 18477b5f1b3e, wanted dddddddddddd .*with nixl-commit 18477b5f1b3e the entry of \d+ \w+ ago would have hit$/,
    );
    const { session } = there;
    const listed = await listRegistry(withDocker(session), repository);
    expect(listed.kind === 'ok' && listed.value.map(({ manifest }) => manifest)).toContainEqual(
      known.manifest,
    );
  });

  it('publish, then restore on an empty host, by digest', async () => {
    const [here, there] = [await makeWorld(), await makeWorld()];
    const wheel = await here.wheel({ content: 'w'.repeat(200_000) });
    expect(await tierOf(here).publish(wheel)).toMatchObject({
      stored: true,
      reason: expect.stringContaining('published as'),
    });
    expect(await tierOf(here).publish(wheel)).toEqual({ stored: true, reason: 'already there' });
    expect(await tierOf(here).lookup(queryFor(wheel))).toEqual({
      found: [{ name: `${repository}:${wheel.manifest.key}-trusted`, proof: 'listed' }],
      refusals: [],
    });
    const outcome = await restoreWheel([there.tier(), tierOf(there)], queryFor(wheel));
    expect(outcome).toMatchObject({ kind: 'hit', tier: 'oci', proof: 'hashed' });
    expect(outcome.kind === 'hit' && (await readFile(outcome.wheel.path, 'utf8'))).toBe('w'.repeat(200_000));
    expect(await restoreWheel([there.tier()], queryFor(wheel))).toMatchObject({
      kind: 'hit',
      tier: 'tool-cache',
    });
  });

  it('can be handed to BuildKit as a named context', async () => {
    const world = await makeWorld();
    const wheel = await world.wheel({ recipe: { ucxRef: 'named context' } });
    await tierOf(world).publish(wheel);
    const context = await mkdtemp(join(world.folder, 'context'));
    await writeFile(join(context, 'Dockerfile'), 'FROM scratch\nCOPY --from=trtllm_wheel / /trtllm_wheel/\n');
    const out = join(context, 'out');
    const end = await runProcess({
      argv: [
        'docker', 'buildx', 'build', '--build-context', `trtllm_wheel=docker-image://${repository}:${wheel.manifest.key}-trusted`,
        '--output', `type=local,"dest=${out}"`, context,
      ], // biome-ignore format: options with their values
      env,
    });
    expect(end.tail.join('\n')).not.toContain('ERROR');
    expect(await readFile(join(out, 'trtllm_wheel', 'commit.txt'), 'utf8')).toMatch(/^amd64_[0-9a-f]{40}\n$/);
  });

  it('a key that is not there is a miss; a registry that is not there is unavailable', async () => {
    const world = await makeWorld();
    const wheel = await world.wheel({ recipe: { ucxRef: 'never pushed' } });
    expect((await tierOf(world).restore(queryFor(wheel))).refusals).toMatchObject([{ kind: 'miss' }]);
    const down = tierOf(world, { repository: '127.0.0.1:9/nobody' });
    expect((await down.restore(queryFor(wheel))).refusals).toMatchObject([{ kind: 'unavailable' }]);
    expect(await down.publish(wheel)).toMatchObject({ stored: false });
  });

  it('an image that is not the wheel it says is corrupt, and a wheel that lacks NIXL is invalid', async () => {
    const world = await makeWorld();
    const wheel = await world.wheel({ recipe: { ucxRef: 'swapped' } });
    await tierOf(world).publish(wheel);
    const other = await world.wheel({ recipe: { ucxRef: 'other' } });
    await retag(world, other, `${repository}:${wheel.manifest.key}-trusted`);
    const cold = await makeWorld();
    expect((await tierOf(cold).restore(queryFor(wheel))).refusals).toMatchObject([{ kind: 'corrupt' }]);
    const lacking = await world.wheel({ recipe: { ucxRef: 'lacking' }, capabilities: ['ucx'] });
    await tierOf(world).publish(lacking);
    expect((await tierOf(cold).restore(queryFor(lacking))).refusals).toMatchObject([{ kind: 'invalid' }]);
  });
});

describe.each<ToolName>(['buildx', 'skopeo'])('OCI registry with an account through %s', (name) => {
  beforeAll(() => {
    tool = name;
  });

  it('is denied without credentials, and works with those of docker login', async () => {
    const world = await makeWorld();
    const account = { user: 'builder', password: 'a-secret-password' };
    const guarded = await startRegistry(world.session, paths, { account, port: 5077 });
    const config = join(world.folder, 'docker-config');
    await cp(env['DOCKER_CONFIG'] ?? '', config, { recursive: true, verbatimSymlinks: true });
    const file = join(config, 'config.json');
    const known = JSON.parse(await readFile(file, 'utf8').catch(() => '{}')) as object;
    const auth = Buffer.from(`${account.user}:${account.password}`).toString('base64');
    const repository = `${guarded.address}/guarded`;
    const wheel = await world.wheel();

    const without = tierOf(world, { repository });
    expect((await without.restore(queryFor(wheel))).refusals).toMatchObject([{ kind: 'denied' }]);
    expect(await without.publish(wheel)).toMatchObject({
      stored: false,
      reason: expect.stringMatching(/^denied: /),
    });

    await writeFile(file, JSON.stringify({ ...known, auths: { [guarded.address]: { auth } } }));
    const tier = tierOf(world, { repository, env: { DOCKER_CONFIG: config } });
    expect(await tier.publish(wheel)).toMatchObject({ stored: true });
    const cold = await makeWorld();
    const restored = await tierOf(cold, { repository, env: { DOCKER_CONFIG: config } }).restore(
      queryFor(wheel),
    );
    expect(restored.wheel).toBeDefined();
    expect(world.lines.concat(cold.lines).join('\n')).not.toMatch(/a-secret-password|YnVpbGRlc/);
  });
});

it('what one tool pushed the other one pulls', async () => {
  const world = await makeWorld();
  repository = `${registry}/store-oci-both-${Date.now()}`;
  for (const [pusher, puller] of [
    ['buildx', 'skopeo'],
    ['skopeo', 'buildx'],
  ] as const) {
    const wheel = await world.wheel({ recipe: { ucxRef: `${pusher} to ${puller}` } });
    await tierOf(world, { tool: pusher }).publish(wheel);
    const cold = await makeWorld();
    expect((await tierOf(cold, { tool: puller }).restore(queryFor(wheel))).wheel).toBeDefined();
  }
});

it('takes buildx where a builder answers, else skopeo', async () => {
  const world = await makeWorld();
  const names = async (more: Record<string, string>): Promise<string | undefined> =>
    (await chooseTransport(withDocker(world.session, more)))?.name;
  expect(await names({})).toBe('buildx');
  expect(
    await names({ DOCKER_CONFIG: world.folder, DOCKER_HOST: 'unix:///nowhere', BUILDX_BUILDER: '' }),
  ).toBe('skopeo');
});

/** Pushes another wheel and moves the first one's tag to it. */
async function retag(world: World, other: Awaited<ReturnType<World['wheel']>>, tag: string): Promise<void> {
  await tierOf(world).publish(other);
  const from = `${repository}:${other.manifest.key}-trusted`;
  const end = await runProcess({
    argv: ['docker', 'buildx', 'imagetools', 'create', '--tag', tag, from],
    env,
  });
  expect(end.code).toBe(0);
}
