import { readdir, readFile, stat } from 'node:fs/promises';
import type { Fingerprint } from './seal.ts';

const ACCESS_MODE = 0o3;

/**
 * Whether a process that we may look into has the file open for writing, by whatever name it had then. Processes of other
 * users stay unseen: those are root's, against which a seal is no defence, or had no right to write to the file.
 * Linux only; where there is no /proc nobody is seen.
 */
export async function hasWriter(file: Pick<Fingerprint, 'dev' | 'ino'>): Promise<boolean> {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  for (const pid of pids) {
    const fds = await readdir(`/proc/${pid}/fd`).catch(() => []);
    const writing = await Promise.all(fds.map((fd) => writesTo(file, pid, fd)));
    if (writing.includes(true)) return true;
  }
  return false;
}

async function writesTo(file: Pick<Fingerprint, 'dev' | 'ino'>, pid: string, fd: string): Promise<boolean> {
  const info = await readFile(`/proc/${pid}/fdinfo/${fd}`, 'utf8').catch(() => '');
  const flags = /^flags:\s*([0-7]+)$/m.exec(info)?.[1];
  if (flags === undefined || (Number.parseInt(flags, 8) & ACCESS_MODE) === 0) return false;
  // Kernels since 5.14 say the inode: no need to ask every file of the host, some of which lie on mounts that hang.
  const ino = /^ino:\s*(\d+)$/m.exec(info)?.[1];
  if (ino !== undefined && BigInt(ino) !== file.ino) return false;
  const open = await stat(`/proc/${pid}/fd/${fd}`, { bigint: true }).catch(() => undefined);
  return open !== undefined && open.dev === file.dev && open.ino === file.ino;
}
