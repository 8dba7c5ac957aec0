import { mkdir, readdir } from 'node:fs/promises';
import { ToolError } from '../system/errors.ts';

/** Makes the folder of one build, which must hold nothing yet. @throws ToolError `FOLDER_NOT_EMPTY`. */
export async function requireEmpty(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length === 0) return;
  throw new ToolError({
    code: 'FOLDER_NOT_EMPTY',
    kind: 'bug',
    what: `The build folder ${folder} is not empty.`,
    means: 'An old wheel in it would be taken for the new one, as the scripts do; nothing was built.',
    next: 'Give each build an empty folder of its own.',
  });
}
