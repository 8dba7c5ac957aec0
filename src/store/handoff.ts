import { constants, type Stats } from 'node:fs';
import { copyFile, link, lstat, mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { errnoOf } from '../system/errors.ts';
import { takeLock } from '../system/lock.ts';
import type { ProvenWheel } from '../wheel/types.ts';
import { recordSeal } from './prove.ts';
import { type Fingerprint, fingerprint, formatSeal, readSeal, sameFile } from './seal.ts';

/** How the wheel's bytes came into the job's folder. */
export type HandoffMode = 'reflink' | 'link' | 'copy';

export interface Handoff {
  /** The job's own folder: the wheel, and what the generation wants beside it. */
  readonly folder: string;
  readonly wheelPath: string;
  readonly mode: HandoffMode;
  /** The store's file whose bytes it shares (hard link), so that a later step can release it; null otherwise. */
  readonly sharedWith: string | null;
  readonly seconds: number;
  /** Removes the folder and, after a hard link, seals the store's file again. */
  release(): Promise<void>;
}

export interface HandoffRequest {
  readonly wheel: ProvenWheel;
  /** A new folder of this job; it must not exist. The caller chooses it: Dynamo's scripts take no spaces. */
  readonly folder: string;
  /** Files the generation wants beside the wheel: name → text (`commit.txt` → `amd64_<commit>`). */
  readonly files: Readonly<Record<string, string>>;
  /** Ways to try, in this order. */
  readonly modes?: readonly HandoffMode[];
}

const ALL_MODES: readonly HandoffMode[] = ['reflink', 'link', 'copy'];

/** Ways that share no bytes with the store: for untrusted runs, whose scripts must not reach a trusted entry through a link. */
export const OWN_BYTES: readonly HandoffMode[] = ['reflink', 'copy'];

/** Longer than a tick of file time stamps, also on old kernels. */
const TICK_MS = 30;

/**
 * Gives a job its own folder with the wheel in it; scripts that clean or rewrite their folder never see the store's
 * (design.md, "Store rules"). A hard link shares the bytes with the store: a script that writes into the wheel in place is
 * found out by the next proof, one that replaces or deletes the file does no harm.
 * @throws errno `EEXIST` when the folder is there, and errors of the machine.
 */
export async function handOff(request: HandoffRequest): Promise<Handoff> {
  const begun = Date.now();
  const { wheel, folder } = request;
  const name = wheel.manifest.wheel.fileName;
  if (name !== basename(name)) throw new Error(`not a plain file name: ${name}`);
  await mkdir(dirname(folder), { recursive: true });
  await mkdir(folder);
  const wheelPath = join(folder, name);
  const mode = await place(wheel.path, wheelPath, request.modes ?? ALL_MODES);
  for (const [file, text] of Object.entries(request.files)) {
    await writeFile(join(folder, basename(file)), text, { flag: 'wx' });
  }
  const sharedWith = mode === 'link' ? wheel.path : null;
  return {
    folder,
    wheelPath,
    mode,
    sharedWith,
    seconds: (Date.now() - begun) / 1000,
    release: () => releaseHandoff(folder, sharedWith),
  };
}

/** Removes a handed-over folder; where it shares its bytes with the store's file, that file's seal is moved on. */
export async function releaseHandoff(folder: string, sharedWith: string | null): Promise<void> {
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  await (sharedWith === null ? remove() : keepingSeal(sharedWith, remove));
}

async function place(from: string, to: string, modes: readonly HandoffMode[]): Promise<HandoffMode> {
  for (const mode of modes) {
    try {
      if (mode === 'reflink')
        await copyFile(from, to, constants.COPYFILE_FICLONE_FORCE | constants.COPYFILE_EXCL);
      else if (mode === 'link') await keepingSeal(from, () => link(from, to));
      else await copyFile(from, to, constants.COPYFILE_EXCL);
      return mode;
    } catch (error) {
      if (mode === 'copy' || !cannot(error)) throw error;
      await rm(to, { force: true });
    }
  }
  throw new Error(`no way of handing the wheel over is allowed (${modes.join(', ')})`);
}

/** The file system says that this way does not exist here; the next one may. */
function cannot(error: unknown): boolean {
  const errnos = [
    'ENOTSUP',
    'EOPNOTSUPP',
    'EXDEV',
    'EINVAL',
    'ENOTTY',
    'ENOSYS',
    'EPERM',
    'EMLINK',
    'EACCES',
    'EROFS',
  ];
  return errnos.includes(errnoOf(error) ?? '');
}

/**
 * Runs `change`, which alters the link count of the store's file and thereby its ctime, and moves a seal that held before
 * over to the new ctime. The lock keeps other jobs of ours away. We wait out the tick of the new ctime before the seal is
 * written: any later write gets a later ctime and breaks it.
 */
async function keepingSeal(path: string, change: () => Promise<void>): Promise<void> {
  const sealPath = join(dirname(path), 'seal.json');
  const lock = await takeLock(`${dirname(path)}.relink`, { waitSeconds: 60 }).catch(() => undefined);
  try {
    const seal = lock === undefined ? undefined : await readSeal(sealPath);
    const before = await stillThere(path);
    await change();
    if (seal === undefined || before === undefined || !sameFile(seal, before)) return;
    await sleep(TICK_MS);
    const after = await stillThere(path);
    if (after === undefined || !sameFile({ ...before, ctimeNs: after.ctimeNs }, after)) return;
    await recordSeal({ seal: sealPath }, formatSeal({ ...seal, ctimeNs: after.ctimeNs }));
  } finally {
    await lock?.release();
  }
}

async function stillThere(path: string): Promise<Fingerprint | undefined> {
  const stat: Stats | undefined = await lstat(path).catch(() => undefined);
  return stat?.isFile() ? fingerprint(path).catch(() => undefined) : undefined;
}
