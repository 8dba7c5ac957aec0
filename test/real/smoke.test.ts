import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { judge } from '../../src/evidence/judge.ts';
import { loadArms } from '../../src/evidence/load.ts';
import type { ArmName, ArmTiming, Judgement } from '../../src/evidence/types.ts';
import { runSmoke } from '../../src/smoke/smoke.ts';
import type { SmokeRequest } from '../../src/smoke/types.ts';
import { closeSession, openSession, type Session } from '../../src/system/session.ts';
import { realSession } from './session.ts';
import { hostEnvironment, makeModel, smokeRequest } from './smoke-request.ts';

/** One real run per verdict: real Dynamo frontend, etcd, NATS, NIXL and UCX, and the reference engine with a fault of its own. */

const { paths, env } = inject('parts');
const programs = [paths.python.bin, dirname(paths.etcd.etcd), dirname(paths.nats.natsServer)];
const environment = { ...env, ...hostEnvironment(programs, env['PATH'] ?? '') };

let folder: string;
let model: string;
let session: Session;
let lines: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'smoke test: 100 %h\n'));
  ({ session, lines } = await realSession(environment));
  model = await makeModel(paths.python.python, join(folder, 'a model'));
});

afterAll(async () => {
  await closeSession(session);
  await rm(folder, { recursive: true, force: true });
});

beforeEach(({ onTestFailed }) => {
  const from = lines.length;
  onTestFailed(() => console.error(lines.slice(from).join('')));
});

let runs = 0;
function request(
  arms: readonly ArmName[],
  fault: string | null,
  change: Partial<SmokeRequest> = {},
): SmokeRequest {
  runs += 1;
  return smokeRequest({
    model,
    arms,
    python: paths.python.python,
    evidenceFolder: join(folder, `run ${runs}`),
    deploymentEnv: fault === null ? {} : { REFERENCE_ENGINE_FAULT: fault },
    ...change,
  });
}

async function prove(asked: SmokeRequest, by: Session = session): Promise<Judgement> {
  await runSmoke(by, asked);
  return judge(await loadArms(asked.evidenceFolder), { expected: asked.expected, profile: 'reference' });
}

