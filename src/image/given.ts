import type { Plan } from '../plan/types.ts';
import { ToolError } from '../system/errors.ts';
import type { Session } from '../system/session.ts';
import { imageId } from './base-image.ts';
import { checkContract } from './contract.ts';
import { docker, explainDocker } from './docker.ts';
import { ourKey } from './labels.ts';
import type { ImageResult } from './types.ts';

/** Release images have tens of gigabytes. */
const PULL_TIMEOUT_SECONDS = 2 * 3600;

/**
 * Looks into an image that this run did not build, pulling it where the engine does not have it, and checks the contract of the
 * plan's generation: there is no wheel to compare with, so what is installed is told instead.
 * @throws ToolError `IMAGE_NOT_FOUND`, and those of Docker and of the contract
 */
export async function inspectImage(session: Session, reference: string, plan: Plan): Promise<ImageResult> {
  const begun = Date.now();
  const id = (await imageId(session, reference)) ?? (await pull(session, reference));
  const contract = await checkContract(session, id, plan, null);
  const key = await ourKey(session, id);
  const other =
    key === null || key === plan.key
      ? []
      : [`The image was built by this action for the wheel ${key}; this plan's wheel is ${plan.key}.`];
  return {
    reference,
    id,
    reused: true,
    seconds: (Date.now() - begun) / 1000,
    contract: { ...contract, notes: [...other, ...contract.notes] },
  };
}

async function pull(session: Session, reference: string): Promise<string> {
  session.log.info(`The engine does not have ${reference}; pulling it.`);
  const end = await docker(session, ['pull', reference], PULL_TIMEOUT_SECONDS);
  session.signal.throwIfAborted();
  const id = end.code === 0 ? await imageId(session, reference) : null;
  if (id !== null) return id;
  const known = explainDocker(end, 'docker pull');
  if (known.code !== 'DOCKER_FAILED' && known.code !== 'BASE_IMAGE_NOT_FOUND') throw known;
  throw new ToolError({
    code: 'IMAGE_NOT_FOUND',
    kind: 'usage',
    what: `There is no image \`${reference}\`: the engine does not have it, and it cannot be pulled (${end.tail.at(-1) ?? ''}).`,
    means: 'There is nothing to look into or to run.',
    next: 'Correct the name (input `image`), build it before, or log in to its registry.',
  });
}
