import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { makeStandin, type StandinPaths } from '../../rehearsal/standin/checkout.ts';
import type { Check } from '../../src/cli/checks.ts';
import type { Report } from '../../src/report/types.ts';
import { type Call, call, installPackage, nodesOn, type Said, systemWithout } from './command-line.ts';

/** The command line as a user has it: the built program in processes of its own, on a stand-in checkout. */
const parts = inject('parts');
const FIXTURE = join(
  import.meta.dirname,
  '..',
  'fixtures',
  'evidence',
  'h200x2-2026-11-22',
  'nixl',
  'evidence',
);

let folder = '';
let program = '';
let standin: StandinPaths;
let count = 0;
/** A store of each test. */
let store = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tnb-cli-'));
  program = await installPackage(folder);
  standin = await makeStandin(join(folder, 'standin'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(() => {
  count += 1;
  store = join(folder, `store ${count}`);
});

function cli(args: readonly string[], how: Partial<Call> = {}): Promise<Said> {
  const env = { PATH: process.env['PATH'] ?? '', HOME: folder, TMPDIR: join(folder, 'tmp') };
  return mkdir(env.TMPDIR, { recursive: true }).then(() => call(program, args, { cwd: folder, env, ...how }));
}

/** A verb over the stand-in checkout and this test's store. */
function verb(name: string, ...more: string[]): Promise<Said> {
  return cli([name, '--checkout', standin.checkout, '--store-path', store, '--engine', 'host', ...more]);
}

async function wheelsIn(place: string): Promise<string[]> {
  return (await readdir(place, { recursive: true })).filter((path) => path.endsWith('.whl'));
}

const ERROR = (code: string): RegExp =>
  new RegExp(`^error: ${code}: .+\\n {2}what it means: .+\\n {2}what to do: {4}.+\\n`, 'm');

describe('judge', () => {
  test.each(nodesOn(process.env['PATH'] ?? ''))(
    'proves committed evidence under Node $version',
    async ({ node }) => {
      const { code, stdout, stderr } = await cli(['judge', FIXTURE], { node });
      expect(`${code} ${stderr}`).toBe('0 ');
      expect(stdout).toMatch(/^PROVEN \(reference engine\)\n/);
    },
  );

  test('the same evidence, another backend expected: a bad answer', async () => {
    const { code, stdout } = await cli(['judge', FIXTURE, '--expect', 'ucx', '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ verdict: 'WRONG_BACKEND', backend: 'nixl' });
  });

  test('a machine that failed is no bad answer', async () => {
    const record = JSON.parse(await readFile(join(FIXTURE, 'expected', 'arm.json'), 'utf8')) as object;
    const arm = join(folder, 'no gpu', 'expected');
    await mkdir(arm, { recursive: true });
    const failed = { ...record, outcome: 'infra', failure: 'no GPU', requests: [] };
    await writeFile(join(arm, 'arm.json'), JSON.stringify(failed));
    const { code, stdout } = await cli(['judge', join(folder, 'no gpu')]);
    expect(stdout).toMatch(/^INFRA/);
    expect(code).toBe(3);
  });

  test.each([
    [['judge'], 'BAD_OPTION'],
    [['judge', 'not there'], 'NO_SUCH_PATH'],
    [['judge', 'not there', '--json'], 'NO_SUCH_PATH'],
    [['judge', '.', '--expect', 'smoke'], 'BAD_OPTION'],
    [['judge', 'tmp'], 'NO_EVIDENCE'],
    [['compare', 'tmp'], 'BAD_OPTION'],
    [['compare', 'tmp', 'not there'], 'NO_EVIDENCE'],
    [['juge'], 'UNKNOWN_VERB'],
    [['plan', '--nope'], 'BAD_OPTION'],
    [['plan', '--requests', 'many'], 'BAD_INPUT'],
  ])('%j is wrong use: said on stderr, nothing on stdout', async (args, code) => {
    const said = await cli(args);
    expect(said).toMatchObject({ code: 2, stdout: '' });
    expect(said.stderr).toMatch(ERROR(code));
  });
});

describe('plan', () => {
  test('--json is the plan', async () => {
    const { code, stdout } = await verb('plan', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ version: 1, generation: 'A1', needs: ['nixl'] });
  });

  test('--json of what is no checkout is the report with its error, which stderr says, too', async () => {
    const { code, stdout, stderr } = await cli(['plan', '--json', '--checkout', folder]);
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'NOT_DYNAMO' }, verdict: null });
    expect(stderr).toMatch(ERROR('NOT_DYNAMO'));
  });
});

describe('restore', () => {
  test('a miss is a bad answer; explain answers it', async () => {
    const missed = await verb('restore', '--json');
    expect(missed.code).toBe(1);
    expect(JSON.parse(missed.stdout)).toMatchObject({ restore: { kind: 'none', why: 'miss' } });
    const explained = await verb('explain');
    expect(explained).toMatchObject({ code: 0, stdout: expect.stringMatching(/^miss: no entry/) });
  });

  test('a hit hands the wheel out: it is there when the program has ended', async () => {
    expect((await verb('run', '--until', 'wheel')).code).toBe(0);
    const { code, stdout } = await verb('restore', '--json');
    expect(code).toBe(0);
    const { wheelPath, wheel } = JSON.parse(stdout) as Report & { wheelPath: string };
    const bytes = await readFile(wheelPath);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(wheel?.sha256);
    // Nobody sweeps it away: the next start finds no run that was killed.
    await verb('explain');
    expect(existsSync(wheelPath)).toBe(true);
  });

  test('--folder: wheel and marker are copied there, and nothing else is kept', async () => {
    await verb('run', '--until', 'wheel', '--folder', join(folder, 'first'));
    const kept = async (): Promise<string[]> =>
      (await readdir(join(folder, 'tmp'))).filter((name) => name.startsWith('job-'));
    const before = await kept();
    const { code, stdout } = await verb('restore', '--folder', 'out put');
    expect(code).toBe(0);
    const [name = ''] = await wheelsIn(join(folder, 'out put'));
    expect(await readdir(join(folder, 'out put'))).toEqual(['commit.txt', name].sort());
    expect(stdout).toContain(`Wheel: ${join(folder, 'out put', name)}\n`);
    expect(await kept()).toEqual(before);
  });
});