describe('one run per verdict', () => {
  test('PROVEN: nixl, with every arm that shows the check can fail', async () => {
    const arms = ['shipped', 'expected', 'contrast', 'slow', 'aggregated'] as const;
    const found = await prove(request(arms, null, { deploymentEnv: { TRTLLM_USE_NIXL_KVCACHE: '1' } }));
    expect(found.line).toBe('PROVEN (reference engine)');
    expect(found).toMatchObject({ backend: 'nixl', claim: 'used', outcome: 'ok' });
    const byArm = Object.fromEntries(found.arms.map((arm) => [arm.arm, arm]));
    expect(byArm['contrast']).toMatchObject({ backend: 'ucx', claim: 'used' });
    expect(byArm['slow']).toMatchObject({ backend: 'nixl', wire: 'tcp', verdict: 'SLOW_PATH' });
    const { bytes = 0, bytesExpected } = byArm['expected'] ?? {};
    expect(bytesExpected).toBeGreaterThan(30e6);
    expect(bytes).toBe(bytesExpected);
    const says = (arm: string, witness: string): string[] =>
      (byArm[arm]?.findings ?? []).flatMap((one) => (one.witness === witness ? [one.says] : []));
    // The engine's own counters behind Dynamo's status server agree with NIXL's telemetry, byte for byte.
    expect(says('expected', 'engine-metrics')).toEqual([
      expect.stringContaining(
        `count ${bytesExpected} bytes of KV in 4 transfers (reference_engine_kv_transfer_bytes_total)`,
      ),
    ]);
    // Over sockets the KV is seen on the loopback interface; over shared memory it is not.
    const carried = (arm: string): number =>
      Math.max(
        ...(byArm[arm]?.findings ?? []).map((one) =>
          one.witness === 'hardware-counters' && one.wire === 'tcp' ? (one.bytes ?? 0) : 0,
        ),
      );
    expect(carried('slow')).toBeGreaterThan(0.9 * bytes);
    expect(says('expected', 'tokens').join()).toContain(
      'aggregated, asked twice, repeats itself word for word in 4 of 4',
    );
  });

  test('PROVEN: ucx', async () => {
    expect(await prove(request(['expected', 'aggregated'], null, { expected: 'ucx' }))).toMatchObject({
      verdict: 'PROVEN',
      backend: 'ucx',
    });
  });

  test.each(['yaml-2025-11', 'yaml-2026'] as const)(
    'PROVEN: nixl by the YAML of %s, whose default is nixl as well',
    async (selection) => {
      const found = await prove(request(['shipped', 'expected', 'contrast'], null, { selection }));
      expect(found).toMatchObject({ verdict: 'PROVEN', backend: 'nixl' });
      expect(found.arms.map(({ arm, backend }) => [arm, backend])).toContainEqual(['contrast', 'ucx']);
    },
  );

  test('WRONG_BACKEND: says nixl and uses ucx', async () => {
    expect(await prove(request(['expected'], 'says-nixl-uses-ucx'))).toMatchObject({
      verdict: 'WRONG_BACKEND',
      backend: 'ucx',
    });
  });

  test('SLOW_PATH: TCP forced', async () => {
    expect(await prove(request(['expected'], 'tcp-forced'))).toMatchObject({
      verdict: 'SLOW_PATH',
      wire: 'tcp',
    });
  });

  test('NO_TRANSFER: decode computes the prompt again', async () => {
    expect(await prove(request(['expected'], 'decode-recomputes'))).toMatchObject({ verdict: 'NO_TRANSFER' });
  });

  test('NO_TRANSFER: nothing chooses a backend, as in an image of generation A1 under plain docker run', async () => {
    const found = await prove(request(['shipped', 'expected', 'aggregated'], null));
    expect(found).toMatchObject({ verdict: 'NO_TRANSFER' });
    expect(found.diagnoses.map(({ code }) => code)).toContain('SHIPPED_NO_BACKEND');
    expect(found.arms.find(({ arm }) => arm === 'expected')).toMatchObject({ verdict: 'PROVEN' });
  });

  test('WRONG_TOKENS: one flipped byte of KV', async () => {
    expect(await prove(request(['expected', 'aggregated'], 'flip-kv-byte'))).toMatchObject({
      verdict: 'WRONG_TOKENS',
    });
  });

  test('INCONCLUSIVE: a single arm, whose tokens nobody can compare', async () => {
    const found = await prove(request(['expected'], null));
    expect(found).toMatchObject({ verdict: 'INCONCLUSIVE', backend: 'nixl', claim: 'used' });
    expect(found.diagnoses.map(({ code }) => code)).toContain('TOKENS_NOT_COMPARED');
  });

  test('START_FAILED: crash at start', async () => {
    const found = await prove(request(['expected'], 'crash-at-start'));
    expect(found).toMatchObject({ verdict: 'START_FAILED' });
    expect(found.reason).toContain('crash-at-start');
  });

  test('TIMEOUT: hang in the transfer', async () => {
    const found = await prove(request(['expected'], 'hang-in-transfer', { requestTimeoutSeconds: 5 }));
    expect(found).toMatchObject({ verdict: 'TIMEOUT' });
  });

  test('INCONCLUSIVE: telemetry missing', async () => {
    const found = await prove(request(['expected'], 'telemetry-missing'));
    expect(found).toMatchObject({ verdict: 'INCONCLUSIVE' });
    expect(found.reason).toContain('NIXL_TELEMETRY_ENABLE');
  });

  test('INFRA: a service of ours is not on this machine, and no further arm is run', async () => {
    // No colon in its name: PATH has no way to write one.
    const empty = await mkdtemp(join(tmpdir(), 'few programs '));
    for (const name of ['bash', 'docker', 'setpriv', 'flock'])
      await symlink(`/usr/bin/${name}`, join(empty, name));
    const { session: poor } = await realSession({ ...environment, PATH: empty });
    const found = await prove(request(['expected', 'slow'], null), poor);
    await closeSession(poor);
    await rm(empty, { recursive: true });
    expect(found).toMatchObject({ verdict: 'INFRA' });
    expect(found.arms).toHaveLength(1);
    expect(found.reason).toContain('etcd');
  });

  test('a worker killed in the middle is never green', async () => {
    const found = await prove(request(['expected'], 'killed-in-transfer'));
    expect(found.verdict).not.toBe('PROVEN');
    expect(found.diagnoses.map(({ code }) => code)).toContain('WORKER_DIED');
  });
});

