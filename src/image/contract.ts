import type { Plan } from '../plan/types.ts';
import type { Session } from '../system/session.ts';
import type { Contract } from './types.ts';

/** Looks into the finished image the three ways users enter it. @throws ToolError when Docker fails */
export async function checkContract(_session: Session, _reference: string, _plan: Plan): Promise<Contract> {
  throw new Error('not written yet');
}
