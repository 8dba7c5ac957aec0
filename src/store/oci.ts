import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Session } from '../system/session.ts';
import { serialiseManifest } from '../wheel/manifest.ts';
import type { Manifest, ProvenWheel } from '../wheel/types.ts';
import type { Access } from './authority.ts';
import { proveFetched } from './fetched.ts';
import { handOff } from './handoff.ts';
import type { HostTier } from './tool-cache.ts';
import type { EntryQuery, Refusal, Tier, TierAnswer } from './types.ts';

export interface OciOptions {
  readonly session: Session;
  readonly host: HostTier;
  readonly access: Access;
  /** `registry.example/team/trtllm-wheel`, without tag; undefined: none was named. */
  readonly repository: string | undefined;
}

const LOOKUP_SECONDS = 30;
const TRANSFER_SECONDS = 3600;

type Outcome<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: Refusal['kind']; readonly reason: string };

/**
 * The tier in an OCI registry: wheel, manifest and Dynamo's marker as an image `FROM scratch`, so that BuildKit can also take it as
 * a named context (`docker-image://…`). Pushed and pulled with buildx, by digest, with the credentials of `docker login`.
 */
export function openOci(options: OciOptions): Tier {
  const { session, host, access, repository } = options;

  const docker = async (seconds: number, ...args: string[]): Promise<Outcome<string>> => {
    const end = await session.run({ argv: ['docker', 'buildx', ...args], timeoutSeconds: seconds });
    session.signal.throwIfAborted();
    if (end.code === 0) return { kind: 'ok', value: end.stdout };
    if (end.why !== 'exited') return { kind: 'unavailable', reason: `no answer within ${seconds} s` };
    return explain(end.tail);
  };

  /** Digest of the image behind a tag. */
  const resolve = async (reference: string): Promise<Outcome<string>> => {
    const found = await docker(
      LOOKUP_SECONDS,
      'imagetools',
      'inspect',
      '--format',
      '{{json .Manifest}}',
      reference,
    );
    if (found.kind !== 'ok') return found;
    const digest = /"digest":\s*"(sha256:[0-9a-f]{64})"/.exec(found.value)?.[1];
    return digest === undefined
      ? { kind: 'unavailable', reason: `no digest in the registry's answer about ${reference}` }
      : { kind: 'ok', value: digest };
  };

  const pull = async (pinned: string, arch: string, folder: string): Promise<Outcome<string>> => {
    const context = await session.tempFolder('oci-pull');
    try {
      // Only these leave the image, whatever else somebody put into it.
      const text = `FROM scratch\nCOPY --from=${pinned} /manifest.json /\nCOPY --from=${pinned} /*.whl /\n`;
      await writeFile(join(context, 'Dockerfile'), text);
      const output = ['--output', `type=local,"dest=${folder.replaceAll('"', '""')}"`];
      return await docker(
        TRANSFER_SECONDS,
        'build',
        '--platform',
        `linux/${arch}`,
        '--provenance=false',
        ...output,
        context,
      );
    } finally {
      await rm(context, { recursive: true, force: true });
    }
  };

  const fetchProven = async (reference: string, query: EntryQuery): Promise<TierAnswer> => {
    const refuse = (kind: Refusal['kind'], reason: string): TierAnswer => ({
      refusals: [{ tier: 'oci', kind, key: kind === 'miss' ? null : reference, reason }],
    });
    const digest = await resolve(reference);
    if (digest.kind !== 'ok') return refuse(digest.kind, digest.reason);
    const folder = await host.stage();
    const pulled = await pull(`${repository}@${digest.value}`, query.recipe.arch, folder);
    if (pulled.kind !== 'ok') return refuse(pulled.kind, pulled.reason);
    const proven = await proveFetched(
      folder,
      'manifest.json',
      ({ wheel }) => wheel.fileName,
      query,
      session.signal,
    );
    if (proven.kind !== 'ok') {
      await rm(folder, { recursive: true, force: true });
      return refuse(proven.kind, proven.reason);
    }
    const adopted = await host.adopt(proven.wheel);
    if (adopted.wheel === undefined) {
      session.log.warning(`The pulled wheel is not kept on this host: ${adopted.reason}`);
      return { wheel: proven.wheel, proof: 'hashed', refusals: [] };
    }
    await rm(folder, { recursive: true, force: true });
    return { wheel: adopted.wheel, proof: 'hashed', refusals: [] };
  };

  const push = async (wheel: ProvenWheel, reference: string): Promise<Outcome<string>> => {
    const folder = join(await host.stage(), 'context');
    const { recipe } = wheel.manifest;
    const handed = await handOff({
      wheel,
      folder,
      files: {
        'manifest.json': serialiseManifest(wheel.manifest),
        'commit.txt': `${recipe.arch}_${recipe.commit ?? ''}\n`,
        Dockerfile: `FROM scratch\nCOPY manifest.json commit.txt ${wheel.manifest.wheel.fileName} /\n`,
      },
    });
    try {
      const flags = ['--platform', `linux/${recipe.arch}`, '--provenance=false', '--tag', reference];
      return await docker(TRANSFER_SECONDS, 'build', ...flags, '--output', 'type=registry', folder);
    } finally {
      await handed.release();
    }
  };

  const tagsOf = (query: Pick<EntryQuery, 'key'>): string[] =>
    repository === undefined ? [] : access.read.map((who) => `${repository}:${query.key}-${who}`);

  return {
    name: 'oci',
    async restore(query): Promise<TierAnswer> {
      if (repository === undefined) return { refusals: [unnamed()] };
      const refusals: Refusal[] = [];
      for (const reference of tagsOf(query)) {
        const answer = await fetchProven(reference, query).catch((error: unknown): TierAnswer => {
          session.signal.throwIfAborted();
          const reason = error instanceof Error ? error.message : String(error);
          return { refusals: [{ tier: 'oci', kind: 'unavailable', key: null, reason }] };
        });
        if (answer.wheel !== undefined) return { ...answer, refusals };
        refusals.push(...answer.refusals);
      }
      return { refusals };
    },
    async publish(wheel, { replace = false } = {}) {
      if (repository === undefined) return { stored: false, reason: unnamed().reason };
      if (access.write === null) return { stored: false, reason: `not allowed to write: ${access.reason}` };
      const reference = `${repository}:${wheel.manifest.key}-${access.write}`;
      const there = replace ? undefined : await resolve(reference);
      if (there?.kind === 'ok') return { stored: true, reason: 'already there' };
      if (there !== undefined && there.kind !== 'miss') {
        return { stored: false, reason: `${there.kind}: ${there.reason}` };
      }
      const pushed = await push(wheel, reference).catch((error: unknown): Outcome<string> => {
        session.signal.throwIfAborted();
        return { kind: 'unavailable', reason: error instanceof Error ? error.message : String(error) };
      });
      return pushed.kind === 'ok'
        ? { stored: true, reason: `published as ${reference}` }
        : { stored: false, reason: `${pushed.kind}: ${pushed.reason}` };
    },
    nearest: async (): Promise<readonly Manifest[]> => [],
    async lookup(query) {
      const found: string[] = [];
      for (const reference of tagsOf(query)) {
        if ((await resolve(reference)).kind === 'ok') found.push(reference);
      }
      return found;
    },
  };
}

function unnamed(): Refusal {
  return {
    tier: 'oci',
    kind: 'unavailable',
    key: null,
    reason: 'no repository was named (`oci-repository`)',
  };
}

/** What the last lines of buildx come to. */
function explain(tail: readonly string[]): Outcome<string> {
  const text =
    tail.filter((line) => /error/i.test(line)).at(-1) ?? tail.at(-1) ?? 'docker buildx failed without a word';
  if (/\b40[13]\b|unauthorized|denied|authorization failed|insufficient_scope|no basic auth/i.test(text)) {
    return { kind: 'denied', reason: text };
  }
  if (
    /not found|manifest unknown|name unknown/i.test(text) &&
    !/command not found|unknown command/i.test(text)
  ) {
    return { kind: 'miss', reason: 'no entry with this key' };
  }
  return { kind: 'unavailable', reason: text };
}