test('a question prunes nothing, whatever the budget; a run that stores does', async () => {
  const other = ['--nixl-commit', standin.nixl.commits.main];
  expect((await verb('run', '--until', 'wheel', ...other)).code).toBe(0);
  expect((await verb('run', '--until', 'wheel')).code).toBe(0);
  expect(await wheelsIn(store)).toHaveLength(2);
  const budget = ['--cache-max-size', '1'];
  for (const question of ['plan', 'explain', 'restore', 'smoke']) {
    await verb(question, ...budget, '--worker-module', 'nobody.has.this', '--start-timeout', '5');
    expect(`${question}: ${(await wheelsIn(store)).length}`).toBe(`${question}: 2`);
  }
  expect((await verb('run', '--until', 'wheel', ...budget)).code).toBe(0);
  // What this run used stays; what it did not goes.
  expect(await wheelsIn(store)).toHaveLength(1);
  expect((await verb('restore')).code).toBe(0);
});

describe('build', () => {
  test('makes image and wheel on real Docker, names both, and leaves both', async () => {
    const env = { ...parts.env, HOME: folder, TMPDIR: join(folder, 'tmp') };
    const based = await makeStandin(join(folder, 'based'), { baseImage: parts.baseImage });
    const tag = `trtllm-nixl-build:cli-${process.pid}`;
    const where = ['--checkout', based.checkout, '--store-path', store, '--folder', join(folder, 'built')];
    try {
      const { code, stdout, stderr } = await cli(['build', '--json', '--image-tag', tag, ...where], { env });
      expect(`${code}\n${stderr}`).toMatch(/^0\n/);
      const said = JSON.parse(stdout) as Report & { wheelPath: string };
      expect(said).toMatchObject({ verdict: null, wheel: { origin: 'built' }, image: { reference: tag } });
      expect(said.wheelPath).toBe(join(folder, 'built', said.wheel?.fileName ?? ''));
      expect(existsSync(said.wheelPath)).toBe(true);
      expect(spawnSync('docker', ['image', 'inspect', tag], { env }).status).toBe(0);
    } finally {
      spawnSync('docker', ['rmi', '--force', tag], { env });
    }
  });

  test('without Docker the wheel is built and handed out all the same, and the error is the surroundings’', async () => {
    const env = { PATH: await systemWithout(/^docker/, join(folder, 'bin')), HOME: folder, TMPDIR: folder };
    const where = ['--checkout', standin.checkout, '--store-path', store, '--folder', join(folder, 'alone')];
    const { code, stdout, stderr } = await cli(['build', '--json', ...where], { env });
    expect(JSON.parse(stdout)).toMatchObject({ verdict: 'INFRA', error: { code: 'NO_DOCKER' } });
    expect(stderr).toMatch(ERROR('NO_DOCKER'));
    expect(code).toBe(3);
    expect(await wheelsIn(join(folder, 'alone'))).toHaveLength(1);
  });
});

describe('doctor', () => {
  const checks = ({ stdout }: Said): Record<string, Check> =>
    Object.fromEntries((JSON.parse(stdout) as { checks: Check[] }).checks.map((one) => [one.name, one]));

  test('with real Docker and BuildKit this machine is ready for `--engine docker`', async () => {
    const env = { ...parts.env, HOME: folder, TMPDIR: folder };
    const said = await cli(['doctor', '--gpus', 'none', '--json'], { env });
    expect(checks(said)).toMatchObject({
      'Docker daemon': { ok: true },
      'named build contexts': { ok: true },
    });
    expect(said.code).toBe(0);
    const text = await cli(['doctor', '--gpus', 'none'], { env });
    expect(text.stdout).toMatch(/Ready for `--engine docker`\.\n$/);
  });

  test('with Dynamo, etcd and NATS it is ready for `--engine host`', async () => {
    const { python, etcd, nats } = parts.paths;
    const bins = [etcd.etcd, nats.natsServer].map((file) => join(file, '..'));
    const env = { PATH: [...bins, process.env['PATH'] ?? ''].join(':'), HOME: folder, TMPDIR: folder };
    const service = ['--python', python.python, '--worker-module', 'dynamo.frontend'];
    const host = ['doctor', '--engine', 'host', '--gpus', 'none', ...service];
    const said = await cli([...host, '--json'], { env });
    expect(checks(said)['Python of the service']).toMatchObject({ ok: true });
    expect(said.code).toBe(0);
  });

  test('without programs it says what is missing, and what to do', async () => {
    const said = await cli(['doctor'], { env: { PATH: '/nowhere', HOME: folder, TMPDIR: folder } });
    expect(said.code).toBe(3);
    expect(said.stdout).toMatch(/^MISSING +git +not on PATH\n +what to do: Install the package git\.$/m);
    expect(said.stdout).toMatch(
      /\nTo do:\n {2}1\. bash: Install the package bash\.\n[\s\S]*Not ready for `--engine docker`\.\n$/,
    );
  });
});
