import { readdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { readCheckout } from '../plan/checkout.ts';
import { generationOf } from '../plan/generations/index.ts';
import type { Plan } from '../plan/types.ts';
import { ToolError } from '../system/errors.ts';
import type { Session } from '../system/session.ts';
import { copyCheckout, editFile, isPlainPath, plainTempFolder } from '../wheel/checkout-copy.ts';

/**
 * Refuses a wheel folder that build.sh would reuse blindly or build from source over (facts, section 1.2): exactly one wheel and
 * the right marker. @throws ToolError `WHEEL_FOLDER`
 */
export async function checkWheelFolder(plan: Plan, folder: string): Promise<void> {
  const { marker } = generationOf(plan.generation).support.image;
  const names = await readdir(folder, { recursive: true });
  const wheels = names.filter((name) => name.endsWith('.whl'));
  const expected = `${plan.recipe.arch}_${plan.recipe.commit}`;
  const found = (await readFile(join(folder, marker), 'utf8').catch(() => '')).trim();
  if (wheels.length === 1 && found === expected) return;
  throw new ToolError({
    code: 'WHEEL_FOLDER',
    kind: 'bug',
    what: `The handed-over folder holds ${wheels.length} wheels and the marker "${found}" instead of one and "${expected}".`,
    means: 'build.sh would take a wheel unchecked or build one from source; nothing was started.',
    next: 'Please report it with the log of this step.',
  });
}

/** The folder under a name that survives build.sh: a link needs its slash, because `find` does not follow one without. */
export async function plainWheelFolder(session: Session, folder: string): Promise<string> {
  if (isPlainPath(folder)) return folder;
  const link = join(await plainTempFolder(session, 'wheel'), 'wheel');
  await symlink(folder, link);
  return `${link}/`;
}

/**
 * The folder build.sh runs in: a copy, which holds what the fingerprint covers and nothing else (all of it is build context,
 * ignored files and reports of earlier runs too, if they were there), with the user's NIXL commit written into it.
 * @throws ToolError `CHECKOUT_CHANGED` when it is no longer what the plan saw
 */
export async function buildFolder(session: Session, plan: Plan): Promise<string> {
  const copy = await copyCheckout(session, plan.checkout);
  const copied = await readCheckout(session, copy);
  if (copied.commit !== plan.checkout.commit || copied.dirty !== plan.checkout.dirty)
    throw checkoutChanged(plan.checkout.path);
  const { image, wheel } = generationOf(plan.generation).support;
  const override = plan.nixlCommitOverride;
  const own = override === null ? null : wheel(copied).nixlCommit;
  if (override !== null && own !== null && own !== override)
    await editFile(copy, image.buildScript, own, override);
  return copy;
}

function checkoutChanged(path: string): ToolError {
  return new ToolError({
    code: 'CHECKOUT_CHANGED',
    kind: 'usage',
    what: `The checkout ${path} changed since the plan was made.`,
    means: 'The image would not be made of what the plan names; nothing was built, and the wheel is kept.',
    next: 'Run the step again, and let nothing write into the checkout meanwhile (`git status` shows what did).',
  });
}
