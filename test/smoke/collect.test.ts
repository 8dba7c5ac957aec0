import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { freeStatusPorts } from '../../src/smoke/ports.ts';

/** What supervise.py collects around the requests; the driver's tools are small doubles on PATH, for there is no GPU here. */
const PROGRAM = join(import.meta.dirname, '../../src/smoke/launch/supervise.py');

let folder: string;
let control: string;
let evidence: string;
let child: ChildProcess | undefined;
const open: { close(): void }[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'col lect\n'));
  control = join(folder, 'control');
  evidence = join(folder, 'evidence');
  for (const name of ['maps', 'environ', 'counters', 'state', 'topology'])
    mkdirSync(join(evidence, name), { recursive: true });
  mkdirSync(control);
  writeFileSync(join(control, 'heartbeat'), '');
});

afterEach(async () => {
  for (const server of open.splice(0)) server.close();
  const running = child;
  if (running?.exitCode === null && running.signalCode === null) {
    const end = new Promise((resolve) => running.once('exit', resolve));
    running.kill('SIGTERM');
    await end;
  }
  rmSync(folder, { recursive: true, force: true });
});

/** An nvidia-smi that prints its arguments, counted up. */
function driverDouble(script: string): string {
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'nvidia-smi'), `#!/bin/sh\n${script}\n`);
  chmodSync(join(bin, 'nvidia-smi'), 0o755);
  return bin;
}

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push({ close: () => server.close() });
  return `http://127.0.0.1:${(server.address() as { port: number }).port}`;
}

function start(spec: Record<string, unknown>, env: Record<string, string> = {}): void {
  const worker = {
    name: 'prefill',
    role: 'prefill',
    argv: ['sleep', '60'],
    watched: true,
    grace: 1,
    log: join(evidence, 'prefill.log'),
  };
  writeFileSync(
    join(control, 'spec.json'),
    JSON.stringify({ evidence, topology: true, processes: [worker], ...spec }),
  );
  child = spawn('python3', [PROGRAM, control], {
    env: { PATH: process.env['PATH'] ?? '', TMPDIR: folder, ...env },
    stdio: 'inherit',
  });
}

async function ask(name: 'before' | 'snapshot', seconds = 8): Promise<void> {
  writeFileSync(join(control, name), '');
  for (let i = 0; i < seconds * 50 && !existsSync(join(control, `${name}.done`)); i += 1) await sleep(20);
  expect(existsSync(join(control, `${name}.done`))).toBe(true);
}

const read = (path: string): string => readFileSync(join(evidence, path), 'utf8');
const json = (path: string): Record<string, never> => JSON.parse(read(path));

describe('on a machine without a GPU', () => {
  test('interfaces before and after, namespaces of the workers, RDMA ports of the host; nothing of a driver', async () => {
    start({});
    await sleep(150);
    await ask('before');
    await ask('snapshot');
    const [before, after] = ['before', 'after'].map((moment) => json(`counters/host.${moment}.json`));
    expect(before?.['interfaces']).toHaveProperty('lo.sent');
    expect(Number(after?.['at'])).toBeGreaterThanOrEqual(Number(before?.['at']));
    const processes: Record<string, Record<string, { pid: string }>> = json('topology/processes.json')[
      'processes'
    ] ?? {};
    expect(Object.values(processes['prefill'] ?? {})[0]?.pid).toMatch(/^pid:\[\d+\]$/);
    expect(json('topology/host.json')).toMatchObject({ version: 1, gpus: [] });
    expect(readdirSync(join(evidence, 'topology')).sort()).toEqual(['host.json', 'processes.json']);
    expect(readdirSync(join(evidence, 'counters')).sort()).toEqual(['host.after.json', 'host.before.json']);
  });
});

