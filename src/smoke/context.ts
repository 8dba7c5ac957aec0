import type { Session } from '../system/session.ts';
import type { Calibration } from './drive.ts';
import type { Engine } from './launch/engine.ts';
import type { ModelSource } from './model.ts';
import type { SmokeRequest } from './types.ts';

/** What all arms of a run share. */
export interface RunContext {
  readonly session: Session;
  readonly request: SmokeRequest;
  readonly engine: Engine;
  readonly model: ModelSource;
  /** The model's config.json, once somebody has seen it. */
  modelConfig: string | undefined;
  readonly seed: string;
  readonly calibration: Calibration;
}
