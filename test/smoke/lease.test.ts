import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { gpusOf } from '../../src/evidence/topology.ts';
import { type LeaseRequest, leaseGpus, leaseNames } from '../../src/smoke/lease.ts';
import { runSmoke } from '../../src/smoke/smoke.ts';
import { streamLog } from '../../src/system/log.ts';
import { closeSession, openSession } from '../../src/system/session.ts';
import { smokeRequest } from './request.ts';

const CHILD = join(import.meta.dirname, 'lease-child.ts');
const MATRIX = readFileSync(join(import.meta.dirname, '../fixtures/topology/h200x2/matrix.txt'), 'utf8');
const CSV = [0, 1, 2, 3]
  .map((index) => `${index}, GPU-0000000${index}-aa, NVIDIA H200, 0:${index}`)
  .join('\n');

const request = (change: Partial<LeaseRequest> = {}): LeaseRequest => ({
  gpus: 'all',
  gpusPerWorker: 1,
  visible: undefined,
  waitSeconds: 20,
  ...change,
});

/** A matrix in which these GPUs are joined so, with a card beside each. */
function withCards(how: string): string {
  return [
    '\tGPU0\tGPU1\tNIC0\tNIC1\tCPU Affinity',
    `GPU0\t X \t${how}\tPIX\tSYS\t0-31`,
    `GPU1\t${how}\t X \tSYS\tPXB\t0-31`,
    'NIC0\tPIX\tSYS\t X \tSYS',
    'NIC1\tSYS\tPXB\tSYS\t X ',
    '',
    'NIC Legend:',
    '',
    '  NIC0: mlx5_0',
    '  NIC1: mlx5_1',
  ].join('\n');
}

describe('what is leased', () => {
  const names = (change: Partial<LeaseRequest>, links = '', csv = CSV): string[] =>
    leaseNames(request(change), gpusOf(csv), links).map(
      ({ name, shared }) => `${name}${shared ? ' (shared)' : ''}`,
    );

  test.each([
    ['the first GPU of each worker', {}, ['GPU-00000000-aa', 'GPU-00000001-aa']],
    ['named ones, in one order for everybody', { gpus: '3,1' }, ['GPU-00000001-aa', 'GPU-00000003-aa']],
    ['one, shared by both workers', { gpus: '2' }, ['GPU-00000002-aa']],
    ['two for each worker', { gpusPerWorker: 2 }, ['GPU-00000000-aa', 'GPU-00000001-aa', 'GPU-00000002-aa', 'GPU-00000003-aa']],
    ['those that the environment shows', { visible: 'GPU-00000003,GPU-00000002' }, ['GPU-00000002-aa', 'GPU-00000003-aa']],
  ])('%s', (_name, change, gpus) => {
    expect(names(change)).toEqual(['all GPUs (shared)', ...gpus.map((uuid) => `GPU ${uuid}`)]);
  }); // biome-ignore format: a table

  test.each([
    ['the driver lists none', {}, ''],
    ['a GPU that it does not know', { gpus: '0,9' }, CSV],
    ['a slice of a GPU', { visible: 'MIG-1234' }, CSV],
  ])('the whole host when nobody can say which GPU it is: %s', (_name, change, csv) => {
    expect(names(change, '', csv)).toEqual(['all GPUs']);
  });

  test('no card where NVLink joins the GPUs; the nearest one of each where it does not', () => {
    expect(names({}, withCards('NV18'))).toHaveLength(3);
    expect(names({}, withCards('SYS')).slice(-2)).toEqual(['link mlx5_0', 'link mlx5_1']);
    expect(names({ gpus: '0' }, withCards('SYS'))).toHaveLength(2);
    expect(names({}, MATRIX)).toHaveLength(3);
  });
});

