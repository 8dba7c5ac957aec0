import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, type TestContext, test } from 'vitest';
import type { SupervisorState } from '../../src/smoke/launch/supervisor.ts';

const PROGRAM = join(import.meta.dirname, '../../src/smoke/launch/supervise.py');

interface Spec {
  name: string;
  argv: string[];
  [more: string]: unknown;
}

/** A supervisor over tiny real processes, in a folder whose name is not easy. */
class Scene {
  readonly folder = mkdtempSync(join(tmpdir(), 'super vise\n'));
  readonly control = join(this.folder, 'control');
  readonly evidence = join(this.folder, 'evidence');
  child: ChildProcess | undefined;

  start(processes: Spec[], options: Record<string, unknown> = {}, env: Record<string, string> = {}): void {
    for (const name of ['maps', 'environ']) mkdirSync(join(this.evidence, name), { recursive: true });
    mkdirSync(this.control);
    const filled = processes.map((process) => ({
      role: 'prefill',
      log: join(this.evidence, `${process.name}.log`),
      grace: 2,
      ...process,
    }));
    writeFileSync(join(this.control, 'heartbeat'), '');
    writeFileSync(
      join(this.control, 'spec.json'),
      JSON.stringify({ evidence: this.evidence, ...options, processes: filled }),
    );
    this.child = spawn('python3', [PROGRAM, this.control], {
      env: { PATH: process.env['PATH'] ?? '', TMPDIR: this.folder, ...env },
      stdio: 'inherit',
    });
  }

  state(): SupervisorState | undefined {
    const path = join(this.control, 'state.json');
    return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as SupervisorState) : undefined;
  }

  process(name: string) {
    return this.state()?.processes.find((one) => one.name === name);
  }

  log(name: string): string {
    return readFileSync(join(this.evidence, `${name}.log`), 'utf8');
  }

  ask(what: string): void {
    writeFileSync(join(this.control, what), '');
  }

  async until(condition: () => boolean, seconds = 8): Promise<void> {
    for (let i = 0; i < seconds * 50; i += 1) {
      if (condition()) return;
      await sleep(20);
    }
    throw new Error(`not within ${seconds} s: ${condition}; state ${JSON.stringify(this.state())}`);
  }

  async ended(): Promise<number | null> {
    const child = this.child;
    if (child === undefined) throw new Error('not started');
    if (child.exitCode === null && child.signalCode === null)
      await new Promise((resolve) => child.once('exit', resolve));
    return child.exitCode;
  }
}

const alive = (pid: number | null | undefined): boolean => {
  if (typeof pid !== 'number') return false;
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.[0] !== 'Z';
  } catch {
    return false;
  }
};

/** Prints, then runs until SIGTERM and says so. */
const POLITE = ['bash', '-c', 'trap "echo bye; exit 0" TERM; echo up; while :; do sleep 0.05; done'];
const STUBBORN = ['bash', '-c', 'trap "" TERM; echo up; while :; do sleep 0.05; done'];

