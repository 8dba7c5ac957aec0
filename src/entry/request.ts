import { accessSync, constants, readFileSync } from 'node:fs';
import { arch as machine } from 'node:os';
import { resolve } from 'node:path';
import { readPlanFile } from '../handover.ts';
import { checkReference, nothingToPush } from '../image/push.ts';
import { parseBuildSecrets } from '../image/secrets.ts';
import { type Inputs, namedValues } from '../inputs.ts';
import type { Arch } from '../plan/types.ts';
import type { RunRequest } from '../request.ts';
import { parseAttestationPolicy } from '../store/attestation-policy.ts';
import type { Access } from '../store/authority.ts';
import { parseVerifyPolicy } from '../store/verify.ts';
import { ToolError } from '../system/errors.ts';

/** What a door knows besides the inputs. */
export interface Surroundings {
  readonly access: Access;
  /** TensorRT-LLM repositories trusted entries may be built from; undefined: any (the operator's own command line). */
  readonly trustedRemotes?: readonly string[];
  /** Folder of the host's tier when `store-path` is not given. */
  readonly defaultStore: string;
  readonly workParent: string;
  readonly origin: string;
  readonly secrets: readonly string[];
  readonly toolVersion: string;
  /** Variables of the step, for the secrets that `build-secrets` takes from them. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Folder that relative paths in lines are meant from. */
  readonly workspace?: string;
}

/** Maps inputs to the typed request of the pipeline. @throws ToolError `BAD_INPUT`, `BAD_VERIFY`, `BAD_ATTESTATION_POLICY`, `ARCH_UNKNOWN`; those of a plan file */
export function requestOf(inputs: Inputs, around: Surroundings): RunRequest {
  return {
    until: inputs.until,
    ...(inputs['plan-file'] === undefined ? {} : { planFile: readPlanFile(inputs['plan-file']) }),
    plan: {
      checkoutPath: inputs.checkout,
      ignore: [inputs['report-folder'], inputs['store-path'], inputs['model-cache']].filter(
        (path) => path !== undefined,
      ),
      nixl: inputs.nixl,
      arch: inputs.arch === 'auto' ? thisArch() : inputs.arch,
      ...given('tensorrtllmRef', inputs['tensorrtllm-ref']),
      ...given('tensorrtllmGitUrl', inputs['tensorrtllm-git-url']),
      ...given('nixlCommit', inputs['nixl-commit']),
      ...given('target', inputs.target),
      ...wheelOf(inputs),
    },
    cache: {
      tiers: tiersFor(inputs, around.access),
      storePath: inputs['store-path'] ?? around.defaultStore,
      maxBytes: inputs['cache-max-size'],
      maxAgeDays: inputs['cache-max-age-days'],
      verify: parseVerifyPolicy(inputs.verify),
      access: around.access,
      ...(around.trustedRemotes === undefined ? {} : { trustedRemotes: around.trustedRemotes }),
      rebuild: inputs.rebuild,
      failOnMiss: inputs['fail-on-cache-miss'],
      lookupOnly: inputs['lookup-only'],
      ...attestationOf(inputs['require-attestation']),
      ...given('ociRepository', inputs['oci-repository']),
    },
    ...(inputs.image === undefined ? {} : { given: { image: inputs.image } }),
    image: imageOf(inputs, around),
    smoke: smokeOf(inputs),
    reportFolder: inputs['report-folder'],
    lastGreen: inputs['last-green'],
    workParent: around.workParent,
    origin: around.origin,
    secrets: around.secrets,
    toolVersion: around.toolVersion,
  };
}

/** Which wheel, and how it is to be built. */
function wheelOf(inputs: Inputs): Partial<RunRequest['plan']> {
  const indexUrl = inputs['pip-index-url'];
  const requirement = inputs['pip-wheel'];
  if (requirement === undefined && indexUrl !== undefined) throw indexWithoutWheel();
  const pip = requirement === undefined ? {} : { pip: { requirement, ...given('indexUrl', indexUrl) } };
  return {
    ...(inputs.generation === 'auto' ? {} : { generation: inputs.generation }),
    ...(inputs['wheel-source'] === 'auto' ? {} : { wheelSource: inputs['wheel-source'] }),
    ...pip,
    ...given('wheel', inputs.wheel),
    ...given('pythonTag', inputs['python-tag']),
    ...(inputs['cuda-archs'] === undefined ? {} : { cudaArchs: [inputs['cuda-archs']] }),
    buildOptions: inputs['build-options'],
    ...(inputs['build-jobs'] === undefined ? {} : { buildJobs: inputs['build-jobs'] }),
    ...given('baseImage', inputs['build-base-image']),
    ...given('runtimeImage', inputs['runtime-image']),
  };
}

