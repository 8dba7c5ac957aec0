import { ToolError } from '../../system/errors.ts';

/** A requirement of TensorRT-LLM for pip, read. */
export interface PipRequirement {
  /** Version specifier as written (`==1.2.0rc3`, `>=1.2,<1.3`), without spaces; empty when there is none. */
  readonly specifier: string;
  /** SHA-256 that it pins (lower-case hex); null when it pins none. */
  readonly sha256: string | null;
  /** The version, normalised, where the specifier names exactly one; else null. */
  readonly version: string | null;
}

const NAME = /^tensorrt[-_.]+llm$/i;
const SPECIFIER = /^(?:(?:===|==|~=|!=|<=|>=|<|>)[A-Za-z0-9.*+!_-]+(?:,(?!$)|$))*$/;

/**
 * Reads `tensorrt-llm[==version][ --hash=sha256:…]`. Only releases of TensorRT-LLM by version: a URL, a path, another project or an
 * option of pip is refused, because what it brings could not be named in a key.
 * @throws ToolError `BAD_PIP_REQUIREMENT`.
 */
export function parseRequirement(text: string): PipRequirement {
  const [front = '', ...rest] = text.trim().split(/\s+--hash[= ]\s*/);
  const [, name = '', after = ''] =
    /^([A-Za-z0-9._-]*[A-Za-z0-9])\s*(?:\[\s*\])?\s*([^A-Za-z0-9].*)?$/s.exec(front) ?? [];
  if (!NAME.test(name)) throw bad(text, 'Name `tensorrt-llm`, with a version: `tensorrt-llm==1.2.0rc3`.');
  const written = after.replace(/^\((.*)\)$/s, '$1');
  const specifier = written.replace(/\s+/g, '');
  // Blanks may stand around operators and commas; between two words they would make one word of them.
  if (!SPECIFIER.test(specifier) || /[\w*]\s+[\w*]/.test(written))
    throw bad(text, 'Give a version such as `tensorrt-llm==1.2.0rc3`, and nothing else.');
  const exact = /^===?([^*,]+)$/.exec(specifier)?.[1];
  return {
    specifier,
    version: exact === undefined ? null : normaliseVersion(exact),
    sha256: hashOf(text, rest),
  };
}

function hashOf(text: string, hashes: readonly string[]): string | null {
  const [one, ...others] = hashes;
  if (one === undefined) return null;
  const sha256 = /^sha256:([0-9a-f]{64})$/i.exec(one)?.[1]?.toLowerCase();
  if (sha256 !== undefined && others.length === 0) return sha256;
  throw bad(text, 'Give one hash, as `--hash=sha256:` and 64 hex digits.');
}

/** One text per exact wheel: what the recipe holds, and what pip is given. */
export function exactRequirement(version: string, sha256: string): string {
  return `tensorrt-llm==${normaliseVersion(version)} --hash=sha256:${sha256.toLowerCase()}`;
}

/**
 * One spelling of a version for all that PEP 440 takes for it: `1.2.0rc3` of `v1.2-RC.3`. A release has three numbers, as those of
 * TensorRT-LLM have, or as many as it needs.
 */
export function normaliseVersion(text: string): string {
  const [front = '', local] = text.trim().toLowerCase().replace(/^v/, '').split('+');
  const spelled = front
    .replace(/[-_.]?(alpha|beta|preview|pre|rc|c|a|b)[-_.]?(\d*)/g, (_, stage: string, number: string) => {
      const short = { alpha: 'a', beta: 'b', preview: 'rc', pre: 'rc', c: 'rc' }[stage] ?? stage;
      return `${short}${number === '' ? '0' : number}`;
    })
    .replace(/[-_.]?(post|rev|r(?!c))[-_.]?(\d+)/g, '.post$2')
    .replace(/[-_.]?dev[-_.]?(\d*)/g, (_, number: string) => `.dev${number === '' ? '0' : number}`)
    .replace(/^(\d[\d.]*)-(\d+)$/, '$1.post$2')
    .replace(/\d+/g, (digits) => digits.replace(/^0+(?=\d)/, ''))
    .replace(/^0!/, '')
    .replace(/^(\d+!)?(\d+(?:\.\d+)*)/, (_, epoch: string | undefined, release: string) => {
      return `${epoch ?? ''}${threeNumbers(release)}`;
    });
  return local === undefined ? spelled : `${spelled}+${local.replace(/[-_]/g, '.')}`;
}

/** `1.2` and `1.2.0.0` are `1.2.0`. */
function threeNumbers(release: string): string {
  const numbers = release.split('.');
  while (numbers.length < 3) numbers.push('0');
  while (numbers.length > 3 && numbers.at(-1) === '0') numbers.pop();
  return numbers.join('.');
}

function bad(text: string, next: string): ToolError {
  return new ToolError({
    code: 'BAD_PIP_REQUIREMENT',
    kind: 'usage',
    // What stands in a URL may be a secret, so only its front is repeated.
    what: `\`pip-wheel\` cannot be used: ${JSON.stringify(text.replace(/@.*$/s, '@…').slice(0, 80))} is no requirement of TensorRT-LLM by version.`,
    means: 'Which wheel it brings could not be named in a key; nothing was asked or downloaded.',
    next,
  });
}
