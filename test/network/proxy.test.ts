import { execFileSync } from 'node:child_process';
import { createReadStream, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseGitUrl } from '../../src/plan/git-url.ts';
import { resolveRef } from '../../src/plan/resolve.ts';
import { openActionsCache } from '../../src/store/actions-cache.ts';
import { OPERATOR } from '../../src/store/authority.ts';
import { type Session, scrubEnvironment, withEnvironment } from '../../src/system/session.ts';
import { errorOf } from '../plan/fixtures.ts';
import { bundleAgent } from '../store/bundled-agent.ts';
import { startCacheDouble } from '../store/cache-service-v2.ts';
import { makeWorld, onEnd, queryFor, type World } from '../store/helpers.ts';
import { type ProxyServer, startProxy } from './proxy.ts';

/** Through a real proxy to names that nothing else here can resolve, and past it where NO_PROXY says so. */

const GIT = 'git.example.invalid';
const CACHE = 'cache.example.invalid';

let agent: Awaited<ReturnType<typeof bundleAgent>>;
beforeAll(async () => {
  agent = await bundleAgent();
});
afterAll(() => agent.remove());

/** A repository behind a plain web server, as git's oldest protocol reads it. @returns port and commit of `main` */
async function serveRepository(world: World): Promise<{ readonly port: number; readonly commit: string }> {
  const folder = join(world.folder, 'web', 'a');
  mkdirSync(folder, { recursive: true });
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
  git('init', '--quiet', '--initial-branch=main');
  writeFileSync(join(folder, 'file'), 'x');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'one');
  git('update-server-info');
  const server = createServer((request, response) => {
    const file = join(
      folder,
      '.git',
      new URL(request.url ?? '/', 'http://x').pathname.replace(/^\/a\/b(\.git)?\//, ''),
    );
    if (!existsSync(file) || !statSync(file).isFile()) return void response.writeHead(404).end();
    response.writeHead(200);
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onEnd(() => new Promise((resolve) => server.close(() => resolve())));
  return { port: (server.address() as AddressInfo).port, commit: git('rev-parse', 'HEAD').trim() };
}

async function proxyTo(names: Readonly<Record<string, number>>): Promise<ProxyServer> {
  const proxy = await startProxy(names);
  onEnd(() => proxy.close());
  return proxy;
}

/** A session with the environment of a runner, as the door scrubs it. */
function behind(world: World, variables: Readonly<Record<string, string>>): Session {
  return withEnvironment(world.session, scrubEnvironment(variables).env);
}

describe('git', () => {
  const url = parseGitUrl(`http://${GIT}/a/b`);

  it('resolves a branch through the proxy', async () => {
    const world = await makeWorld();
    const { port, commit } = await serveRepository(world);
    const proxy = await proxyTo({ [GIT]: port });
    const session = behind(world, { http_proxy: proxy.url });
    expect(await resolveRef(session, url, 'main')).toMatchObject({ commit });
    expect(proxy.seen).toContain(`GET ${GIT}`);
  });

  it('goes past it where NO_PROXY names the host, and then says that it cannot be reached', async () => {
    const world = await makeWorld();
    const { port } = await serveRepository(world);
    const proxy = await proxyTo({ [GIT]: port });
    const session = behind(world, { http_proxy: proxy.url, no_proxy: GIT, NO_PROXY: GIT });
    const error = await errorOf(resolveRef(session, url, 'main'));
    expect(error).toMatchObject({ code: 'REMOTE_UNREACHABLE', kind: 'surroundings' });
    expect(proxy.seen).toEqual([]);
  });

  it('without a network a full commit needs nobody', async () => {
    const world = await makeWorld();
    const commit = 'c'.repeat(40);
    expect(await resolveRef(world.session, url, commit)).toMatchObject({ commit, asked: false });
  });
});

describe('the Actions cache', () => {
  it('saves and restores through the proxy', async () => {
    const [here, there] = [await makeWorld(), await makeWorld()];
    const server = await startCacheDouble();
    onEnd(() => server.close());
    const port = Number(new URL(server.service.ACTIONS_RESULTS_URL).port);
    // The double signs addresses of its own; Azure's client takes them through the proxy, too.
    const proxy = await proxyTo({ [CACHE]: port, '127.0.0.1': port });
    const open = (world: World) =>
      openActionsCache({
        session: behind(world, { HTTP_PROXY: proxy.url, http_proxy: proxy.url }),
        host: world.tier(),
        access: OPERATOR,
        service: { ...server.service, ACTIONS_RESULTS_URL: `http://${CACHE}/` },
        agent: agent.path,
      });
    const wheel = await here.wheel();
    expect(await open(here).publish(wheel)).toMatchObject({ stored: true });
    expect((await open(there).restore(queryFor(wheel))).wheel).toBeDefined();
    expect(proxy.seen.filter((one) => one.endsWith(` ${CACHE}`)).length).toBeGreaterThanOrEqual(3);
  });

  it('a proxy that knows no such name is a tier that is not there, not a failed build', async () => {
    const world = await makeWorld();
    const proxy = await proxyTo({});
    const tier = openActionsCache({
      session: behind(world, { HTTP_PROXY: proxy.url, http_proxy: proxy.url }),
      host: world.tier(),
      access: OPERATOR,
      service: {
        ACTIONS_RESULTS_URL: `http://${CACHE}/`,
        ACTIONS_RUNTIME_TOKEN: 't',
        ACTIONS_CACHE_SERVICE_V2: 'true',
      },
      agent: agent.path,
      limits: { lookupSeconds: 4 },
    });
    const wheel = await world.wheel();
    expect((await tier.restore(queryFor(wheel))).refusals).toMatchObject([{ kind: 'unavailable' }]);
  });
});

it('what a proxy or an authority of certificates needs is passed on to builds and services', () => {
  const variables = {
    ...{ HTTP_PROXY: 'a', HTTPS_PROXY: 'b', NO_PROXY: 'c', http_proxy: 'd', https_proxy: 'e', no_proxy: 'f' },
    ...{ SSL_CERT_FILE: 'g', SSL_CERT_DIR: 'h', GIT_SSL_CAINFO: 'i' },
  };
  expect(scrubEnvironment({ ...variables, SECRET_OF_THE_RUNNER: 'x' }).env).toEqual(variables);
});
