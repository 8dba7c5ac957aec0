import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { judge } from '../../src/evidence/judge.ts';
import { loadArms } from '../../src/evidence/load.ts';
import type { Judgement } from '../../src/evidence/types.ts';
import type { LaunchFacts } from '../../src/plan/generations/generation.ts';
import { DYNAMO_SERVE } from '../../src/plan/generations/launch-facts.ts';
import { GRAPH_FILES, readServeGraph } from '../../src/plan/generations/serve-graph.ts';
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

  /** The graph under other names of its services, and what the plan would read out of such a checkout. */
  async function graphWith(prefillWorker: string): Promise<LaunchFacts> {
    const example = join(folder, `graph of ${prefillWorker}`);
    await cp(join(rehearsal, 'serve-graph'), example, { recursive: true });
    for (const entry of await readdir(example, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (!entry.isFile() || !/\.(py|yaml)$/.test(entry.name)) continue;
      const text = await readFile(path, 'utf8');
      await writeFile(path, text.replaceAll('TensorRTLLMPrefillWorker', prefillWorker));
    }
    const files: Record<string, string> = {};
    for (const name of GRAPH_FILES)
      files[name] = await readFile(join(example, name.replace('examples/tensorrt_llm/', '')), 'utf8');
    const graph = readServeGraph({ files });
    if ('untold' in graph) throw new Error(graph.untold);
    return { ...DYNAMO_SERVE, graph: { ...graph, folder: example } };
  }

  // June's name of the worker that prefills, and July's (Dynamo f6c308ac).
  test.each(['TensorRTLLMPrefillWorker', 'TensorRTLLMNextWorker'])(
    'each service by itself, %s too, with a log and evidence of its own; NIXL is proven',
    async (prefillWorker) => {
      const packages = join(paths.python.folder, 'lib', 'python3.11', 'site-packages');
      const by = withEnvironment(session, {
        PATH: `${bin}:${environment.PATH}`,
        PYTHONPATH: `${site}:${join(rehearsal, 'engine')}:${packages}`,
      });
      const layout = await graphWith(prefillWorker);
      // Two interpreters a service: on a busy machine they take their time to come up.
      const patient = { startTimeoutSeconds: 180, promptTokens: 300 };
      // Without the tokens of one worker alone no backend is proven.
      const arms = ['expected', 'aggregated'] as const;
      const judged = await prove({ launcher: 'dynamo-serve', layout, arms, ...patient }, by);
      expect(judged).toMatchObject({ verdict: 'PROVEN', backend: 'nixl' });
      const logs = join(judged.folder, 'expected');
      expect(await readFile(join(logs, 'prefill.log'), 'utf8')).toMatch(
        new RegExp(`${prefillWorker}[\\s\\S]*\\[reference-engine\\] kv sent`),
      );
      expect(await readFile(join(logs, 'decode.log'), 'utf8')).not.toContain('kv sent');
    },
  );
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
