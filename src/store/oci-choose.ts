import type { Session } from '../system/session.ts';
import { openBuildx } from './oci-buildx.ts';
import { openSkopeo } from './oci-skopeo.ts';
import { type ImageTransport, LOOKUP_SECONDS } from './oci-transport.ts';

/** buildx where it has a builder that answers; else skopeo, which needs no daemon; else undefined. */
export async function chooseTransport(session: Session): Promise<ImageTransport | undefined> {
  const builder = await attempt(session, ['docker', 'buildx', 'inspect']);
  // The exit code is 0 also when the builder's daemon does not answer; then it says so.
  if (builder !== undefined && !/^Error:/m.test(builder)) return openBuildx(session);
  return (await attempt(session, ['skopeo', '--version'])) === undefined ? undefined : openSkopeo(session);
}

async function attempt(session: Session, argv: readonly [string, ...string[]]): Promise<string | undefined> {
  const end = await session.run({ argv, timeoutSeconds: LOOKUP_SECONDS });
  return end.code === 0 ? end.stdout : undefined;
}
