import { describe, expect, test } from 'vitest';
import { type Check, checksOf, type Purpose } from '../../src/cli/checks.ts';
import { type Answers, type Ground, lookAround, PROGRAMS, toolkit } from '../../src/cli/machine.ts';
import type { GenerationName } from '../../src/plan/types.ts';

const DISK = { path: '/', freeBytes: 100e9 };
const GROUND: Ground = {
  platform: 'linux',
  arch: 'x64',
  programs: Object.fromEntries(PROGRAMS.map((name) => [name, `/usr/bin/${name}`])) as Ground['programs'],
  node: '24.0.0',
  memoryBytes: 256e9,
  store: DISK,
  temp: DISK,
};
const GOOD = { ok: true, found: 'here' };
const BAD = { ok: false, found: 'not here' };
const QUESTIONS = [
  ...(['daemon', 'buildContext', 'buildx', 'buildkit', 'engineDisk', 'render'] as const),
  ...(['checkout', 'history', 'gpus', 'toolkit', 'python'] as const),
];
const ANSWERS = Object.fromEntries(QUESTIONS.map((name) => [name, GOOD])) as unknown as Answers;
const DOCKER: Purpose = { engine: 'docker', gpus: 'all' };
const HOST: Purpose = { engine: 'host', gpus: 'all' };

/** Names of what is missing and needed. */
function missing(checks: readonly Check[]): string[] {
  return checks.filter(({ ok, needed }) => needed && !ok).map(({ name }) => name);
}

function without(...names: (keyof Ground['programs'])[]): Ground {
  return {
    ...GROUND,
    programs: { ...GROUND.programs, ...Object.fromEntries(names.map((name) => [name, null])) },
  };
}

test('on a machine that has everything nothing is missing, for either engine', () => {
  for (const purpose of [DOCKER, HOST]) expect(missing(checksOf(GROUND, ANSWERS, purpose))).toEqual([]);
});

describe('what is missing counts where it is needed', () => {
  test.each<[string, Ground, Partial<Answers>, string[], string[]]>([
    ['another system', { ...GROUND, platform: 'darwin' }, {}, ['Linux'], ['Linux']],
    ['another processor', { ...GROUND, arch: 'ppc64' }, {}, ['architecture'], ['architecture']],
    ['git', without('git'), {}, ['git'], ['git']],
    [
      'the base programs',
      without('bash', 'flock', 'setpriv'),
      {},
      ['bash', 'flock', 'setpriv'],
      ['bash', 'flock', 'setpriv'],
    ],
    ['the docker client', without('docker'), {}, ['docker'], []],
    ['the daemon', GROUND, { daemon: BAD }, ['Docker daemon'], []],
    ['buildx', GROUND, { buildContext: BAD }, ['named build contexts'], []],
    ['GPUs', GROUND, { gpus: BAD }, ['GPU'], ['GPU']],
    ['etcd and NATS', without('etcd', 'nats-server'), {}, [], ['etcd', 'nats-server']],
    ['Dynamo', GROUND, { python: BAD }, [], ['Python of the service']],
    ['the container toolkit', GROUND, { toolkit: BAD }, ['GPUs in containers'], []],
    ['an old Node.js', { ...GROUND, node: '18.20.0' }, {}, ['Node.js'], ['Node.js']],
    [
      'what no generation asks for',
      GROUND,
      { buildx: BAD, buildkit: BAD, render: BAD, history: BAD },
      [],
      [],
    ],
    ['memory, which only a build needs', { ...GROUND, memoryBytes: 4e9 }, {}, [], []],
    [
      'room in the store',
      { ...GROUND, store: { ...DISK, freeBytes: 4.9e9 } },
      {},
      ['disk of the store'],
      ['disk of the store'],
    ],
    [
      'room for temp folders',
      { ...GROUND, temp: { ...DISK, freeBytes: 2.4e9 } },
      {},
      ['disk for temp folders'],
      ['disk for temp folders'],
    ],
  ])('%s', (_, ground, answers, docker, host) => {
    expect(missing(checksOf(ground, { ...ANSWERS, ...answers }, DOCKER))).toEqual(docker);
    expect(missing(checksOf(ground, { ...ANSWERS, ...answers }, HOST))).toEqual(host);
  });

  test('no GPU is needed where none is asked for', () => {
    const checks = checksOf(GROUND, { ...ANSWERS, gpus: BAD }, { ...HOST, gpus: 'none' });
    expect(missing(checks)).toEqual([]);
    expect(checks.find(({ name }) => name === 'GPU')).toMatchObject({ ok: false, needed: false });
  });
});

