import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Session } from '../system/session.ts';
import { serialiseManifest } from '../wheel/manifest.ts';
import type { Manifest, ProvenWheel } from '../wheel/types.ts';
import type { Access } from './authority.ts';
import { proveFetched } from './fetched.ts';
import { handOff } from './handoff.ts';
import { chooseTransport } from './oci-choose.ts';
import type { ImageTransport, Outcome } from './oci-transport.ts';
import type { HostTier } from './tool-cache.ts';
import type { EntryQuery, LookUpAnswer, Refusal, Tier, TierAnswer } from './types.ts';

export interface OciOptions {
  readonly session: Session;
  readonly host: HostTier;
  readonly access: Access;
  /** `registry.example/team/trtllm-wheel`, without tag; undefined: none was named. */
  readonly repository: string | undefined;
  /** Default: what this runner has. */
  readonly transport?: ImageTransport;
}

/**
 * The tier in an OCI registry: wheel, manifest and Dynamo's marker as an image `FROM scratch`, so that BuildKit can also take it as
 * a named context (`docker-image://…`). Pushed and pulled by digest with the tools the runner has, with the credentials of
 * `docker login`.
 */
export function openOci(options: OciOptions): Tier {
  const { session, host, access, repository } = options;
  let chosen: Promise<ImageTransport | undefined> | undefined;
  const transport = async (): Promise<ImageTransport> => {
    chosen ??=
      options.transport === undefined ? chooseTransport(session) : Promise.resolve(options.transport);
    const found = await chosen;
    if (found === undefined)
      throw new Error('neither docker buildx with a builder nor skopeo is on this runner');
    return found;
  };

  const fetchProven = async (reference: string, query: EntryQuery): Promise<TierAnswer> => {
    const refuse = (kind: Refusal['kind'], reason: string): TierAnswer => ({
      refusals: [{ tier: 'oci', kind, key: kind === 'miss' ? null : reference, reason }],
    });
    const images = await transport();
    const digest = await images.resolve(reference);
    if (digest.kind !== 'ok') return refuse(digest.kind, digest.reason);
    const folder = await host.stage();
    let inUse = false;
    try {
      const pulled = await images.pull(`${repository}@${digest.value}`, query.recipe.arch, folder);
      if (pulled.kind !== 'ok') return refuse(pulled.kind, pulled.reason);
      const wheelName = ({ wheel }: Manifest): string => wheel.fileName;
      const proven = await proveFetched(folder, 'manifest.json', wheelName, query, session.signal);
      if (proven.kind !== 'ok') return refuse(proven.kind, proven.reason);
      const adopted = await host.adopt(proven.wheel);
      if (adopted.wheel !== undefined) return { wheel: adopted.wheel, proof: 'hashed', refusals: [] };
      inUse = true;
      session.log.warning(`The pulled wheel is not kept on this host: ${adopted.reason}`);
      return { wheel: proven.wheel, proof: 'hashed', refusals: [] };
    } finally {
      // Room for others at once, not at the end of the job: what a pull that broke off has left can be gigabytes.
      if (!inUse) await rm(folder, { recursive: true, force: true });
    }
  };

  const push = async (wheel: ProvenWheel, reference: string): Promise<Outcome<string>> => {
    const folder = join(await host.stage(), 'context');
    const { recipe } = wheel.manifest;
    const files = {
      'manifest.json': serialiseManifest(wheel.manifest),
      'commit.txt': `${recipe.arch}_${recipe.commit ?? ''}\n`,
    };
    const handed = await handOff({ wheel, folder, files });
    const names = [...Object.keys(files), wheel.manifest.wheel.fileName];
    try {
      return await (await transport()).push(folder, names, recipe.arch, reference);
    } finally {
      await handed.release();
    }
  };

  const unavailable = (error: unknown): Outcome<string> => {
    session.signal.throwIfAborted();
    return { kind: 'unavailable', reason: error instanceof Error ? error.message : String(error) };
  };

  const resolveSafely = (reference: string): Promise<Outcome<string>> =>
    transport()
      .then((images) => images.resolve(reference))
      .catch(unavailable);

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
      const there = replace ? undefined : await resolveSafely(reference);
      if (there?.kind === 'ok') return { stored: true, reason: 'already there' };
      if (there !== undefined && there.kind !== 'miss') {
        return { stored: false, reason: `${there.kind}: ${there.reason}` };
      }
      const pushed = await push(wheel, reference).catch(unavailable);
      return pushed.kind === 'ok'
        ? { stored: true, reason: `published as ${reference}` }
        : { stored: false, reason: `${pushed.kind}: ${pushed.reason}` };
    },
    nearest: async (): Promise<readonly Manifest[]> => [],
    async lookup(query) {
      if (repository === undefined) return { found: [], refusals: [unnamed()] };
      const answer: { found: LookUpAnswer['found'][number][]; refusals: Refusal[] } = {
        found: [],
        refusals: [],
      };
      for (const reference of tagsOf(query)) {
        const resolved = await resolveSafely(reference);
        if (resolved.kind === 'ok') answer.found.push({ name: reference, proof: 'listed' });
        else answer.refusals.push({ tier: 'oci', kind: resolved.kind, key: null, reason: resolved.reason });
      }
      return answer;
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
