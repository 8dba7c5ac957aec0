import { constants, linkSync, lstatSync, rmSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { errnoOf } from '../system/errors.ts';
import { takeLock } from '../system/lock.ts';
import type { ProvenWheel } from '../wheel/types.ts';
import { recordSeal } from './prove.ts';
import { type Fingerprint, formatSeal, readSeal, sameFile } from './seal.ts';
import { hasWriter } from './writers.ts';

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
  const mode = await fillUnseen(request, name);
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

/**
 * Removes a handed-over folder. Where it shares its bytes with the store's file, that file's seal is moved on, unless anybody
 * could still write to them: then the next use hashes.
 */
export async function releaseHandoff(folder: string, sharedWith: string | null): Promise<void> {
  if (sharedWith !== null) {
    const wheelPath = join(folder, basename(sharedWith));
    await keepingSeal(sharedWith, RELEASING, () => rmSync(wheelPath, { recursive: true, force: true }));
  }
  await rm(folder, { recursive: true, force: true });
}

/**
 * Fills the folder where nobody looks, and renames it into its place when the seal is settled: a name of the store's bytes that
 * a script could write to must not exist while the seal is moved over. The rename leaves the ctime of the files as it is.
 */
async function fillUnseen(request: HandoffRequest, name: string): Promise<HandoffMode> {
  const { wheel, folder, files, modes = ALL_MODES } = request;
  const hidden = await mkdtemp(join(dirname(folder), '.handing-over-')); // mode 0700
  try {
    const inside = join(hidden, 'folder');
    await mkdir(inside);
    for (const [file, text] of Object.entries(files)) {
      await writeFile(join(inside, basename(file)), text, { flag: 'wx' });
    }
    const mode = await place(wheel.path, join(inside, name), modes);
    await rename(inside, folder);
    return mode;
  } catch (error) {
    await rmdir(folder).catch(() => {});
    throw error;
  } finally {
    await rm(hidden, { recursive: true, force: true });
  }
}

async function place(from: string, to: string, modes: readonly HandoffMode[]): Promise<HandoffMode> {
  for (const mode of modes) {
    try {
      if (mode === 'reflink')
        await copyFile(from, to, constants.COPYFILE_FICLONE_FORCE | constants.COPYFILE_EXCL);
      else if (mode === 'link') await keepingSeal(from, LINKING, () => linkSync(from, to));
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

/** How many names the store's file has before and after a change, when nobody else has one. */
interface Links {
  readonly before: bigint;
  readonly after: bigint;
}
const LINKING: Links = { before: 1n, after: 2n };
const RELEASING: Links = { before: 2n, after: 1n };

/**
 * Runs `change`, which alters the link count of the store's file and thereby its ctime, and moves a seal that held before
 * over to the new ctime. A write next to the change would hide in that ctime, so the seal moves only when nobody could have
 * written: no other job has a link, no leftover process of this one has the file open, and from right after the change until
 * the tick of its ctime is over nothing moved. A later write gets a later ctime and breaks the seal. Any doubt leaves the seal
 * with the old ctime, which no file ever gets again: the next use hashes. The lock keeps other jobs of ours away.
 */
async function keepingSeal(path: string, links: Links, change: () => void): Promise<void> {
  const sealPath = join(dirname(path), 'seal.json');
  const lock = await takeLock(`${dirname(path)}.relink`, { waitSeconds: 60 }).catch(() => undefined);
  try {
    const seal = lock === undefined ? undefined : await readSeal(sealPath);
    const open = links === RELEASING && seal !== undefined && (await hasWriter(seal));
    // In one breath: what is awaited in between can be stretched by a busy machine.
    const before = look(path);
    change();
    const first = look(path);
    if (seal === undefined || open || before?.links !== links.before || first?.links !== links.after) return;
    if (!sameFile(seal, before) || !sameFile({ ...before, ctimeNs: first.ctimeNs }, first)) return;
    await sleep(TICK_MS);
    const second = look(path);
    if (second?.links !== first.links || !sameFile(first, second)) return;
    await recordSeal({ seal: sealPath }, formatSeal({ ...seal, ctimeNs: first.ctimeNs }));
  } finally {
    await lock?.release();
  }
}

/** Undefined when there is no regular file any more, or none that we may see. */
function look(path: string): (Fingerprint & { readonly links: bigint }) | undefined {
  try {
    const stat = lstatSync(path, { bigint: true });
    if (!stat.isFile()) return undefined;
    const { dev, ino, size, mtimeNs, ctimeNs, nlink } = stat;
    return { dev, ino, size, mtimeNs, ctimeNs, links: nlink };
  } catch {
    return undefined;
  }
}
