import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { judge } from '../../src/evidence/judge.ts';
import { loadArms } from '../../src/evidence/load.ts';
import type { Judgement } from '../../src/evidence/types.ts';
import { DYNAMO_SERVE } from '../../src/plan/generations/launch-facts.ts';
import { runSmoke } from '../../src/smoke/smoke.ts';
import type { SmokeRequest } from '../../src/smoke/types.ts';
import { closeSession, type Session, withEnvironment } from '../../src/system/session.ts';
import { realSession } from './session.ts';
import { hostEnvironment, makeModel, smokeRequest } from './smoke-request.ts';

const { paths, env } = inject('parts');
const rehearsal = join(import.meta.dirname, '..', '..', 'rehearsal');
const programs = [
  join(rehearsal, 'doubles'),
  paths.python.bin,
  dirname(paths.etcd.etcd),
  dirname(paths.nats.natsServer),
];
const environment = { ...env, ...hostEnvironment(programs, env['PATH'] ?? '') };

let folder: string;
let session: Session;
let lines: string[];
let model: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'launchers '));
  ({ session, lines } = await realSession(environment));
  model = await makeModel(paths.python.python, join(folder, 'model'));
});

afterAll(async () => {
  await closeSession(session);
  await rm(folder, { recursive: true, force: true });
});

beforeEach(({ onTestFailed }) => {
  const from = lines.length;
  onTestFailed(() => console.error(lines.slice(from).join('')));
});

async function prove(
  change: Partial<SmokeRequest>,
  by: Session = session,
): Promise<Judgement & { readonly folder: string }> {
  const evidenceFolder = await mkdtemp(join(folder, 'evidence-'));
  const asked = smokeRequest({ model, evidenceFolder, python: paths.python.python, ...change });
  await runSmoke(by, asked);
  const judged = judge(await loadArms(evidenceFolder), { expected: asked.expected, profile: 'auto' });
  return { ...judged, folder: evidenceFolder };
}

/** The real Dynamo 0.3.1 and its `dynamo serve`, with a graph of the reference engine (rehearsal/serve-graph). */
describe('dynamo serve', () => {
  const { bin, site } = paths['dynamo-2025'];
  const graph = DYNAMO_SERVE.graph && { ...DYNAMO_SERVE.graph, folder: join(rehearsal, 'serve-graph') };

  test('each service by itself, with a log and evidence of its own; NIXL is proven', async () => {
    const packages = join(paths.python.folder, 'lib', 'python3.11', 'site-packages');
    const by = withEnvironment(session, {
      PATH: `${bin}:${environment.PATH}`,
      PYTHONPATH: `${site}:${join(rehearsal, 'engine')}:${packages}`,
    });
    const layout = { ...DYNAMO_SERVE, ...(graph === undefined ? {} : { graph }) };
    // Two interpreters a service: on a busy machine they take their time to come up.
    const patient = { startTimeoutSeconds: 180, promptTokens: 300 };
    const arms = ['expected', 'aggregated'] as const;
    const judged = await prove({ launcher: 'dynamo-serve', layout, arms, ...patient }, by);
    expect(judged).toMatchObject({ verdict: 'PROVEN', backend: 'nixl' });
    const logs = join(judged.folder, 'expected');
    expect(await readFile(join(logs, 'prefill.log'), 'utf8')).toMatch(
      /TensorRTLLMPrefillWorker[\s\S]*\[reference-engine\] kv sent/,
    );
    expect(await readFile(join(logs, 'decode.log'), 'utf8')).not.toContain('kv sent');
  });
});

/** The double of TensorRT-LLM's server (rehearsal/doubles): our launcher is real, and so is what moves. */
describe('trtllm-serve and trtllm-serve disaggregated, without Dynamo', () => {
  test('NIXL is proven, with the tokens of one worker alone', async () => {
    const judged = await prove({ launcher: 'trtllm-serve', arms: ['expected', 'aggregated'] });
    expect(judged).toMatchObject({ verdict: 'PROVEN', backend: 'nixl' });
    expect(judged.line).toContain('reference engine');
    // What the double tells at /perf_metrics is collected from inside, and agrees with NIXL's own count.
    const expected = judged.arms.find(({ arm }) => arm === 'expected');
    const told = expected?.findings.find(({ witness }) => witness === 'engine-metrics');
    expect(told?.says).toContain('/perf_metrics kv_cache_size');
    expect(told?.bytes).toBe(expected?.bytesExpected);
    const state = await readFile(join(judged.folder, 'expected', 'state', 'prefill.json'), 'utf8');
    expect(JSON.parse(state)).toHaveProperty('choices');
    const config = await readFile(join(judged.folder, 'expected', 'disaggregated.yaml'), 'utf8');
    expect(config).toMatch(/context_servers:\n {2}num_instances: 1\n {2}urls:\n {4}- 127\.0\.0\.1:\d+\n/);
    const record = JSON.parse(await readFile(join(judged.folder, 'expected', 'arm.json'), 'utf8'));
    expect(record.processes.map((one: { name: string }) => one.name)).toEqual([
      'prefill',
      'decode',
      'frontend',
    ]);
  });
});
