/**
 * `npm run bench -- image`: an image that is there already and of which nothing changed, against `docker build` of the same Dockerfile with
 * every layer cached. Goal: 1 s (issue 6). Needs the parts of `npm run parts -- test`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PURPOSES } from '../rehearsal/parts/catalog.ts';
import { type Daemon, startBuildkit, startDocker, startRegistry } from '../rehearsal/parts/daemons.ts';
import { ensureParts, placeOf } from '../rehearsal/parts/ensure.ts';
import { makeStandin } from '../rehearsal/standin/checkout.ts';
import { buildImage } from '../src/image/build.ts';
import { makePlan } from '../src/plan/plan.ts';
import type { GenerationName } from '../src/plan/types.ts';
import { streamLog } from '../src/system/log.ts';
import {
  closeSession,
  openSession,
  type Session,
  scrubEnvironment,
  withEnvironment,
} from '../src/system/session.ts';
import { buildWheel } from '../src/wheel/index.ts';
import type { Emit } from './store.ts';

const RUNS = 7;

export async function benchImage(emit: Emit): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-image-'));
  const session = await openSession({
    log: streamLog(() => {}),
    env: scrubEnvironment(process.env).env,
    signal: new AbortController().signal,
  });
  const daemons: Daemon[] = [];
  try {
    const { docker, baseImage } = await startEngine(session, daemons);
    for (const generation of ['A1', 'B2'] as const)
      await measure(docker, { folder, generation, baseImage }, emit);
  } finally {
    for (const daemon of daemons.reverse()) await daemon.stop();
    await closeSession(session);
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(
  session: Session,
  { folder, generation, baseImage }: { folder: string; generation: GenerationName; baseImage: string },
  emit: Emit,
): Promise<void> {
  const standin = await makeStandin(join(folder, generation), { generation, baseImage });
  const plan = await makePlan(session, { checkoutPath: standin.checkout, nixl: true, arch: 'amd64' });
  const wheelFolder = join(folder, `wheel-${generation}`);
  const { sha256 } = await buildWheel(session, plan, { folder: wheelFolder });
  const request = { plan, wheelFolder, wheelSha256: sha256, buildArgs: [] };
  const { reference } = await buildImage(session, request);
  const ours: number[] = [];
  const anchor: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const again = await buildImage(session, request);
    if (!again.reused) throw new Error('the image was built again');
    ours.push(again.seconds);
    anchor.push(await cachedBuild(session, standin.checkout, wheelFolder, plan.recipe.commit ?? ''));
  }
  emit(
    `unchanged image, generation ${generation}`,
    median(ours),
    's',
    'build.sh, all layers cached',
    median(anchor),
  );
  await session.run({ argv: ['docker', 'rmi', '--force', reference, 'bench-anchor:1'] });
}

/** What a user does without us: the script again, with the same wheel. */
async function cachedBuild(
  session: Session,
  checkout: string,
  wheel: string,
  commit: string,
): Promise<number> {
  const early = checkout.includes('/A1/');
  const end = await session.run({
    argv: [
      ...([
        'container/build.sh',
        '--framework',
        early ? 'tensorrtllm' : 'trtllm',
        '--tag',
        'bench-anchor:1',
      ] as [string, ...string[]]),
      ...['--tensorrtllm-commit', commit, '--tensorrtllm-pip-wheel-dir', wheel],
    ],
    cwd: checkout,
    timeoutSeconds: 300,
  });
  if (end.code !== 0) throw new Error(end.tail.join('\n'));
  return end.seconds;
}

async function startEngine(
  session: Session,
  daemons: Daemon[],
): Promise<{ docker: Session; baseImage: string }> {
  const projectRoot = join(import.meta.dirname, '..');
  const parts = await ensureParts(PURPOSES.test, { session, projectRoot });
  const place = placeOf({ projectRoot });
  const base = parts['base-image'];
  const registry = await startRegistry(session, parts, { seed: base.storage });
  daemons.push(registry);
  const docker = await startDocker(session, parts, place);
  daemons.push(docker);
  const buildkit = await startBuildkit(session, parts, {
    place,
    engine: docker.env,
    registries: [registry.address],
  });
  daemons.push(buildkit);
  return {
    docker: withEnvironment(session, { ...docker.env, ...buildkit.env }),
    baseImage: `${registry.address}/${base.repository}:${base.tag}`,
  };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
