import type { BuildExtras } from './image/build-extras.ts';
import type { PlanFile } from './plan/plan-file.ts';
import type { PlanRequest } from './plan/types.ts';
import type { LauncherName } from './smoke/launch/types.ts';
import type { SmokeRequest } from './smoke/types.ts';
import type { Access } from './store/authority.ts';
import type { TierName } from './store/types.ts';
import type { VerifyPolicy } from './store/verify.ts';

/** The last phase that a run shall do. */
export type Until = 'plan' | 'restore' | 'wheel' | 'image' | 'smoke';

export interface CacheRequest {
  /** Tiers to ask and fill, nearest first. */
  readonly tiers: readonly TierName[];
  /** Folder of the host's tier. */
  readonly storePath: string;
  readonly maxBytes: number;
  readonly maxAgeDays: number;
  readonly verify: VerifyPolicy;
  readonly access: Access;
  /** Repositories trusted entries may be built from; undefined: any. */
  readonly trustedRemotes?: readonly string[];
  readonly rebuild: boolean;
  readonly failOnMiss: boolean;
  /** Only ask the tiers whether they have the wheel; nothing is fetched, hashed or built. */
  readonly lookupOnly?: boolean;
  /** Options of `gh attestation verify`: what a far tier's entry must prove about its origin; undefined: nothing. */
  readonly requireAttestation?: readonly string[];
  /** Image repository of the OCI tier; undefined when none was named. */
  readonly ociRepository?: string;
}

/** What the smoke test is asked by a user; the rest of a `SmokeRequest` follows from the plan, the image and the report folder. */
export interface SmokeOptions
  extends Omit<
    SmokeRequest,
    'mode' | 'image' | 'expected' | 'selection' | 'release' | 'evidenceFolder' | OptionalOfSmoke
  > {
  readonly engine: SmokeRequest['mode'];
  readonly modelTokenFile: string | undefined;
  readonly modelCache: string | undefined;
  /** Text of the deployment's engine YAML. */
  readonly prefillYaml: string | undefined;
  readonly decodeYaml: string | undefined;
  readonly floorGbps: number | undefined;
  /** How the service is started; `auto`, the default: as the checkout's generation does. */
  readonly launcher?: LauncherName | 'auto';
}

type OptionalOfSmoke =
  | 'launcher'
  | 'layout'
  | 'programs'
  | 'modelTokenFile'
  | 'modelCache'
  | 'prefillYaml'
  | 'decodeYaml';

/** Everything one run is asked, made by a door from its inputs; plain data. */
export interface RunRequest {
  readonly until: Until;
  readonly plan: PlanRequest;
  /** What an earlier job planned: this job's plan must be the same; where only the service runs, it stands in place of a checkout. */
  readonly planFile?: PlanFile;
  /** Run the service only: in this image, or in place where there is none. */
  readonly given?: { readonly image: string | undefined };
  readonly cache: CacheRequest;
  readonly image: {
    readonly tag: string | undefined;
    readonly buildArgs: readonly string[];
    readonly extras?: BuildExtras;
    /** Name to push the image under once it is good: proven, or with its contract intact when the run ends there. */
    readonly push?: string;
  };
  readonly smoke: SmokeOptions;
  /** Folder of report.json, junit.xml, summary.md and `evidence/`. */
  readonly reportFolder: string;
  /** report.json, or the folder that holds it, of the last green run, to be compared with. */
  readonly lastGreen: string | undefined;
  /** Parent of this job's own wheel folder, which outlives the run. */
  readonly workParent: string;
  /** `owner/repo#run` of the workflow, or `local`. */
  readonly origin: string;
  /** Texts that must appear in no report; never kept in state. */
  readonly secrets: readonly string[];
  readonly toolVersion: string;
}