describe('what the checkout’s generation, the tiers and the source of wheels need', () => {
  const NONE = { buildContext: BAD, buildx: BAD, buildkit: BAD, render: BAD, history: BAD };

  test.each<[GenerationName, string[]]>([
    ['A1', ['history of the checkout', 'named build contexts', 'BuildKit']],
    ['B2', ['history of the checkout', 'named build contexts', 'buildx', 'BuildKit']],
    ['C', ['buildx', 'BuildKit', 'Python modules of render.py']],
    ['D', ['buildx', 'BuildKit', 'Python modules of render.py']],
  ])('generation %s', (generation, names) => {
    const asked = { ...ANSWERS, ...NONE };
    expect(missing(checksOf(GROUND, asked, { ...DOCKER, generation }))).toEqual(names);
    // In place no image is built.
    const rest = missing(checksOf(GROUND, asked, { ...HOST, generation }));
    expect(rest.filter((name) => name !== 'history of the checkout')).toEqual([]);
  });

  test.each<[Partial<Purpose>, Ground, string[]]>([
    [{ tiers: ['oci'] }, without('skopeo'), []],
    [{ tiers: ['oci'] }, without('skopeo', 'docker'), ['registry client']],
    [{ tiers: ['tool-cache'] }, without('skopeo', 'docker'), []],
    [{ attested: true }, without('gh'), ['gh']],
    [{ attested: false }, without('gh'), []],
    [{ source: 'trtllm-make' }, without('make', 'git-lfs'), ['make', 'git-lfs']],
    [{ source: 'pip' }, without('make', 'git-lfs'), []],
  ])('%j', (purpose, ground, names) => {
    expect(missing(checksOf(ground, ANSWERS, { ...HOST, ...purpose }))).toEqual(names);
  });
});

test.each([
  [{ Runtimes: { runc: {}, nvidia: {} } }, true],
  [{ Runtimes: { runc: {} } }, false],
  [{ Runtimes: { runc: {} }, CDISpecDirs: ['/etc/cdi'] }, true],
  [{}, false],
])('GPUs in containers, by what the daemon says: %j', (info, ok) => {
  expect(toolkit({ code: 0, stdout: JSON.stringify(info) }).ok).toBe(ok);
  expect(toolkit({ code: 1, stdout: '' }).ok).toBe(false);
});

test('what could not be asked is not taken for good', () => {
  const checks = checksOf(without('flock'), undefined, DOCKER);
  expect(missing(checks)).toEqual([
    'flock',
    'Docker daemon',
    'named build contexts',
    'GPU',
    'GPUs in containers',
  ]);
});

test('an answer that knows better what to do is passed on', () => {
  const answers = { ...ANSWERS, daemon: { ...BAD, next: 'Join the group docker.' } };
  const check = checksOf(GROUND, answers, DOCKER).find(({ name }) => name === 'Docker daemon');
  expect(check).toMatchObject({ ok: false, next: 'Join the group docker.' });
});

test('this machine: programs come from the PATH that is given, a folder that is not there yet has the disk above it', async () => {
  const folders = { store: '/tmp/not/there/yet', temp: '/tmp' };
  const real = await lookAround({ PATH: '/usr/bin:/bin:relative' }, folders);
  expect(real).toMatchObject({ platform: 'linux', programs: { bash: expect.stringMatching(/\/bash$/) } });
  expect(real.store).toMatchObject({ path: '/tmp' });
  expect(real.store.freeBytes).toBeGreaterThan(0);
  const bare = await lookAround({ PATH: '/nowhere' }, folders);
  expect(Object.values(bare.programs).every((path) => path === null)).toBe(true);
});
