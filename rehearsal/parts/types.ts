import type { Progress } from '../../src/system/progress.ts';
import type { Session } from '../../src/system/session.ts';

/** What each part gives to whoever asked for it: absolute paths. */
export interface Parts {
  /** A virtual environment with real Dynamo, NIXL, UCX and NATS from `rehearsal/requirements/runtime.txt`. */
  readonly python: { readonly folder: string; readonly bin: string; readonly python: string };
  readonly etcd: { readonly etcd: string; readonly etcdctl: string | undefined };
  readonly nats: { readonly natsServer: string };
  /** Dynamo of June 2025: `site` goes before the environment's packages on PYTHONPATH, `bin` before its programs on PATH. */
  readonly 'dynamo-2025': { readonly site: string; readonly bin: string };
  /** `dockerd` is undefined where an engine of somebody else's answers and no daemon program is installed. */
  readonly docker: { readonly docker: string; readonly dockerd: string | undefined; readonly runc: string };
  readonly registry: { readonly registry: string };
  readonly skopeo: { readonly skopeo: string };
  readonly zstd: { readonly zstd: string };
  readonly chromium: { readonly chromium: string };
  /** What checkouts and TensorRT-LLM's source build with, besides Docker. */
  readonly 'build-tools': { readonly make: string; readonly python3: string };
  readonly go: { readonly go: string };
  readonly buildx: { readonly plugin: string };
  readonly buildkit: { readonly buildkitd: string };
  /** `storage` is a registry's storage that holds `repository:tag`. */
  readonly 'base-image': { readonly repository: string; readonly tag: string; readonly storage: string };
  readonly act: { readonly act: string };
  readonly actionlint: { readonly actionlint: string };
  readonly zizmor: { readonly zizmor: string };
  readonly gh: { readonly gh: string };
}

export type PartName = keyof Parts;

/** Where parts are looked for. `folder` is the parts folder, `projectRoot` our own checkout or package. */
export interface Place {
  readonly folder: string;
  readonly projectRoot: string;
}

/** What an installer works with. */
export interface Site extends Place {
  readonly session: Session;
  readonly progress: Progress;
  /** Paths of a part that this one `needs`. */
  got<N extends PartName>(name: N): Parts[N];
}

/** As measured on a machine with 2 cores (docs/real-parts.md). */
export interface About {
  /** What stays on disk. */
  readonly megabytes: number;
  /** What is on disk besides while it is made. */
  readonly scratch: number;
  readonly seconds: number;
}

/** A Debian package that a part, or its making, cannot do without. */
export interface DebianNeed {
  readonly package: string;
  /** True when what the package brings is not on this machine, from Debian or from anywhere else. */
  readonly missing: (place: Place) => Promise<boolean>;
}

export interface Part<N extends PartName> {
  readonly name: N;
  /** What it is and where it comes from, for the list shown before anything is installed. */
  readonly is: string;
  readonly about: About;
  /** Parts that must be there while this one is installed. */
  readonly needs: readonly PartName[];
  readonly debian: readonly DebianNeed[];
  /** Its paths when it is complete on this machine. Cheap: looks at files, starts nothing. */
  find(place: Place): Promise<Parts[N] | undefined>;
  /** Why it can never be had on this machine, found before anything is changed. */
  obstacle?(place: Place): Promise<Obstacle | undefined>;
  /** Makes it; after that `find` finds it. Absent when its Debian packages are all there is to it. */
  install?(site: Site): Promise<void>;
}

export interface Obstacle {
  readonly what: string;
  readonly next: string;
}
