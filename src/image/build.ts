import type { Plan } from '../plan/types.ts';
import type { Session } from '../system/session.ts';
import type { ImageResult } from './types.ts';

/** What `buildImage` is asked. */
export interface ImageRequest {
  readonly plan: Plan;
  /** Folder of this job with exactly one `.whl` and `commit.txt`, from the store's handoff. */
  readonly wheelFolder: string;
  /** Lower-case hex of that wheel. */
  readonly wheelSha256: string;
  /** `name:tag`; the caller's default is `trtllm-nixl-build:<key>`. */
  readonly tag: string;
  /** `NAME=VALUE` build arguments; they end in the image history. */
  readonly buildArgs: readonly string[];
}

/** Builds, labels and checks the image, or finds the one already built from the same inputs. @throws ToolError */
export async function buildImage(_session: Session, _request: ImageRequest): Promise<ImageResult> {
  throw new Error('not written yet');
}
