import { describe, expect, test } from 'vitest';
import { dynamoLauncher } from '../../src/smoke/launch/dynamo.ts';
import type { Place } from '../../src/smoke/launch/engine.ts';
import { dockerRun, explainDockerEnd, gpuArguments } from '../../src/smoke/launch/engine-docker.ts';
import type { LaunchRequest } from '../../src/smoke/launch/types.ts';
import type { SmokeRequest } from '../../src/smoke/types.ts';
import { smokeRequest } from './request.ts';

const PLACE: Place = {
  inside: { evidence: '/trtllm-nixl-build/evidence', control: '/trtllm-nixl-build/control' },
  model: '/trtllm-nixl-build/model',
  cache: null,
  secrets: {},
  httpUrl: 'http://127.0.0.1:8000',
  loopbackOnly: false,
  watchParent: false,
  share: true,
};

function run(change: Partial<SmokeRequest> = {}, clientEnv: Record<string, string> = {}) {
  const session = { runId: '0123456789abcdef' } as never;
  const ports = { http: 8000, etcd: 1, etcdPeer: 2, nats: 3, system: [4, 5] } as const;
  const folders = { evidence: '/ev/expected', control: '/ev/.control' };
  const start = {
    session,
    armName: 'expected',
    request: smokeRequest(change),
    folders,
    ports,
    modelFolder: '/models/tiny',
  };
  return dockerRun(start, PLACE, clientEnv);
}

describe('docker run', () => {
  test('whole argv', () => {
    expect(run().argv).toEqual([
      ...['docker', 'run', '--rm', '--name', 'trtllm-nixl-build-0123456789abcdef-expected'],
      ...['--label', 'trtllm-nixl-build.run=0123456789abcdef', '--gpus', 'all'],
      ...[
        '--ulimit',
        'memlock=-1',
        '--ulimit',
        'stack=67108864',
        '--shm-size',
        '10g',
        '--cap-add',
        'SYS_PTRACE',
      ],
      ...['--publish', '127.0.0.1:8000:8000'],
      ...['--mount', 'type=bind,source=/ev/expected,target=/trtllm-nixl-build/evidence'],
      ...['--mount', 'type=bind,source=/ev/.control,target=/trtllm-nixl-build/control'],
      ...['--mount', 'type=bind,source=/models/tiny,target=/trtllm-nixl-build/model,readonly'],
      ...['image:tag', 'python3', '/trtllm-nixl-build/control/supervise.py', '/trtllm-nixl-build/control'],
    ]);
  });

  test('no entry point is replaced, no socket of Docker goes in, nothing is privileged', () => {
    const text = run().argv.join(' ');
    expect(text).not.toMatch(/entrypoint|docker\.sock|privileged|--user/);
  });

  test("values of the deployment's environment are on no command line, except those the client itself would read", () => {
    const { argv, env } = run(
      { deploymentEnv: { API_KEY: 's3cret', PATH: '/x', DOCKER_HOST: 'y' } },
      { PATH: '/usr/bin' },
    );
    expect(argv.join(' ')).not.toContain('s3cret');
    expect(argv).toContain('API_KEY');
    expect(env).toEqual({ API_KEY: 's3cret' });
    expect(argv).toContain('PATH=/x');
    expect(argv).toContain('DOCKER_HOST=y');
  });

  test('a token is a read-only file', () => {
    expect(run({ modelTokenFile: '/t' }).argv).toContain(
      'type=bind,source=/t,target=/trtllm-nixl-build/token,readonly',
    );
  });

  test('a network of the user is not published on', () => {
    for (const dockerArgs of [['--network=host'], ['--net', 'x']]) {
      const { argv } = run({ dockerArgs });
      expect(argv).not.toContain('--publish');
      expect(argv.slice(argv.indexOf('image:tag') - dockerArgs.length, argv.indexOf('image:tag'))).toEqual(
        dockerArgs,
      );
    }
  });

  test('paths with commas, quotes, spaces and newlines', () => {
    expect(run({ modelCache: '/a,b "c"\nd:e' }).argv).toContain(
      'type=bind,"source=/a,b ""c""\nd:e",target=/trtllm-nixl-build/cache',
    );
  });

  test.each([
    ['none', []],
    ['all', ['--gpus', 'all']],
    ['0,1', ['--gpus', '"device=0,1"']],
  ])('gpus %s', (gpus, argv) => {
    expect(gpuArguments(gpus).slice(0, 2)).toEqual(argv);
  });
});

