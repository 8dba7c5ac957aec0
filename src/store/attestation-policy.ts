import { ToolError } from '../system/errors.ts';

/** Options of `gh attestation verify` that say whom to trust, and whether they take a value. */
const OPTIONS: Readonly<Record<string, boolean>> = {
  '--repo': true,
  '-R': true,
  '--owner': true,
  '-o': true,
  '--signer-repo': true,
  '--signer-workflow': true,
  '--signer-digest': true,
  '--cert-identity': true,
  '--cert-identity-regex': true,
  '-i': true,
  '--cert-oidc-issuer': true,
  '--source-ref': true,
  '--source-digest': true,
  '--predicate-type': true,
  '--deny-self-hosted-runners': false,
  '--no-public-good': false,
  '--hostname': true,
  '--bundle': true,
  '-b': true,
  '--custom-trusted-root': true,
};

const SCOPE = ['--repo', '-R', '--owner', '-o'];

/**
 * Reads `require-attestation`: `owner/repo`, or options of `gh attestation verify` (`--owner acme --signer-workflow …`), with quotes around
 * what holds spaces. @returns the options as arguments. @throws ToolError `BAD_ATTESTATION_POLICY`.
 */
export function parseAttestationPolicy(text: string): string[] {
  const words = wordsOf(text);
  const [only] = words;
  if (words.length === 1 && only !== undefined && /^[A-Za-z0-9][\w.-]*\/[\w.-]+$/.test(only))
    return ['--repo', only];
  const rest = [...words];
  const policy: string[] = [];
  let scopes = 0;
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const [name, joined] = splitOption(word);
    const takesValue = OPTIONS[name];
    if (takesValue === undefined) throw bad(`\`${word}\` is no option that says whom to trust`);
    if (!takesValue && joined !== undefined) throw bad(`\`${name}\` takes no value`);
    policy.push(name, ...(takesValue ? [argumentOf(name, joined ?? rest.shift())] : []));
    if (SCOPE.includes(name)) scopes += 1;
  }
  if (scopes !== 1) throw bad('it must name one `--repo` or one `--owner`');
  return policy;
}

function argumentOf(name: string, value: string | undefined): string {
  // What begins with a dash would be read as the next option.
  if (value === undefined || value === '' || value.startsWith('-')) throw bad(`\`${name}\` has no value`);
  return value;
}

function splitOption(word: string): [string, string | undefined] {
  const at = word.startsWith('--') ? word.indexOf('=') : -1;
  return at < 0 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)];
}

/** Words as a shell would split them, as far as quotes go; nothing is expanded. */
function wordsOf(text: string): string[] {
  const words = text.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? [];
  return words.map((word) =>
    word.replaceAll(/"([^"]*)"|'([^']*)'/g, (_, double, single) => double ?? single),
  );
}

function bad(what: string): ToolError {
  return new ToolError({
    code: 'BAD_ATTESTATION_POLICY',
    kind: 'usage',
    what: `\`require-attestation\` cannot be used: ${what}.`,
    means: 'No entry of a far tier could be accepted, so nothing was looked up.',
    next: 'Give `owner/repo`, or options such as `--owner acme --signer-workflow acme/builds/.github/workflows/wheel.yml`.',
  });
}