describe.concurrent('supervise.py', () => {
  const open = ({ onTestFinished }: TestContext): Scene => {
    const scene = new Scene();
    onTestFinished(async () => {
      if (scene.child?.exitCode === null && scene.child.signalCode === null) {
        scene.child.kill('SIGKILL');
        await scene.ended();
      }
      rmSync(scene.folder, { recursive: true, force: true });
    });
    return scene;
  };

  test('stops in order and records how each process ended', async (context) => {
    const scene = open(context);
    const order = join(tmpdir(), `order-${process.pid}`);
    const polite = (name: string) => [
      'bash',
      '-c',
      `trap 'echo ${name} >> ${order}; exit 3' TERM; echo up; while :; do sleep 0.02; done`,
    ];
    scene.start([
      { name: 'service', argv: polite('service'), stop_order: 2 },
      { name: 'worker', argv: polite('worker'), stop_order: 0 },
      { name: 'front', argv: polite('front'), stop_order: 1 },
    ]);
    await scene.until(() =>
      ['service', 'worker', 'front'].every(
        (name) => existsSync(join(scene.evidence, `${name}.log`)) && scene.log(name).includes('up'),
      ),
    );
    scene.ask('stop');
    expect(await scene.ended()).toBe(0);
    expect(readFileSync(order, 'utf8')).toBe('worker\nfront\nservice\n');
    rmSync(order);
    expect(scene.state()).toMatchObject({ phase: 'stopped', reason: 'asked to' });
    expect(scene.process('worker')).toMatchObject({ exit: 3, exit_before_stop: null });
    expect(JSON.parse(readFileSync(join(scene.control, 'exits.json'), 'utf8'))).toEqual(scene.state());
  });

  test('kills what does not stop, with its descendants', async (context) => {
    const scene = open(context);
    scene.start([
      {
        name: 'worker',
        argv: ['bash', '-c', 'trap "" TERM; (trap "" TERM; while :; do sleep 0.05; done) & echo $!; wait'],
        grace: 0.3,
      },
    ]);
    await scene.until(
      () => existsSync(join(scene.evidence, 'worker.log')) && /^\d+\n/.test(scene.log('worker')),
    );
    const grandchild = Number(scene.log('worker'));
    expect(alive(grandchild)).toBe(true);
    scene.ask('stop');
    await scene.ended();
    expect(scene.process('worker')).toMatchObject({ exit: -9, exit_before_stop: null });
    expect(alive(grandchild)).toBe(false);
  });

  test('an orphan in a session of its own does not survive', async (context) => {
    const scene = open(context);
    scene.start([
      {
        name: 'worker',
        argv: ['bash', '-c', 'setsid bash -c "echo \\$\\$; exec sleep 60" & sleep 0.3; exit 5'],
      },
    ]);
    await scene.until(() => scene.process('worker')?.exit === 5);
    const orphan = Number(scene.log('worker'));
    expect(alive(orphan)).toBe(true);
    scene.ask('stop');
    await scene.ended();
    expect(scene.process('worker')).toMatchObject({ exit: 5, exit_before_stop: 5 });
    expect(alive(orphan)).toBe(false);
  });

  test('a process waits for the service it needs', async (context) => {
    const scene = open(context);
    const server = createServer((socket) => socket.end('INFO {}\r\n'));
    const port = await new Promise<number>((resolve) =>
      server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port)),
    );
    await new Promise((resolve) => server.close(resolve));
    scene.start([
      { name: 'service', argv: POLITE, ready: { kind: 'banner', port, starts: 'INFO ' } },
      { name: 'worker', argv: POLITE, start_after: ['service'] },
    ]);
    await scene.until(() => scene.process('service')?.pid !== undefined);
    await sleep(400);
    expect(scene.process('worker')?.pid).toBeNull();
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
    await scene.until(() => typeof scene.process('worker')?.pid === 'number');
    server.close();
  });

  test('a program that is not there is exit 127 and told in its log', async (context) => {
    const scene = open(context);
    scene.start([{ name: 'worker', argv: ['/no such/program'] }]);
    await scene.until(() => scene.process('worker')?.exit === 127);
    expect(scene.log('worker')).toContain('cannot start /no such/program');
  });

  test('sets and really unsets variables, and hands secrets from files to workers only', async (context) => {
    const scene = open(context);
    const token = join(scene.folder, 'token');
    writeFileSync(token, 'hf_secret\n');
    const argv = [
      'bash',
      '-c',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the shell's own placeholders
      'echo "${GONE-unset} ${KEPT-unset} ${HF_TOKEN-unset} ${NEW-unset}"; sleep 60',
    ];
    const processes = [
      { name: 'worker', argv, set: { NEW: '1' }, unset: ['GONE'], secrets: true },
      { name: 'service', argv },
    ];
    scene.start(processes, { secrets: { HF_TOKEN: token } }, { GONE: '0', KEPT: 'k' });
    await scene.until(() =>
      ['worker', 'service'].every(
        (name) => existsSync(join(scene.evidence, `${name}.log`)) && scene.log(name) !== '',
      ),
    );
    expect(scene.log('worker')).toBe('unset k hf_secret 1\n');
    expect(scene.log('service')).toBe('0 k unset unset\n');
  });

  test.for([
    ['two GPUs, two workers', '4,7', 1, ['4', '7']],
    ['two GPUs each', '0,1,2,3', 2, ['0,1', '2,3']],
    ['one GPU is shared', '5', 1, ['5', '5']],
  ] as const)('%s', async ([, visible, count, expected], context) => {
    const scene = open(context);
    const argv = ['bash', '-c', 'echo "$CUDA_VISIBLE_DEVICES"; sleep 60'];
    scene.start(
      ['a', 'b'].map((name, slot) => ({ name, argv, gpus: { slot, count } })),
      {},
      { CUDA_VISIBLE_DEVICES: visible },
    );
    await scene.until(() =>
      ['a', 'b'].every((name) => existsSync(join(scene.evidence, `${name}.log`)) && scene.log(name) !== ''),
    );
    // With one GPU the second worker finds no GPU of its own and keeps what it inherited.
    expect(['a', 'b'].map((name) => scene.log(name).trim())).toEqual(expected);
  });

  test('a snapshot has maps of the whole tree, and of the environment only what cannot be secret', async (context) => {
    const scene = open(context);
    scene.start(
      [
        { name: 'worker', argv: ['bash', '-c', 'sleep 60 & wait'], watched: true },
        { name: 'service', argv: POLITE },
      ],
      {},
      {
        UCX_TLS: 'tcp',
        API_KEY: 'hidden',
        CUDA_VISIBLE_DEVICES: '0',
      },
    );
    await scene.until(() => typeof scene.process('worker')?.pid === 'number');
    await sleep(100);
    scene.ask('snapshot');
    await scene.until(() => existsSync(join(scene.control, 'snapshot.done')));
    const { readdirSync } = await import('node:fs');
    const maps = readdirSync(join(scene.evidence, 'maps'));
    expect(maps).toHaveLength(2);
    expect(maps).toContain(`worker.${scene.process('worker')?.pid}.txt`);
    for (const name of maps) {
      expect(name).toMatch(/^worker\.\d+\.txt$/);
      expect(readFileSync(join(scene.evidence, 'maps', name), 'utf8')).toMatch(/libc/);
      expect(readFileSync(join(scene.evidence, 'environ', name), 'utf8')).toBe(
        'CUDA_VISIBLE_DEVICES=0\nUCX_TLS=tcp\n',
      );
    }
  });

  test.for([
    ['no heartbeat', (s: Scene): void => void s, { heartbeat_seconds: 0.4 }],
    ['SIGTERM', (s: Scene): void => void s.child?.kill('SIGTERM'), {}],
    ['the control folder goes', (s: Scene): void => rmSync(s.control, { recursive: true }), {}],
  ] as const)('ends quickly, with everything it started: %s', async ([, cause, options], context) => {
    const scene = open(context);
    scene.start([{ name: 'worker', argv: STUBBORN, grace: 60 }], options);
    await scene.until(() => existsSync(join(scene.evidence, 'worker.log')) && scene.log('worker') === 'up\n');
    const pid = scene.process('worker')?.pid;
    const begun = Date.now();
    cause(scene);
    await scene.ended();
    expect(Date.now() - begun).toBeLessThan(4000);
    expect(alive(pid)).toBe(false);
  });

  test('a killed supervisor takes its children with it', async (context) => {
    const scene = open(context);
    scene.start([{ name: 'worker', argv: STUBBORN }]);
    await scene.until(() => typeof scene.process('worker')?.pid === 'number');
    const pid = scene.process('worker')?.pid;
    scene.child?.kill('SIGKILL');
    await scene.ended();
    await scene.until(() => !alive(pid), 2);
  });

  test('a parent that is gone ends it, when it is told to watch it', async (context) => {
    const scene = open(context);
    for (const name of ['maps', 'environ']) mkdirSync(join(scene.evidence, name), { recursive: true });
    mkdirSync(scene.control);
    const worker = {
      name: 'worker',
      role: 'prefill',
      argv: STUBBORN,
      log: join(scene.evidence, 'worker.log'),
      grace: 60,
    };
    writeFileSync(
      join(scene.control, 'spec.json'),
      JSON.stringify({ evidence: scene.evidence, watch_parent: true, processes: [worker] }),
    );
    // The shell goes away when it is told to; the supervisor is left to init.
    const shell = 'python3 "$0" "$1" & until [ -e "$1/go" ]; do sleep 0.05; done';
    spawn('bash', ['-c', shell, PROGRAM, scene.control], { stdio: 'ignore' });
    await scene.until(() => typeof scene.process('worker')?.pid === 'number');
    scene.ask('go');
    const pid = scene.process('worker')?.pid;
    await scene.until(() => existsSync(join(scene.control, 'exits.json')), 6);
    expect(scene.state()?.reason).toBe('the parent is gone');
    expect(alive(pid)).toBe(false);
  });
});