describe("the engine's own answers", () => {
  test('fetched from inside at their moments; a missing one, an error and a silent port are no error', async () => {
    let asked = 0;
    const url = await serve((request, response) => {
      if (request.url === '/missing') return void response.writeHead(404).end('no');
      if (request.method === 'POST') {
        request.on('data', (chunk) => response.end(`{"echo":${chunk}}`));
        return;
      }
      asked += 1;
      response.end(`kv_total ${asked}\n`);
    });
    const [dead] = await freeStatusPorts(1);
    const capture = (file: string, path: string, moments: string[], body?: unknown) => ({
      process: 'prefill',
      file,
      url: `${url}${path}`,
      moments,
      ...(body === undefined ? {} : { body }),
    });
    start({
      captures: [
        capture('counters/prefill.{moment}.prom', '/metrics', ['before', 'after']),
        capture('counters/prefill.after.perf.json', '/missing', ['after']),
        capture('state/prefill.json', '/v1/completions', ['last'], { a: 1 }),
        {
          process: 'prefill',
          file: 'counters/x.prom',
          url: `http://127.0.0.1:${dead}/`,
          moments: ['before'],
        },
      ],
    });
    await sleep(150);
    await ask('before');
    expect(read('counters/prefill.before.prom')).toBe('kv_total 1\n');
    await ask('snapshot');
    expect(read('counters/prefill.after.prom')).toBe('kv_total 2\n');
    expect(read('state/prefill.json')).toBe('{"echo":{"a": 1}}');
    expect(existsSync(join(evidence, 'counters/prefill.after.perf.json'))).toBe(false);
    expect(existsSync(join(evidence, 'counters/x.prom'))).toBe(false);
  });
});

describe('on a machine whose driver answers (a double)', () => {
  test('links once, NVLink counters before and after, a copy between the first GPUs of both workers', async () => {
    const count = join(folder, 'count');
    const bin = driverDouble(`echo "$@"; echo x >> "${count}"; wc -l < "${count}"`);
    const program = join(folder, 'copy.py');
    writeFileSync(program, 'import sys, json; print(json.dumps({"best": 9, "argv": sys.argv[1:]}))');
    start(
      { peer_copy: { program, gpus_per_worker: 2 } },
      { PATH: `${bin}:${process.env['PATH']}`, CUDA_VISIBLE_DEVICES: '0,1,2,3' },
    );
    await ask('before');
    await ask('snapshot');
    expect(read('topology/matrix.txt')).toMatch(/^topo -m\n/);
    expect(read('topology/nvlink.txt')).toMatch(/^nvlink -s\n/);
    expect(read('topology/gpus.csv')).toMatch(/^--query-gpu=index,uuid,name,pci.bus_id/);
    expect(json('topology/peer-copy.json')).toEqual({ best: 9, argv: ['0', '2'] });
    const [before, after] = ['before', 'after'].map((moment) =>
      Number(read(`counters/nvlink.${moment}.txt`).split('\n')[1]),
    );
    expect(after).toBeGreaterThan(before ?? 0);
  });

  test('one GPU: both workers are on it, and so is the copy', async () => {
    const bin = driverDouble('exit 0');
    const program = join(folder, 'copy.py');
    writeFileSync(program, 'import sys; print(sys.argv[1:])');
    start(
      { peer_copy: { program, gpus_per_worker: 1 } },
      { PATH: `${bin}:${process.env['PATH']}`, CUDA_VISIBLE_DEVICES: '0' },
    );
    await ask('before');
    expect(read('topology/peer-copy.json')).toContain("['0', '0']");
  });

  test('tools that print nothing leave no file, and the arm goes on', async () => {
    const bin = driverDouble('exit 9');
    start({}, { PATH: `${bin}:${process.env['PATH']}`, CUDA_VISIBLE_DEVICES: '0' });
    await ask('before');
    await ask('snapshot');
    expect(readdirSync(join(evidence, 'topology')).sort()).toEqual(['host.json', 'processes.json']);
    expect(readdirSync(join(evidence, 'counters')).sort()).toEqual(['host.after.json', 'host.before.json']);
  });

  test('a tool that hangs does not outlive the arm', async () => {
    const bin = driverDouble('sleep 300');
    start({}, { PATH: `${bin}:${process.env['PATH']}`, CUDA_VISIBLE_DEVICES: '0' });
    await sleep(200);
    const running = child;
    const end = new Promise((resolve) => running?.once('exit', resolve));
    const begun = Date.now();
    running?.kill('SIGTERM');
    await end;
    expect(Date.now() - begun).toBeLessThan(5000);
  });
});

test('ports for status servers fit a signed 16-bit number', async () => {
  for (const port of await freeStatusPorts(8)) expect(port).toBeLessThan(32_768);
});
