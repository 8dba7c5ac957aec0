import { rm } from 'node:fs/promises';
import type { Manifest } from '../wheel/types.ts';
import { proveFetched } from './fetched.ts';
import { manifestOfLabels } from './oci-labels.ts';
import { failed, type Registry, resolveSafely, tagsOf } from './oci-registry.ts';
import { lackingCapabilities } from './prove.ts';
import type { EntryQuery, LookUpAnswer, Refusal, TierAnswer } from './types.ts';

/** Pulls the first image under the key that this run may read, proves it and moves it into the host's tier. */
export async function restoreFromRegistry(
  registry: Registry,
  query: EntryQuery,
  onUnwanted: (reference: string) => void,
): Promise<TierAnswer> {
  const refusals: Refusal[] = [];
  for (const reference of tagsOf(registry, query)) {
    const answer = await fetchProven(registry, reference, query, onUnwanted).catch(
      (error: unknown): TierAnswer => {
        const { kind, reason } = failed(registry, error);
        return { refusals: [refusal(kind, null, reason)] };
      },
    );
    if (answer.wheel !== undefined) return { ...answer, refusals };
    refusals.push(...answer.refusals);
  }
  return { refusals };
}

async function fetchProven(
  registry: Registry,
  reference: string,
  query: EntryQuery,
  onUnwanted: (reference: string) => void,
): Promise<TierAnswer> {
  const { session, host, repository, accept } = registry;
  const refuse = ({ kind, reason }: Pick<Refusal, 'kind' | 'reason'>): TierAnswer => ({
    refusals: [refusal(kind, kind === 'miss' ? null : reference, reason)],
  });
  const images = await registry.transport();
  const digest = await images.resolve(reference);
  if (digest.kind !== 'ok') return refuse(digest);
  const folder = await host.stage();
  let inUse = false;
  try {
    const pulled = await images.pull(`${repository}@${digest.value}`, query.recipe.arch, folder);
    if (pulled.kind !== 'ok') return refuse(pulled);
    const wheelName = ({ wheel }: Manifest): string => wheel.fileName;
    const proven = await proveFetched(folder, 'manifest.json', wheelName, query, session.signal);
    if (proven.kind !== 'ok') return refuse(proven);
    const refused = await accept(proven.wheel);
    if (refused?.kind === 'invalid') onUnwanted(reference);
    if (refused !== undefined) return refuse(refused);
    const adopted = await host.adopt(proven.wheel);
    if (adopted.wheel !== undefined) return { wheel: adopted.wheel, proof: 'hashed', refusals: [] };
    inUse = true;
    session.log.warning(`The pulled wheel is not kept on this host: ${adopted.reason}`);
    return { wheel: proven.wheel, proof: 'hashed', refusals: [] };
  } finally {
    // Room for others at once, not at the end of the job: what a pull that broke off has left can be gigabytes.
    if (!inUse) await rm(folder, { recursive: true, force: true });
  }
}

/** Asks the registry for tag and labels; fetches no layer. */
export async function lookUpInRegistry(registry: Registry, query: EntryQuery): Promise<LookUpAnswer> {
  const found: LookUpAnswer['found'][number][] = [];
  const refusals: Refusal[] = [];
  for (const reference of tagsOf(registry, query)) {
    const digest = await resolveSafely(registry, reference);
    if (digest.kind !== 'ok') {
      refusals.push(refusal(digest.kind, null, digest.reason));
      continue;
    }
    const manifest = await labelledManifest(registry, `${registry.repository}@${digest.value}`);
    const lacking = manifest === undefined ? undefined : lackingCapabilities(manifest, query.needs);
    if (lacking === undefined) found.push({ name: reference, proof: 'listed' });
    else refusals.push(refusal('invalid', reference, lacking));
  }
  return { found, refusals };
}

/** What an image says it holds; undefined when it, or the registry, says nothing. */
export async function labelledManifest(registry: Registry, reference: string): Promise<Manifest | undefined> {
  const images = await registry.transport();
  const labels = await images.labels(reference).catch((error: unknown) => failed(registry, error));
  return labels.kind === 'ok' ? manifestOfLabels(labels.value) : undefined;
}

function refusal(kind: Refusal['kind'], key: string | null, reason: string): Refusal {
  return { tier: 'oci', kind, key, reason };
}
