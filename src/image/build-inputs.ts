import { readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCheckout } from '../plan/checkout.ts';
import { generationOf, markerOf } from '../plan/generations/index.ts';
import { CONTEXT_FILE, withWheelContext } from '../plan/generations/rendered.ts';
import type { Plan } from '../plan/types.ts';
import { ToolError } from '../system/errors.ts';
import type { Session } from '../system/session.ts';
import { copyCheckout, editFile, isPlainPath, plainTempFolder } from '../wheel/checkout-copy.ts';

/**
 * Refuses a wheel folder that build.sh would reuse blindly or build from source over (facts, section 1.2): exactly one wheel and
 * the right marker. @throws ToolError `WHEEL_FOLDER`
 */
export async function checkWheelFolder(plan: Plan, folder: string): Promise<void> {
  const marker = markerOf(plan);
  const names = await readdir(folder, { recursive: true });
  const wheels = names.filter((name) => name.endsWith('.whl'));
  const found = (await readFile(join(folder, marker.name), 'utf8').catch(() => '')).trim();
  if (wheels.length === 1 && found === marker.text) return;
  throw new ToolError({
    code: 'WHEEL_FOLDER',
    kind: 'bug',
    what: `The handed-over folder holds ${wheels.length} wheels and the marker "${found}" instead of one and "${marker.text}".`,
    means: 'The image build would take a wheel unchecked or build one from source; nothing was started.',
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
 * The folder the build runs in: a copy, which holds what the fingerprint covers and nothing else (all of it is build context,
 * ignored files and reports of earlier runs too, if they were there), with what was asked otherwise written into it: the user's NIXL
 * commit (0 to B2), the switch for a local wheel (C). The user's own checkout is never written.
 * @throws ToolError `CHECKOUT_CHANGED` when it is no longer what the plan saw
 */
export async function buildFolder(
  session: Session,
  plan: Plan,
  options: { readonly localWheel: boolean },
): Promise<string> {
  const copy = await copyCheckout(session, plan.checkout);
  const copied = await readCheckout(session, copy);
  if (copied.commit !== plan.checkout.commit || copied.dirty !== plan.checkout.dirty)
    throw checkoutChanged(plan.checkout.path);
  const { image, wheel } = generationOf(plan.generation).support;
  const override = plan.nixlCommitOverride;
  const own = override === null ? null : wheel(copied).nixlCommit;
  if (override !== null && own !== null && own !== override)
    await editFile(copy, image.buildScript, own, override);
  if (plan.image.handoff === 'named-context' && options.localWheel) {
    const file = join(copy, CONTEXT_FILE);
    await writeFile(file, withWheelContext(await readFile(file, 'utf8')));
  }
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
