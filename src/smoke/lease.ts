import { join } from 'node:path';
import { type Gpu, gpusOf, matrixOf, nicsOf } from '../evidence/topology.ts';
import { ToolError } from '../system/errors.ts';
import { type KernelLock, takeLock } from '../system/lock.ts';
import { formatSeconds, startProgress } from '../system/progress.ts';
import type { Session } from '../system/session.ts';

/** One place for all users of a host, outside TMPDIR, because the GPUs are one for all of them, too. */
const LEASES = '/tmp';

export interface LeaseRequest {
  /** As `SmokeRequest.gpus`: `all`, `none` or indices. */
  readonly gpus: string;
  readonly gpusPerWorker: number;
  /** `CUDA_VISIBLE_DEVICES` of the place where the service runs, where it is known from outside. */
  readonly visible: string | undefined;
  readonly waitSeconds: number;
  /** Folder of the lock files; for tests. */
  readonly folder?: string;
}

/** GPUs and links of this host that nobody else measures on meanwhile. The kernel gives them back when this process ends, however it ends. */
export interface Lease {
  readonly names: readonly string[];
  release(): Promise<void>;
}

/** A lock to take: everybody else's `shared` ones may be held at the same time. */
export interface LeaseName {
  readonly name: string;
  readonly shared: boolean;
}

const ASK_GPUS = ['nvidia-smi', '--query-gpu=index,uuid,name,pci.bus_id', '--format=csv,noheader'] as const;
const ASK_LINKS = ['nvidia-smi', 'topo', '-m'] as const;

/**
 * Leases the GPUs that the workers will use, and the network cards beside them where KV may cross one, among all jobs of the host. Waits with progress.
 * @throws ToolError `GPU_BUSY` (surroundings) after `waitSeconds`; what `session.signal` was aborted with
 */
export async function leaseGpus(session: Session, request: LeaseRequest): Promise<Lease> {
  if (request.gpus === 'none') return { names: [], release: async () => {} };
  const [gpus, links] = await Promise.all([answerOf(session, ASK_GPUS), answerOf(session, ASK_LINKS)]);
  const wanted = leaseNames(request, gpusOf(gpus), links);
  const until = Date.now() + request.waitSeconds * 1000;
  const held: KernelLock[] = [];
  const release = async (): Promise<void> => {
    for (const lock of held.splice(0).reverse()) await lock.release();
  };
  try {
    for (const one of wanted) held.push(await take(session, one, until, request));
  } catch (error) {
    await release();
    throw error;
  }
  const names = wanted.filter(({ shared }) => !shared).map(({ name }) => name);
  session.log.info(`Leased for this run: ${names.join(', ')}.`);
  return { names, release };
}

/** The driver's answer, or nothing: where it cannot be asked, all GPUs of the host are leased at once. */
async function answerOf(session: Session, argv: readonly [string, ...string[]]): Promise<string> {
  const said = await session.run({ argv, timeoutSeconds: 20 }).catch(() => undefined);
  session.signal.throwIfAborted();
  return said?.code === 0 ? said.stdout : '';
}

/**
 * Names in the order in which everybody takes them, so that nobody waits in a circle. First the whole host: shared by those who know their GPUs, alone
 * for those who do not. Pure.
 */
export function leaseNames(request: LeaseRequest, gpus: readonly Gpu[], links: string): readonly LeaseName[] {
  const used = usedGpus(request, gpus);
  if (used.length === 0) return [{ name: 'all GPUs', shared: false }];
  const names = [
    ...used.map(({ uuid }) => `GPU ${uuid}`),
    ...nicsBeside(used, links).map((nic) => `link ${nic}`),
  ];
  return [
    { name: 'all GPUs', shared: true },
    ...[...new Set(names)].sort().map((name) => ({ name, shared: false })),
  ];
}

/** Those that prefill and decode get (supervise.py: the first ones of the list), or all when they have to share. */
function usedGpus(
  { gpus: asked, gpusPerWorker, visible }: LeaseRequest,
  gpus: readonly Gpu[],
): readonly Gpu[] {
  const listed = asked === 'all' ? visible : asked;
  const seen =
    listed === undefined
      ? gpus
      : listed.split(',').flatMap((word) => {
          const name = word.trim();
          return (
            gpus.find(
              ({ index, uuid }) => String(index) === name || (name.length > 4 && uuid.startsWith(name)),
            ) ?? []
          );
        });
  // A name that the driver does not know: nobody can say which GPU it is.
  if (listed !== undefined && seen.length !== listed.split(',').length) return [];
  return seen.length >= 2 * gpusPerWorker ? seen.slice(0, 2 * gpusPerWorker) : seen;
}

const NEARNESS = ['PIX', 'PXB', 'PHB', 'NODE', 'SYS'];

/** Network cards nearest to GPUs that NVLink does not join: between those, KV may go over them. */
function nicsBeside(gpus: readonly Gpu[], links: string): readonly string[] {
  const matrix = matrixOf(links);
  const nics = nicsOf(links);
  const joined = (a: Gpu, b: Gpu): boolean =>
    a === b || /^NV\d+$/.test(matrix.get(`GPU${a.index}`)?.get(`GPU${b.index}`) ?? '');
  if (nics.size === 0 || gpus.every((a) => gpus.every((b) => joined(a, b)))) return [];
  return gpus.flatMap(({ index }) => {
    const row = [...(matrix.get(`GPU${index}`) ?? [])].filter(([name]) => nics.has(name));
    const best = Math.min(...row.map(([, how]) => rank(how)));
    return row
      .filter(([, how]) => rank(how) === best && best < NEARNESS.length)
      .map(([name]) => nics.get(name) ?? name);
  });
}

function rank(how: string): number {
  const at = NEARNESS.indexOf(how);
  return at === -1 ? NEARNESS.length : at;
}

async function take(
  session: Session,
  { name, shared }: LeaseName,
  until: number,
  { folder, waitSeconds }: LeaseRequest,
): Promise<KernelLock> {
  const path = join(folder ?? LEASES, `trtllm-nixl-build-lease-${name.replace(/[^\w.-]/g, '-')}.lock`);
  const options = { anyUser: true, shared } as const;
  const free = await takeLock(path, { ...options, waitSeconds: 0 });
  if (free !== undefined) return free;
  const begun = Date.now();
  const progress = startProgress(session.log, `Waiting for ${name}`);
  const say = (): void =>
    progress.update(
      `another job of this host measures there (${formatSeconds((Date.now() - begun) / 1000)})`,
    );
  say();
  const timer = setInterval(say, 5000);
  try {
    const seconds = Math.max(0, (until - Date.now()) / 1000);
    const lock = await takeLock(path, { ...options, waitSeconds: seconds, signal: session.signal });
    if (lock === undefined) throw busy(name, path, waitSeconds);
    return lock;
  } catch (error) {
    session.signal.throwIfAborted();
    throw error;
  } finally {
    clearInterval(timer);
    progress.done();
  }
}

function busy(name: string, path: string, seconds: number): ToolError {
  return new ToolError({
    code: 'GPU_BUSY',
    kind: 'surroundings',
    what: `${name} was in use by another job of this host for ${formatSeconds(seconds)}.`,
    means: 'Two jobs on one GPU or link would measure each other, so no arm was run.',
    next: `Name other GPUs in \`gpus\`, run the jobs one after the other, or raise \`gpu-wait-timeout\`; \`fuser -v ${path}\` says who holds it.`,
  });
}
