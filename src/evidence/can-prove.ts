import type { Backend } from '../plan/types.ts';
import { compareReleases, parseRelease } from './release.ts';
import { PIECES, type Piece, sufficientRows } from './sufficient.ts';
import type { ProfileName } from './types.ts';

/** What is known before a run about what its evidence can be; what is left out is not known and stands in nobody's way. */
export interface ProofQuestion {
  readonly profile: ProfileName;
  /** Release of the engine in the image; null when nobody knows. */
  readonly release: string | null;
  readonly backend: Backend;
  /** NIXL's plugin; UCX unless TRTLLM_NIXL_KVCACHE_BACKEND says otherwise. */
  readonly plugin?: 'UCX' | 'LIBFABRIC';
  /** Wrapper libraries inside the wheel: `nixl`, `ucx`. */
  readonly capabilities?: readonly string[];
  /** Whether the model's config tells the KV bytes of one token. */
  readonly kvSizeKnown?: boolean;
  /** False on a machine without a GPU, where no row can be from GPU memory. */
  readonly gpu?: boolean;
  /** What the workers' UCX is asked for. */
  readonly protoInfo?: 'y' | 'used';
  /** Arms that answer the same prompts: tokens need another one to compare with. */
  readonly arms?: number;
}

/** What a run can prove at best. */
export interface ProofOutlook {
  readonly can: boolean;
  /** Each way in which *used* can be shown, strongest first. */
  readonly ways: readonly string[];
  /** One sentence or two for logs, `doctor` and the plan. */
  readonly words: string;
}

/** Whether and how the backend can be proven with this engine, said before anything runs. Pure. */
export function canProve(question: ProofQuestion): ProofOutlook {
  const { profile, release, backend, capabilities, arms } = question;
  const engine =
    profile === 'reference' ? 'the reference engine' : `TensorRT-LLM ${release ?? 'of unknown release'}`;
  const name = backend === 'nixl' && question.plugin === 'LIBFABRIC' ? 'nixl over LIBFABRIC' : backend;
  if (profile === 'trtllm' && capabilities !== undefined && !capabilities.includes(backend))
    return outlook(
      [],
      `${name} cannot be proven: the TensorRT-LLM of this image has no ${backend} wrapper library.`,
    );
  const blocked = new Map<Piece, string>();
  const ways = new Set<string>();
  for (const row of sufficientRows(profile, release, backend)) {
    for (const set of row.sets) {
      const obstacles = set.flatMap((piece) => {
        const why = obstacle(piece, question);
        return why === null ? [] : [[piece, why] as const];
      });
      for (const [piece, why] of obstacles) blocked.set(piece, why);
      if (obstacles.length === 0) ways.add(set.map((piece) => PIECES[piece]).join(' and '));
    }
  }
  if (ways.size === 0)
    return outlook(
      [],
      `${name} cannot be proven with ${engine}: ${[...new Set(blocked.values())].join('; ')}.`,
    );
  const alone =
    arms !== undefined && arms < 2
      ? ' Only one arm is run: without a second one its tokens cannot be compared, and nothing is proven.'
      : '';
  return {
    ...outlook([...ways], `${name} can be proven with ${engine} by ${[...ways].join('; or by ')}.${alone}`),
    can: alone === '',
  };
}

function outlook(ways: readonly string[], words: string): ProofOutlook {
  return { can: ways.length > 0, ways, words };
}

/** Why a piece cannot be there, or null when it can. Facts: measured.md, sections 2 and 5. */
function obstacle(piece: Piece, question: ProofQuestion): string | null {
  switch (piece) {
    case 'telemetry':
      return telemetryObstacle(question);
    case 'telemetry-lines':
      return question.kvSizeKnown === false ? NO_KV_SIZE : null;
    case 'used-rows':
      return usedRowsObstacle(question);
    case 'gpu-row':
      if (question.plugin === 'LIBFABRIC') return 'LIBFABRIC prints no UCX rows';
      if (question.gpu === false)
        return 'without a GPU a row of `UCX_PROTO_INFO=y` cannot tell use from preparation';
      return question.protoInfo === 'used' ? '`UCX_PROTO_INFO=used` prints no `y` rows' : null;
    case 'counter':
      return question.profile === 'trtllm' && isBefore(question.release, '1.0.0rc0')
        ? 'the counter of releases before 1.0 is written only by a worker that ends cleanly'
        : null;
    case 'only-wrapper':
    case 'built-in-both':
      return null;
  }
}

const NO_KV_SIZE = 'the KV size of one token is not known, so telemetry cannot be compared with it';

function telemetryObstacle({ profile, release, kvSizeKnown }: ProofQuestion): string | null {
  if (kvSizeKnown === false) return NO_KV_SIZE;
  return profile === 'trtllm' && isBefore(release, '1.2.0rc0')
    ? 'the NIXL of releases before 1.2 writes no telemetry file'
    : null;
}

function usedRowsObstacle({ profile, release, plugin, protoInfo }: ProofQuestion): string | null {
  if (plugin === 'LIBFABRIC') return 'LIBFABRIC prints no UCX rows';
  if (profile === 'reference') return null;
  if (isBefore(release, '1.3.0rc0')) return 'the UCX of releases before 1.3 knows no `used` table';
  return protoInfo === 'used'
    ? null
    : '`used` rows are printed only where `deployment-env` has UCX_PROTO_INFO=used';
}

/** An unknown release is before nothing: what it can is found out by running it. */
function isBefore(release: string | null, limit: string): boolean {
  const [asked, border] = [release === null ? null : parseRelease(release), parseRelease(limit)];
  return asked !== null && border !== null && compareReleases(asked, border) < 0;
}
