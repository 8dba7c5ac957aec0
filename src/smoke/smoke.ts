import type { Session } from '../system/session.ts';
import type { SmokeRequest, SmokeResult } from './types.ts';

/** Runs the arms in order; each leaves an evidence folder. @throws ToolError for wrong use; what goes wrong in an arm is in its record */
export async function runSmoke(_session: Session, _request: SmokeRequest): Promise<SmokeResult> {
  throw new Error('not written yet');
}