function imageOf(inputs: Inputs, around: Surroundings): RunRequest['image'] {
  const { push } = inputs;
  // Before hours of building, not after them.
  if (push !== undefined) checkReference(push);
  if (push !== undefined && inputs.engine === 'host' && inputs.until === 'smoke') throw nothingToPush();
  const sources = {
    env: around.env ?? {},
    resolve: (path: string) => resolve(around.workspace ?? '.', path),
    readable,
  };
  return {
    tag: inputs['image-tag'],
    buildArgs: inputs['build-args'],
    extras: {
      cacheFrom: inputs['cache-from'],
      cacheTo: inputs['cache-to'],
      secrets: parseBuildSecrets(inputs['build-secrets'], sources),
    },
    ...given('push', push),
  };
}

function indexWithoutWheel(): ToolError {
  return new ToolError({
    code: 'BAD_INPUT',
    kind: 'usage',
    what: 'Input `pip-index-url` is given, but `pip-wheel` is not.',
    means: 'Nothing would be asked of the index, so nothing was started.',
    next: 'Give `pip-wheel` as well, or leave `pip-index-url` out.',
  });
}

function readable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

function smokeOf(inputs: Inputs): RunRequest['smoke'] {
  const module = inputs['worker-module'];
  return {
    engine: inputs.engine,
    launcher: inputs.launcher,
    arms: inputs.arms,
    profile: module === 'reference_engine' ? 'reference' : 'trtllm',
    workerModule: module,
    workerArgs: inputs['worker-args'],
    python: inputs.python,
    model: inputs.model,
    modelTokenFile: inputs['model-token-file'],
    modelCache: inputs['model-cache'],
    prefillYaml: textOf('prefill-yaml', inputs['prefill-yaml']),
    decodeYaml: textOf('decode-yaml', inputs['decode-yaml']),
    promptTokens: inputs['prompt-tokens'],
    requests: inputs.requests,
    maxTokens: inputs['max-tokens'],
    gpus: inputs.gpus,
    deploymentEnv: namedValues('deployment-env', inputs['deployment-env']),
    dockerArgs: inputs['docker-args'],
    startTimeoutSeconds: inputs['start-timeout'],
    requestTimeoutSeconds: inputs['request-timeout'],
    gpuWaitSeconds: inputs['gpu-wait-timeout'],
    floorGbps: rate(inputs['min-gbps']),
  };
}

function given<K extends string>(name: K, value: string | undefined): Partial<Record<K, string>> {
  return value === undefined ? {} : ({ [name]: value } as Record<K, string>);
}

function attestationOf(text: string | undefined): Pick<RunRequest['cache'], 'requireAttestation'> {
  return text === undefined ? {} : { requireAttestation: parseAttestationPolicy(text) };
}

function textOf(name: string, path: string | undefined): string | undefined {
  if (path === undefined) return undefined;
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new ToolError({
      code: 'BAD_INPUT',
      kind: 'usage',
      what: `The file that input \`${name}\` names, ${path}, cannot be read.`,
      means: 'Nothing was started.',
      next: 'Correct the path; it is taken relative to the workspace.',
      cause,
    });
  }
}

function rate(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
  throw new ToolError({
    code: 'BAD_INPUT',
    kind: 'usage',
    what: `Input \`min-gbps\` is \`${text}\`, but must be a number such as \`20\` or \`0.5\`.`,
    means: 'Nothing was started.',
    next: 'Correct it, or leave it out to use the floor of the link found.',
  });
}

function thisArch(): Arch {
  const known: Record<string, Arch> = { x64: 'amd64', arm64: 'arm64' };
  const found = known[machine()];
  if (found !== undefined) return found;
  throw new ToolError({
    code: 'ARCH_UNKNOWN',
    kind: 'usage',
    what: `This machine is ${machine()}, neither amd64 nor arm64.`,
    means: 'There is no TensorRT-LLM wheel for it.',
    next: 'Give `arch`, or use another runner.',
  });
}

/** An untrusted run may have been started by anybody: it sees the host's tier only where the operator allows it. */
function tiersFor(inputs: Inputs, access: Access): Inputs['cache'] {
  if (access.trustSeal || inputs['untrusted-host-tier']) return inputs.cache;
  return inputs.cache.filter((tier) => tier !== 'tool-cache');
}
