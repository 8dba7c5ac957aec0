import { constants } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { JobWheel } from '../obtain-wheel.ts';
import { releaseHandoff } from '../store/handoff.ts';
import type { Session } from '../system/session.ts';

/**
 * Leaves the wheel, and the marker file that the checkout's scripts want beside it, to the user: in `folder`, or in the run's
 * own folder, which then outlives the run.
 * @returns path of the wheel.
 */
export async function deliverWheel(
  session: Session,
  wheel: JobWheel,
  folder: string | undefined,
): Promise<string> {
  if (folder === undefined) {
    await session.ledger.own({ kind: 'kept', path: wheel.parent });
    return wheel.path;
  }
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(wheel.folder)) {
    await copyWhole(join(wheel.folder, name), join(folder, name), session.runId);
  }
  await releaseHandoff(wheel.folder, wheel.handoff.sharedWith);
  return join(folder, basename(wheel.path));
}

/** Under its name only when it is complete: half a wheel looks like a wheel. */
async function copyWhole(from: string, to: string, runId: string): Promise<void> {
  const part = `${to}.${runId}.part`;
  try {
    await copyFile(from, part, constants.COPYFILE_FICLONE);
    await rename(part, to);
  } finally {
    await rm(part, { force: true });
  }
}
