import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { requestOf, type Surroundings } from '../../src/entry/request.ts';
import { type InputName, readInputs } from '../../src/inputs.ts';
import type { RunRequest } from '../../src/request.ts';
import { type Access, OPERATOR } from '../../src/store/authority.ts';
import type { ToolError } from '../../src/system/errors.ts';

type Given = Partial<Record<InputName, string>>;

const AROUND: Surroundings = {
  access: OPERATOR,
  defaultStore: '/opt/tools',
  workParent: '/runner/temp',
  origin: 'o/r#1/1',
  secrets: ['s3cret'],
  toolVersion: '1.2.3',
};
const STRANGER: Access = { write: 'pr-5', read: ['trusted', 'pr-5'], trustSeal: false, reason: 'a test' };

function request(given: Given = {}, around: Partial<Surroundings> = {}): RunRequest {
  return requestOf(
    readInputs((name) => given[name], '/ws'),
    { ...AROUND, ...around },
  );
}

function refusal(given: Given): ToolError {
  try {
    request(given);
  } catch (error) {
    return error as ToolError;
  }
  throw new Error(`accepted: ${JSON.stringify(given)}`);
}

test('nothing given: the defaults, and what the door knows', () => {
  const asked = request({ arch: 'amd64' });
  expect(asked).toMatchObject({
    until: 'smoke',
    plan: { checkoutPath: '/ws', nixl: true, arch: 'amd64' },
    cache: {
      tiers: ['tool-cache', 'actions'],
      storePath: '/opt/tools',
      maxBytes: 50e9,
      maxAgeDays: 60,
      verify: { mode: 'every', days: 7 },
      access: OPERATOR,
      rebuild: false,
      failOnMiss: false,
    },
    image: { tag: undefined, buildArgs: [] },
    smoke: { engine: 'docker', profile: 'trtllm', arms: ['shipped', 'expected'], floorGbps: undefined },
    reportFolder: '/ws/trtllm-nixl-build-report',
    workParent: '/runner/temp',
    origin: 'o/r#1/1',
    secrets: ['s3cret'],
    toolVersion: '1.2.3',
  });
  expect(asked.given).toBeUndefined();
  // What was not given is absent, not undefined: the plan's own default holds.
  for (const name of ['tensorrtllmRef', 'tensorrtllmGitUrl', 'nixlCommit', 'target'])
    expect(asked.plan).not.toHaveProperty(name);
  expect(asked.cache).not.toHaveProperty('ociRepository');
  expect(asked.cache).not.toHaveProperty('trustedRemotes');
});

test('each input ends in its place', () => {
  const asked = request({
    until: 'wheel',
    checkout: 'dynamo',
    nixl: 'false',
    arch: 'arm64',
    'tensorrtllm-ref': 'v1.1',
    'tensorrtllm-git-url': 'https://example.test/t.git',
    'nixl-commit': 'abc1234',
    target: 'dev',
    cache: 'oci',
    'store-path': 'store',
    'oci-repository': 'reg.test/wheels',
    'cache-max-size': '1GB',
    'cache-max-age-days': '3',
    verify: 'full',
    rebuild: 'true',
    'fail-on-cache-miss': 'true',
    'lookup-only': 'true',
    generation: 'B1',
    'wheel-source': 'pip',
    'pip-wheel': 'tensorrt-llm==1.1.0',
    'pip-index-url': 'https://pip.example.test/simple',
    'python-tag': 'cp311',
    'cuda-archs': '90-real;80-real',
    'build-options': '--x',
    'build-jobs': '4',
    'build-base-image': 'base:1',
    'runtime-image': 'rt:1',
    'cache-from': 'type=registry,ref=a',
    'cache-to': 'type=registry,ref=b',
    push: 'reg.test/dynamo:1',
    launcher: 'trtllm-serve',
    'gpu-wait-timeout': '5',
    'image-tag': 'a:b',
    'build-args': 'A=1\nB=2',
    engine: 'host',
    arms: 'slow',
    'worker-module': 'reference_engine',
    'worker-args': '--x\n--y z',
    python: '/opt/py',
    model: 'M',
    'model-token-file': 'token',
    'model-cache': 'models',
    'prompt-tokens': '600',
    requests: '3',
    'max-tokens': '8',
    gpus: '0,1',
    'deployment-env': 'A=1\nB=x=y',
    'docker-args': '--shm-size=1g',
    'min-gbps': '0.5',
    'start-timeout': '60',
    'request-timeout': '30',
    'report-folder': 'out',
    'last-green': 'green',
  });
  expect(asked).toEqual({
    until: 'wheel',
    plan: {
      checkoutPath: '/ws/dynamo',
      nixl: false,
      arch: 'arm64',
      tensorrtllmRef: 'v1.1',
      tensorrtllmGitUrl: 'https://example.test/t.git',
      nixlCommit: 'abc1234',
      target: 'dev',
      generation: 'B1',
      wheelSource: 'pip',
      pip: { requirement: 'tensorrt-llm==1.1.0', indexUrl: 'https://pip.example.test/simple' },
      pythonTag: 'cp311',
      cudaArchs: ['90-real;80-real'],
      buildOptions: ['--x'],
      baseImage: 'base:1',
      runtimeImage: 'rt:1',
      buildJobs: 4,
      ignore: ['/ws/out', '/ws/store', '/ws/models'],
    },
    cache: {
      tiers: ['oci'],
      storePath: '/ws/store',
      maxBytes: 1e9,
      maxAgeDays: 3,
      verify: { mode: 'full' },
      access: OPERATOR,
      rebuild: true,
      failOnMiss: true,
      lookupOnly: true,
      ociRepository: 'reg.test/wheels',
    },
    image: {
      tag: 'a:b',
      buildArgs: ['A=1', 'B=2'],
      extras: { cacheFrom: ['type=registry,ref=a'], cacheTo: ['type=registry,ref=b'], secrets: [] },
      push: 'reg.test/dynamo:1',
    },
    smoke: {
      engine: 'host',
      launcher: 'trtllm-serve',
      arms: ['slow'],
      profile: 'reference',
      workerModule: 'reference_engine',
      workerArgs: ['--x', '--y z'],
      python: '/opt/py',
      model: 'M',
      modelTokenFile: '/ws/token',
      modelCache: '/ws/models',
      prefillYaml: undefined,
      decodeYaml: undefined,
      promptTokens: 600,
      requests: 3,
      maxTokens: 8,
      gpus: '0,1',
      deploymentEnv: { A: '1', B: 'x=y' },
      dockerArgs: ['--shm-size=1g'],
      startTimeoutSeconds: 60,
      requestTimeoutSeconds: 30,
      gpuWaitSeconds: 5,
      floorGbps: 0.5,
    },
    reportFolder: '/ws/out',
    lastGreen: '/ws/green',
    workParent: '/runner/temp',
    origin: 'o/r#1/1',
    secrets: ['s3cret'],
    toolVersion: '1.2.3',
  });
});

