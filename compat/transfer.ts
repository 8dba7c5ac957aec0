import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ToolError } from '../src/system/errors.ts';
import type { ProcessEnd } from '../src/system/process.ts';
import type { Session } from '../src/system/session.ts';
import type { Site } from './install.ts';
import type { Release } from './releases.ts';

/** How one transfer is set up: which table UCX is asked for, and whether it is forced through sockets. */
export interface Setup {
  readonly id: 'used' | 'used-tcp' | 'y';
  readonly protoInfo: 'used' | 'y';
  readonly tcp: boolean;
}

export const SETUPS: readonly Setup[] = [
  { id: 'used', protoInfo: 'used', tcp: false },
  { id: 'used-tcp', protoInfo: 'used', tcp: true },
  { id: 'y', protoInfo: 'y', tcp: false },
];

/** Bytes of a transfer, and how many there are. More than a KV block of most models, little enough for sockets. */
export const SIZE = 8 << 20;
export const COUNT = 6;

export interface Place {
  readonly python: string;
  readonly site: Site;
  /** Folder of libcuda.so.1 where the release needs it and the linker does not know it. */
  readonly libcuda: string | undefined;
  /** `VRAM` on a machine with GPUs: the sender on GPU 0, the receiver on the last one. */
  readonly memory: 'DRAM' | 'VRAM';
  readonly gpus: readonly [number, number];
}

/** The sending side and the receiving one, by the names that the programs give them. */
export const ROLES = { nixl: ['initiator', 'target'], ucx: ['client', 'server'] } as const;

/**
 * Makes one real transfer between two processes and leaves its evidence in `folder`: a log and a memory map of each side, NIXL's telemetry
 * files, and what each side said of its own bytes.
 * @throws ToolError `COMPAT_TRANSFER` when one of the two failed, with its last lines.
 */
export async function transfer(
  session: Session,
  release: Release,
  setup: Setup,
  place: Place,
  folder: string,
): Promise<void> {
  await mkdir(join(folder, 'telemetry'), { recursive: true });
  const [sender, receiver] = ROLES[release.kind];
  const ends = await Promise.all([
    side(session, release, setup, place, folder, receiver, place.gpus[1]),
    side(session, release, setup, place, folder, sender, place.gpus[0]),
  ]);
  const broken = ends.find(({ code }) => code !== 0);
  if (broken !== undefined) throw failed(release, setup, broken);
}

function side(
  session: Session,
  release: Release,
  setup: Setup,
  place: Place,
  folder: string,
  role: string,
  gpu: number,
): Promise<ProcessEnd> {
  const program = join(import.meta.dirname, 'programs', `${release.kind}_transfer.py`);
  const transports = place.memory === 'VRAM' ? 'tcp,cuda_copy,self' : 'tcp,self';
  return session.run({
    argv: [
      // Without site: the interpreter's own packages include another NIXL.
      place.python,
      ...['-S', program, role, '--folder', folder],
      ...['--size', String(SIZE), '--count', String(COUNT)],
      ...['--memory', place.memory, '--gpu', String(gpu)],
    ],
    env: {
      PYTHONPATH: place.site.join(':'),
      PYTHONDONTWRITEBYTECODE: '1',
      ...(place.libcuda === undefined ? {} : { LD_LIBRARY_PATH: place.libcuda }),
      NIXL_TELEMETRY_ENABLE: 'y',
      NIXL_TELEMETRY_DIR: join(folder, 'telemetry'),
      UCX_PROTO_INFO: setup.protoInfo,
      ...(setup.tcp ? { UCX_TLS: transports } : {}),
    },
    outputFile: join(folder, `${role}.log`),
    timeoutSeconds: 120,
  });
}

function failed(release: Release, setup: Setup, end: ProcessEnd): ToolError {
  return new ToolError({
    code: 'COMPAT_TRANSFER',
    kind: 'surroundings',
    what: `A transfer with ${release.id} (${setup.id}) failed: ${end.why}, exit code ${end.code ?? end.signal}.`,
    means: 'Nothing was found out about what that release prints.',
    next: 'Read the log of the side that failed in the folder named above.',
  });
}
