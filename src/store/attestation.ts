import type { Session } from '../system/session.ts';
import type { ProvenWheel } from '../wheel/types.ts';
import type { Refusal } from './types.ts';

/** Variables by which `gh` finds its host and its token; they are given to it in its environment and to nobody else. */
const GH_VARIABLES = [
  'GH_TOKEN',
  'GITHUB_TOKEN',
  'GH_ENTERPRISE_TOKEN',
  'GITHUB_ENTERPRISE_TOKEN',
  'GH_HOST',
] as const;

export type GhEnvironment = Readonly<Partial<Record<(typeof GH_VARIABLES)[number], string>>>;

/** Picks what `gh` needs from a door's environment. */
export function pickGhEnvironment(env: Readonly<Record<string, string | undefined>>): GhEnvironment {
  return Object.fromEntries(GH_VARIABLES.flatMap((name) => (env[name] ? [[name, env[name]] as const] : [])));
}

/** Why an entry of a far tier is not accepted; undefined when its provenance is as asked. */
export type Accept = (wheel: ProvenWheel) => Promise<Pick<Refusal, 'kind' | 'reason'> | undefined>;

/** Nothing is asked of an entry's origin. */
export const ACCEPT_ALL: Accept = async () => undefined;

/** Seconds for one verification: one or two questions to GitHub and a signature. */
const VERIFY_SECONDS = 120;

export interface AttestationOptions {
  readonly session: Session;
  /** Options of `gh attestation verify`, from `parseAttestationPolicy`. */
  readonly policy: readonly string[];
  readonly gh: GhEnvironment;
  readonly seconds?: number;
}

/**
 * Verifies the signed provenance of a wheel's bytes through `gh attestation verify`. The wheel must have been hashed just now: what `gh`
 * says is believed only when it says it of that SHA-256. A `gh` that is missing, fails, hangs or talks of something else accepts nothing.
 */
export function requireAttestation(options: AttestationOptions): Accept {
  const { session, policy, gh, seconds = VERIFY_SECONDS } = options;
  return async ({ path, manifest }) => {
    const end = await session.run({
      argv: ['gh', 'attestation', 'verify', path, ...policy, '--format', 'json'],
      env: { ...gh, GH_PROMPT_DISABLED: '1', GH_NO_UPDATE_NOTIFIER: '1', NO_COLOR: '1' },
      timeoutSeconds: seconds,
      graceSeconds: 1,
    });
    session.signal.throwIfAborted();
    if (end.why !== 'exited') return unavailable(`\`gh\` gave no answer within ${seconds} s`);
    if (end.code === 127) return unavailable('`gh` is not on this runner');
    if (end.code !== 0) return explainGh(end.tail);
    const signers = signersOf(end.stdout, manifest.wheel.sha256);
    if (signers.length === 0) return unavailable('`gh` did not say which bytes it had verified');
    session.log.info(`Provenance of ${manifest.wheel.fileName} verified: built by ${signers.join(', ')}.`);
    return undefined;
  };
}

/** What the last lines of a `gh` that failed come to. Only its word that something is not attested makes an entry invalid. */
export function explainGh(tail: readonly string[]): Pick<Refusal, 'kind' | 'reason'> {
  const lines = tail.map((line) => line.trim()).filter((line) => line !== '');
  const text =
    lines.findLast((line) => /^error\b|failed|no attestations/i.test(line)) ??
    lines.at(-1) ??
    'without a word';
  const said = text.replace(/^Error: /, '');
  const all = lines.join('\n');
  if (CANNOT.test(all)) return unavailable(`this \`gh\` cannot verify it so: ${said}`);
  return NOT_ATTESTED.test(all) && !NO_ANSWER.test(all)
    ? { kind: 'invalid', reason: `its provenance is not as \`require-attestation\` asks: ${said}` }
    : unavailable(`\`gh attestation verify\`: ${said}`);
}

/** An older `gh`, without the command or one of its options. */
const CANNOT = /unknown command|unknown flag|usage:/i;
/** Its word about the entry (seen with 2.83; 404 is GitHub's answer about bytes that nobody attested). */
const NOT_ATTESTED =
  /no attestations found|HTTP 404|verifying with issuer|verification failed|none of the attestations|expected .* to (be|equal)/i;
/** What went wrong on the way; whatever else it then says is no word about the entry. */
const NO_ANSWER =
  /gh auth login|HTTP (401|403|429|5\d\d)|error connecting|timeout|timed out|no such host|connection (refused|reset)|\bTUF\b|\bEOF\b/i;

interface Verified {
  readonly verificationResult?: {
    readonly statement?: {
      readonly subject?: readonly { readonly digest?: Readonly<Record<string, string>> }[];
    };
    readonly signature?: { readonly certificate?: Readonly<Record<string, unknown>> };
  };
}

/** Who signed an attestation of exactly these bytes, by `gh`'s own JSON; empty when it shows none. */
function signersOf(stdout: string, sha256: string): string[] {
  let answer: unknown;
  try {
    answer = JSON.parse(stdout);
  } catch {
    return [];
  }
  if (!Array.isArray(answer)) return [];
  const signers = (answer as Verified[]).flatMap(({ verificationResult: result }) => {
    const named = result?.statement?.subject?.some(({ digest }) => digest?.['sha256'] === sha256) === true;
    if (!named) return [];
    const { buildSignerURI, sourceRepositoryURI } = result?.signature?.certificate ?? {};
    return [String(buildSignerURI ?? sourceRepositoryURI ?? 'a signer without a name')];
  });
  return [...new Set(signers)];
}

function unavailable(reason: string): Pick<Refusal, 'kind' | 'reason'> {
  return { kind: 'unavailable', reason: `not accepted, its provenance could not be verified: ${reason}` };
}
