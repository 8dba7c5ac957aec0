import { dirname, join } from 'node:path';
import { ensureParts } from '../../../rehearsal/parts/ensure.ts';
import { judge } from '../../../src/evidence/judge.ts';
import { loadArms } from '../../../src/evidence/load.ts';
import type { ArmRecord, Judgement } from '../../../src/evidence/types.ts';
import { runSmoke } from '../../../src/smoke/smoke.ts';
import type { SmokeRequest } from '../../../src/smoke/types.ts';
import { type Session, withEnvironment } from '../../../src/system/session.ts';
import { hostEnvironment, makeModel, smokeRequest } from '../smoke-request.ts';

const root = join(import.meta.dirname, '..', '..', '..');

/** What runs in place on this machine share: real Dynamo, etcd, NATS, NIXL, UCX, and the reference engine with its model. */
export interface Ground {
  readonly session: Session;
  readonly python: string;
  readonly model: string;
}

export interface Ran {
  readonly judgement: Judgement;
  readonly records: readonly ArmRecord[];
  /** Seconds of loading and judging the evidence. */
  readonly judgeSeconds: number;
}

/** Installs what is missing and writes the model below `folder`. */
export async function prepareGround(session: Session, folder: string): Promise<Ground> {
  const { python, etcd, nats } = await ensureParts(['python', 'etcd', 'nats'], {
    session,
    projectRoot: root,
  });
  const programs = [python.bin, dirname(etcd.etcd), dirname(nats.natsServer)];
  const model = await makeModel(python.python, join(folder, 'model'));
  const environment = hostEnvironment(programs, session.env['PATH'] ?? '');
  return { session: withEnvironment(session, environment), python: python.python, model };
}

/** The whole smoke phase and its judgement. */
export async function runOn(
  { session, python, model }: Ground,
  change: Partial<SmokeRequest> & Pick<SmokeRequest, 'evidenceFolder'>,
): Promise<Ran> {
  const request = smokeRequest({ model, python, ...change });
  const { arms } = await runSmoke(session, request);
  const begun = performance.now();
  const judgement = judge(await loadArms(request.evidenceFolder), {
    expected: request.expected,
    profile: 'reference',
  });
  const judgeSeconds = (performance.now() - begun) / 1000;
  return { judgement, records: arms.map(({ record }) => record), judgeSeconds };
}