describe('what an arm leaves', () => {
  test('variables of the runner do not reach the workers; those set on purpose do', async () => {
    const { session: leaky } = await realSession({ ...environment });
    const asked = request(['expected', 'aggregated'], null);
    process.env['UCX_TLS'] = 'tcp,self';
    try {
      expect(await prove(asked, leaky)).toMatchObject({ verdict: 'PROVEN' });
    } finally {
      delete process.env['UCX_TLS'];
      await closeSession(leaky);
    }
    const arm = join(asked.evidenceFolder, 'expected');
    for (const name of await readdir(join(arm, 'environ'))) {
      const told = await readFile(join(arm, 'environ', name), 'utf8');
      expect(told).toContain('TRTLLM_USE_NIXL_KVCACHE=1\n');
      expect(told).not.toMatch(/UCX_TLS|TRTLLM_USE_UCX/);
    }
    expect((await readdir(asked.evidenceFolder)).sort()).toEqual(['aggregated', 'expected']);
    expect((await readdir(join(arm, 'counters'))).sort()).toEqual([
      'decode.after.prom',
      'decode.before.prom',
      'host.after.json',
      'host.before.json',
      'prefill.after.prom',
      'prefill.before.prom',
    ]);
    const { processes } = JSON.parse(await readFile(join(arm, 'topology', 'processes.json'), 'utf8')) as {
      processes: Record<string, object>;
    };
    expect(Object.keys(processes).sort()).toEqual(['decode', 'prefill']);
    const { timing } = JSON.parse(await readFile(join(arm, 'arm.json'), 'utf8')) as { timing: ArmTiming };
    // Ours, without the judge: far below the 2 s or 5 % of an arm that the design allows.
    expect(timing.prepare + timing.collect + timing.finish).toBeLessThan(2);
  });

  test('wrong use is an error, not a verdict', async () => {
    await expect(runSmoke(session, request([], null))).rejects.toMatchObject({
      code: 'SMOKE_REQUEST',
      kind: 'usage',
    });
    await expect(
      runSmoke(session, request(['expected'], null, { promptTokens: 9000 })),
    ).rejects.toMatchObject({ code: 'PROMPT_TOO_LONG' });
    await expect(runSmoke(session, request(['expected'], null, { model: '/none' }))).rejects.toMatchObject({
      code: 'MODEL_NOT_FOUND',
    });
  });
});

describe('nothing is left', () => {
  /** Processes anywhere on the machine that inherited the mark of one run; all that a run starts do. */
  async function left(mark: string): Promise<string[]> {
    const found: string[] = [];
    for (const pid of await readdir('/proc')) {
      if (!/^\d+$/.test(pid)) continue;
      const environ = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '');
      if (environ.includes(`SMOKE_TEST_MARK=${mark}\0`))
        found.push((await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).replaceAll('\0', ' '));
    }
    return found;
  }

  /** A run in a process of its own that hangs in its first transfer. */
  async function startRun(): Promise<{ child: ChildProcess; mark: string; evidence: string }> {
    const asked = request(['expected'], 'hang-in-transfer', { requestTimeoutSeconds: 60 });
    const mark = randomUUID();
    const program = join(import.meta.dirname, 'smoke-until-killed.ts');
    const child = spawn(process.execPath, [program, JSON.stringify(asked)], {
      env: { HOME: process.env['HOME'] ?? '/root', ...environment, SMOKE_TEST_MARK: mark },
      stdio: 'ignore',
    });
    const programs = ['etcd', 'nats-server', 'dynamo.frontend', 'prefill', 'decode', 'supervise.py'];
    await expect
      .poll(async () => (await left(mark)).join('\n'), { timeout: 60_000, interval: 200 })
      .toSatisfy((all: string) => programs.every((name) => all.includes(name)));
    return { child, mark, evidence: asked.evidenceFolder };
  }

  async function gone(child: ChildProcess): Promise<void> {
    if (child.exitCode === null && child.signalCode === null)
      await new Promise((resolve) => child.once('exit', resolve));
  }

  test('after SIGTERM, within 5 s', async () => {
    const { child, mark, evidence } = await startRun();
    const begun = Date.now();
    child.kill('SIGTERM');
    await gone(child);
    expect(Date.now() - begun).toBeLessThan(5000);
    expect(await left(mark)).toEqual([]);
    expect(await readdir(evidence)).toEqual(['expected']);
  });

  test('after SIGKILL no process at once, and no folder of ours after the next start', async () => {
    const { child, mark, evidence } = await startRun();
    child.kill('SIGKILL');
    await gone(child);
    await expect.poll(() => left(mark), { timeout: 2000, interval: 50 }).toEqual([]);
    expect(await readdir(evidence)).toHaveLength(2);
    const next = await openSession({ log: session.log, env: session.env, signal: session.signal });
    await closeSession(next);
    expect(await readdir(evidence)).toEqual(['expected']);
  });
});
