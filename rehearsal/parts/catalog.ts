import { baseImage } from './base-image.ts';
import { buildTools, chromium, docker, etcd, registry, skopeo, zstd } from './debian-programs.ts';
import { dynamo2025 } from './dynamo-2025.ts';
import { go } from './go.ts';
import { act, actionlint, buildkit, buildx, gh } from './go-programs.ts';
import { nats } from './nats.ts';
import { python } from './python.ts';
import type { Part, PartName } from './types.ts';
import { zizmor } from './zizmor.ts';

/** Every part there is. A new part is one file, one line here and one in `Parts`. */
export const CATALOG: { readonly [N in PartName]: Part<N> } = {
  python,
  etcd,
  nats,
  'dynamo-2025': dynamo2025,
  docker,
  registry,
  skopeo,
  zstd,
  chromium,
  'build-tools': buildTools,
  go,
  buildx,
  buildkit,
  act,
  actionlint,
  zizmor,
  gh,
  'base-image': baseImage,
};

/** What each purpose needs: `rehearse` runs without Docker, `test` runs everything. Go is only there to build the others. */
export const PURPOSES = {
  rehearse: ['python', 'etcd', 'nats'],
  test: (Object.keys(CATALOG) as PartName[]).filter((name): name is Exclude<PartName, 'go'> => name !== 'go'),
} as const satisfies Record<string, readonly PartName[]>;

export type Purpose = keyof typeof PURPOSES;

/** Every part, also those that are only there to make others. */
export const ALL_PARTS = Object.keys(CATALOG) as PartName[];

export function isPartName(name: string): name is PartName {
  return Object.hasOwn(CATALOG, name);
}

export function isPurpose(name: string): name is Purpose {
  return Object.hasOwn(PURPOSES, name);
}