describe('what the early end of a container means', () => {
  test.each([
    [
      125,
      'docker: Error response from daemon: could not select device driver "" with capabilities: [[gpu]].',
      'gpus: none',
    ],
    [
      1,
      'Cannot connect to the Docker daemon at unix:///x. Is the docker daemon running?',
      'daemon does not answer',
    ],
    [
      125,
      'docker: Error response from daemon: invalid mount config for type "bind": bind source path does not exist: /x',
      'report-folder',
    ],
    [
      2,
      "python3: can't open file '/trtllm-nixl-build/control/supervise.py': [Errno 2] No such file or directory",
      'report-folder',
    ],
    [127, 'guard: line 5: docker: command not found', 'not on this runner'],
    [125, 'docker: Error response from daemon: something new', 'something new'],
  ])('%i %s', (code, tail, words) => {
    expect(explainDockerEnd(code, tail)).toContain(words);
  });

  test('an image without Python is a broken service, not a broken runner', () => {
    expect(
      explainDockerEnd(
        127,
        'docker: Error response from daemon: exec: "python3": executable file not found in $PATH',
      ),
    ).toBeNull();
  });
});

describe('the processes of a Dynamo service', () => {
  const request = (disaggregated: boolean): LaunchRequest => ({
    ports: { http: 8000, etcd: 2379, etcdPeer: 2380, nats: 4222, system: [9001, 9002] },
    python: 'python3',
    workerModule: 'dynamo.trtllm',
    workerArgs: ['--x', 'y'],
    model: '/m',
    servedName: '/m',
    disaggregated,
    yaml: { prefill: '/p.yaml', decode: '/d.yaml', aggregated: '/a.yaml' },
    gpusPerWorker: 2,
    loopbackOnly: true,
    workerEnvironment: (name) => ({ set: { OF: name }, unset: ['GONE'] }),
    evidence: '/trtllm-nixl-build/evidence',
    workerGraceSeconds: 30,
  });

  test('prefill and decode', () => {
    const processes = dynamoLauncher.processes(request(true));
    expect(processes.map(({ name }) => name)).toEqual(['etcd', 'nats', 'frontend', 'prefill', 'decode']);
    expect(processes.at(-1)).toMatchObject({
      argv: [
        ...['python3', '-m', 'dynamo.trtllm', '--model-path', '/m', '--served-model-name', '/m'],
        ...['--extra-engine-args', '/d.yaml', '--disaggregation-mode', 'decode', '--x', 'y'],
      ],
      startAfter: ['etcd', 'nats'],
      set: { ETCD_ENDPOINTS: 'http://127.0.0.1:2379', NATS_SERVER: 'nats://127.0.0.1:4222', OF: 'decode' },
      unset: ['GONE'],
      worker: { slot: 1, gpus: 2 },
    });
  });

  test('one worker without a mode', () => {
    const processes = dynamoLauncher.processes(request(false));
    expect(processes.map(({ role }) => role)).toEqual(['etcd', 'nats', 'frontend', 'aggregated']);
    expect(processes.at(-1)?.argv).not.toContain('--disaggregation-mode');
  });

  test('workers stop before the frontend, services last; only workers get what selects a backend', () => {
    const processes = dynamoLauncher.processes(request(true));
    const order = (name: string) =>
      processes.find((process) => process.name === name)?.stopOrder ?? Number.NaN;
    expect(order('prefill')).toBeLessThan(order('frontend'));
    expect(order('frontend')).toBeLessThan(order('etcd'));
    for (const process of processes) expect('OF' in process.set).toBe(process.worker !== null);
  });
});
