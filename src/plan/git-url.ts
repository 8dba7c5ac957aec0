import { ToolError } from '../system/errors.ts';

/** A git remote in the forms its uses need. Only `withCredentials` may hold a secret. */
export interface GitUrl {
  /** For git and for messages: as written, without password or token. */
  readonly plain: string;
  /** As given; equal to `plain` when the URL holds no secret. */
  readonly withCredentials: string;
  /** One text per repository: `https://host/owner/repo`; see `normaliseGitUrl`. */
  readonly normalised: string;
  /** What must never be printed. */
  readonly secrets: readonly string[];
}

const SCHEMES = new Set(['https:', 'http:', 'ssh:', 'git:', 'file:']);
const DEFAULT_PORTS: Readonly<Record<string, string>> = { 'ssh:': '22', 'git:': '9418' };
const SCP_LIKE = /^(?:([A-Za-z0-9_.][A-Za-z0-9_.-]*)@)?([A-Za-z0-9][A-Za-z0-9.-]*):(?!\/\/)(.+)$/s;

/**
 * Reads a remote as git would, and refuses what git would run as a program or take as an option
 * (`ext::…`, a leading `-`, control characters).
 * @throws ToolError `BAD_GIT_URL`; the message never repeats credentials.
 */
export function parseGitUrl(text: string): GitUrl {
  if (text === '' || text.startsWith('-') || hasControl(text)) throw badUrl('It is empty or not a URL.');
  // `ext::command` and the like make git run a program.
  if (/^[\w+.-]+::/.test(text)) throw badUrl('Remote helpers are not used.');
  if (text.startsWith('/')) return local(text);
  const scp = text.includes('://') ? null : SCP_LIKE.exec(text);
  if (scp) return scpLike(text, scp[2] ?? '', scp[3] ?? '');
  const url = URL.parse(text);
  if (!url || !SCHEMES.has(url.protocol)) throw badUrl('Use https, ssh, git, http or file.');
  if (url.protocol === 'file:') return local(decode(url.pathname), text);
  if (url.hostname === '' || url.hostname.startsWith('-')) throw badUrl('It names no host.');
  if (url.search !== '' || url.hash !== '') throw badUrl('A query or fragment is no part of a git remote.');
  return remote(text, url);
}

/** The one text of a repository: `https://host/owner/repo`. Shorthand for `parseGitUrl(text).normalised`. */
export function normaliseGitUrl(text: string): string {
  return parseGitUrl(text).normalised;
}

function remote(text: string, url: URL): GitUrl {
  const plain = new URL(url);
  plain.password = '';
  // The user of ssh is part of the address (`git@`); the user of https is often the token itself.
  if (url.protocol !== 'ssh:') plain.username = '';
  const isSecret = plain.href !== url.href;
  const port = url.port === '' || url.port === DEFAULT_PORTS[url.protocol] ? '' : `:${url.port}`;
  const secrets = isSecret ? [url.password, url.protocol === 'ssh:' ? '' : url.username] : [];
  return {
    plain: isSecret ? plain.href : text,
    withCredentials: text,
    normalised: repository(`${url.hostname.toLowerCase()}${port}`, unescaped(url.pathname)),
    secrets: [...new Set(secrets.flatMap((secret) => [secret, decode(secret)]))].filter((s) => s !== ''),
  };
}

function scpLike(text: string, host: string, path: string): GitUrl {
  return {
    plain: text,
    withCredentials: text,
    normalised: repository(host.toLowerCase(), path),
    secrets: [],
  };
}

function local(path: string, text = path): GitUrl {
  if (hasControl(path)) throw badUrl('Its path holds a control character.');
  return { plain: text, withCredentials: text, normalised: `file://${tidy(path)}`, secrets: [] };
}

/** Other names under which GitHub serves the same repositories: ssh over the port of https, and the web's. */
const SAME_HOST: Readonly<Record<string, string>> = {
  'ssh.github.com:443': 'github.com',
  'ssh.github.com': 'github.com',
  'www.github.com': 'github.com',
};

function repository(named: string, path: string): string {
  const host = SAME_HOST[named] ?? named;
  const tidied = tidy(path.startsWith('/') ? path : `/${path}`);
  if (tidied === '/') throw badUrl('It names no repository.');
  // GitHub takes any case of owner and repository for the same repository; other hosts need not.
  return `https://${host}${host === 'github.com' ? tidied.toLowerCase() : tidied}`;
}

function tidy(path: string): string {
  const clean = path.replace(/\/{2,}/g, '/').replace(/\/+$/, '');
  return clean.replace(/\.git$/i, '').replace(/\/+$/, '') || '/';
}

/**
 * Environment with which git gets the credentials of a URL as a header. In the URL they would be in the argument list of git's helper, which
 * every user of the host can read.
 */
export function gitCredentials(url: GitUrl): Record<string, string> {
  if (url.withCredentials === url.plain || !/^https?:/.test(url.plain)) return {};
  const { username, password } = new URL(url.withCredentials);
  const pair = `${decode(username)}:${decode(password)}`;
  return {
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `http.${url.plain}.extraHeader`,
    GIT_CONFIG_VALUE_0: `Authorization: Basic ${Buffer.from(pair).toString('base64')}`,
  };
}

/** Letters, digits, `-`, `.`, `_` and `~` mean the same escaped or not; everything else stays as written. */
function unescaped(path: string): string {
  return path.replace(/%([0-9a-f]{2})/gi, (text, hex: string) => {
    const letter = String.fromCharCode(Number.parseInt(hex, 16));
    return /[A-Za-z0-9._~-]/.test(letter) ? letter : text.toUpperCase();
  });
}

/** Percent-decodes; a text that cannot be decoded stays as it is. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function hasControl(text: string): boolean {
  return /[\u0000-\u001f\u007f]/.test(text);
}

function badUrl(why: string): ToolError {
  return new ToolError({
    code: 'BAD_GIT_URL',
    kind: 'usage',
    what: `The git URL of TensorRT-LLM cannot be used. ${why}`,
    means: 'No commit can be resolved from it, so nothing is looked up and nothing is built.',
    next: 'Give a URL such as https://github.com/NVIDIA/TensorRT-LLM.git.',
  });
}
