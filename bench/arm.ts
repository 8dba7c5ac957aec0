/**
 * `npm run bench -- arm [RUNS]`: what the seconds of an arm go into, on this machine with the reference engine, and how much of them is ours:
 * everything but the service's own start, requests and end (design: under 5 % of an arm, or under 2 s, whichever is more).
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ArmTiming } from '../src/evidence/types.ts';
import { TELEMETRY_WAIT_SECONDS } from '../src/smoke/launch/supervisor.ts';
import { closeSession } from '../src/system/session.ts';
import { prepareGround, runOn } from '../test/real/faults/ground.ts';
import { realSession } from '../test/real/session.ts';
import type { Emit } from './store.ts';

interface Spent {
  readonly timing: ArmTiming;
  readonly seconds: number;
  readonly judge: number;
}

export async function benchArm(emit: Emit, runs = 3): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-arm-'));
  const { session } = await realSession({});
  try {
    const ground = await prepareGround(session, folder);
    const spent: Spent[] = [];
    for (let run = 0; run < runs; run += 1) {
      const arms = ['expected', 'aggregated'] as const;
      const { records, judgeSeconds } = await runOn(ground, {
        arms,
        evidenceFolder: join(folder, String(run)),
      });
      const [expected] = records;
      if (expected?.timing === undefined || expected.outcome !== 'served')
        throw new Error(`the arm was not served: ${expected?.failure}`);
      // One judgement is over both arms.
      spent.push({
        timing: expected.timing,
        seconds: expected.seconds,
        judge: judgeSeconds / records.length,
      });
    }
    tell(emit, spent);
  } finally {
    await closeSession(session);
    await rm(folder, { recursive: true, force: true });
  }
}

function tell(emit: Emit, spent: readonly Spent[]): void {
  const whole = median(spent.map(({ seconds, judge }) => seconds + judge));
  const part = (name: keyof ArmTiming): number => median(spent.map(({ timing }) => timing[name]));
  const judging = median(spent.map(({ judge }) => judge));
  const ours = part('prepare') + part('collect') + part('finish') + TELEMETRY_WAIT_SECONDS + judging;
  emit('verdict overhead of an arm', ours, 's', 'limit: 5 % or 2 s', Math.max(2, 0.05 * whole));
  emit('verdict overhead of an arm', ours, 's', 'whole arm', whole);
  for (const name of ['prepare', 'start', 'requests', 'collect', 'stop', 'finish'] as const)
    emit(`  ${name}`, part(name), 's', 'whole arm', whole);
  emit('  of which waiting for telemetry', TELEMETRY_WAIT_SECONDS, 's', 'stop', part('stop'));
  emit('  judge', judging, 's', 'whole arm', whole);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