describe('an untrusted run', () => {
  test('does not see the tier of the host', () => {
    expect(request({}, { access: STRANGER }).cache.tiers).toEqual(['actions']);
    expect(request({ cache: 'tool-cache' }, { access: STRANGER }).cache.tiers).toEqual([]);
  });

  test('sees it where the operator allows it', () => {
    const asked = request({ 'untrusted-host-tier': 'true' }, { access: STRANGER });
    expect(asked.cache).toMatchObject({ tiers: ['tool-cache', 'actions'], access: STRANGER });
  });
});

test('the remotes that trusted entries may come from are the door’s to limit', () => {
  expect(request({}, { trustedRemotes: ['https://example.test/t'] }).cache.trustedRemotes).toEqual([
    'https://example.test/t',
  ]);
});

test("the text of the deployment's YAML is read, with every character", () => {
  const folder = mkdtempSync(join(tmpdir(), 'request '));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const text = 'cache_transceiver_config:\n  backend: "nixl" # ü\n';
  writeFileSync(join(folder, 'prefill.yaml'), text);
  const asked = request({ 'prefill-yaml': join(folder, 'prefill.yaml') });
  expect(asked.smoke).toMatchObject({ prefillYaml: text, decodeYaml: undefined });
});

describe('refused before anything starts', () => {
  test.each<[Given, string, string]>([
    [{ verify: 'sometimes' }, 'BAD_VERIFY', 'sometimes'],
    [{ verify: 'every 0' }, 'BAD_VERIFY', 'every 0'],
    [{ 'min-gbps': 'fast' }, 'BAD_INPUT', 'min-gbps'],
    [{ 'min-gbps': '-1' }, 'BAD_INPUT', 'min-gbps'],
    [{ 'deployment-env': 'just words' }, 'BAD_INPUT', 'deployment-env'],
    [{ 'prefill-yaml': '/nowhere/p.yaml' }, 'BAD_INPUT', 'prefill-yaml'],
    [{ 'decode-yaml': '/nowhere/d.yaml' }, 'BAD_INPUT', 'decode-yaml'],
  ])('%j', (given, code, named) => {
    const error = refusal(given);
    expect(error).toMatchObject({ code, kind: 'usage' });
    expect(error.what).toContain(named);
  });
});

test('which wheel, and how it is built', () => {
  expect(request({ arch: 'amd64' }).plan).toMatchObject({ buildOptions: [] });
  for (const name of ['wheel', 'pip', 'wheelSource', 'generation', 'cudaArchs', 'buildJobs'])
    expect(request({ arch: 'amd64' }).plan).not.toHaveProperty(name);
  const plan = (given: Given) => request({ arch: 'amd64', ...given }).plan;
  expect(plan({ wheel: 'out/a.whl' })).toMatchObject({ wheel: '/ws/out/a.whl' });
  expect(plan({ 'pip-wheel': 'tensorrt-llm==1', 'pip-index-url': 'https://u:p@i.example/' })).toMatchObject({
    pip: { requirement: 'tensorrt-llm==1', indexUrl: 'https://u:p@i.example/' },
  });
  expect(
    plan({
      'wheel-source': 'trtllm-make',
      'cuda-archs': '90-real;100-real',
      'build-options': '-f\n--nvtx',
      'build-jobs': '8',
      'build-base-image': 'b:1',
      generation: 'C',
    }),
  ).toMatchObject({
    wheelSource: 'trtllm-make',
    cudaArchs: ['90-real;100-real'],
    buildOptions: ['-f', '--nvtx'],
    buildJobs: 8,
    baseImage: 'b:1',
    generation: 'C',
  });
  expect(plan({ 'runtime-image': 'r:1', 'python-tag': 'cp311' })).toMatchObject({
    runtimeImage: 'r:1',
    pythonTag: 'cp311',
  });
  expect(refusal({ 'pip-index-url': 'https://i.example/' })).toMatchObject({
    code: 'BAD_INPUT',
    what: expect.stringContaining('pip-wheel'),
  });
});

test('what cannot be built or pushed is said before hours of building', () => {
  expect(refusal({ push: 'team/dynamo' }).code).toBe('PUSH_REFERENCE');
  expect(refusal({ push: 'reg.test/dynamo', engine: 'host' }).code).toBe('NOTHING_TO_PUSH');
  expect(refusal({ 'build-secrets': 'id=a,src=/not/there' }).code).toBe('BUILD_SECRET');
  expect(refusal({ 'build-secrets': 'id=a,env=NOT_SET' }).code).toBe('BUILD_SECRET');
});