describe('among processes', () => {
  let folder: string;
  const children: ChildProcess[] = [];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lea ses '));
    writeFileSync(join(folder, 'nvidia-smi'), `#!/bin/sh\n[ "$1" = topo ] || echo '${CSV}'\n`);
    chmodSync(join(folder, 'nvidia-smi'), 0o755);
  });

  afterEach(async () => {
    for (const child of children.splice(0)) await ended(child, 'SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const end = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await end;
  }

  /** A process that asks for these; `says` is its first line, `log` what it told meanwhile. */
  function job(change: Partial<LeaseRequest>, driver = true) {
    const asked = { ...request(change), folder };
    const child = spawn(process.execPath, [CHILD, JSON.stringify(asked)], {
      env: {
        ...process.env,
        PATH: driver ? `${folder}:${process.env['PATH']}` : (process.env['PATH'] ?? ''),
      },
    });
    children.push(child);
    let log = '';
    child.stderr.on('data', (chunk) => {
      log += chunk;
    });
    const says = new Promise<string>((resolve) => {
      child.stdout.once('data', (chunk) => resolve(String(chunk).trim()));
    });
    return { child, says, log: () => log };
  }

  test('different GPUs at once; the same one after the first job died, by whatever signal', async () => {
    const first = job({ gpus: '0' });
    expect(await first.says).toBe('held GPU GPU-00000000-aa');
    expect(await job({ gpus: '1' }).says).toBe('held GPU GPU-00000001-aa');
    const second = job({ gpus: '0,2' });
    await expect.poll(second.log, { timeout: 10_000 }).toContain('another job of this host measures there');
    let got = false;
    void second.says.then(() => {
      got = true;
    });
    expect(got).toBe(false);
    await ended(first.child, 'SIGKILL');
    expect(await second.says).toBe('held GPU GPU-00000000-aa, GPU GPU-00000002-aa');
  });

  test('one that does not know its GPUs waits for all, and all wait for it', async () => {
    const known = job({ gpus: '0' });
    await known.says;
    expect(await job({ waitSeconds: 0 }, false).says).toBe('GPU_BUSY');
    await ended(known.child, 'SIGTERM');
    const unknown = job({}, false);
    expect(await unknown.says).toBe('held all GPUs');
    expect(await job({ gpus: '3', waitSeconds: 0.2 }).says).toBe('GPU_BUSY');
  });

  test('an abort ends the waiting', async () => {
    await job({ gpus: '0' }).says;
    const waiting = job({ gpus: '0' });
    await expect.poll(waiting.log, { timeout: 10_000 }).toContain('Waiting for');
    waiting.child.kill('SIGTERM');
    expect(await waiting.says).toBe('SIGTERM');
  });

  test('the smoke phase takes the lease before its first arm, and gives it back', async () => {
    // A PATH without Docker and without a driver: whatever is started after the lease ends at once.
    const few = join(folder, 'few');
    mkdirSync(few);
    for (const name of ['bash', 'flock', 'setpriv']) symlinkSync(`/usr/bin/${name}`, join(few, name));
    const session = await openSession({
      log: streamLog(() => {}),
      env: { PATH: few },
      signal: new AbortController().signal,
    });
    try {
      const asked = smokeRequest({
        model: 'some/model',
        evidenceFolder: join(folder, 'ev'),
        gpuWaitSeconds: 0,
      });
      const mine = await leaseGpus(session, request({ waitSeconds: 60 }));
      await expect(runSmoke(session, asked)).rejects.toMatchObject({
        code: 'GPU_BUSY',
        kind: 'surroundings',
      });
      expect(readdirSync(join(folder, 'ev'))).toEqual(expect.not.arrayContaining(['shipped']));
      await mine.release();
      const { arms } = await runSmoke(session, asked);
      expect(arms[0]?.record).toMatchObject({ arm: 'shipped', outcome: 'infra' });
      await (await leaseGpus(session, request({ waitSeconds: 0 }))).release();
    } finally {
      await closeSession(session);
    }
  });

  test('without a GPU nothing is leased', async () => {
    expect(await job({ gpus: 'none' }).says).toBe('held');
  });
});
