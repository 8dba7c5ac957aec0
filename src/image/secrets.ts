import { ToolError } from '../system/errors.ts';

/** A secret that a Dockerfile asks for by `RUN --mount=type=secret,id=…`; it reaches no layer, no history and no argument. */
export interface BuildSecret {
  readonly id: string;
  readonly from:
    | { readonly kind: 'file'; readonly path: string }
    /** Of a variable that the step has; never handed on as a variable, since scripts turn some into build arguments. */
    | { readonly kind: 'value'; readonly value: string };
}

/** What a line of `build-secrets` may name. */
export interface SecretSources {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Makes a path absolute. */
  resolve(path: string): string;
  /** Whether a file can be read; asked now, because the build comes hours later. */
  readable(path: string): boolean;
}

/**
 * Reads lines of the form `id=NAME,src=FILE` and `id=NAME,env=VARIABLE`, as `docker build --secret` takes them. Pure.
 * @throws ToolError `BUILD_SECRET` for any other line, an id that is given twice, a variable that is not set, a file that cannot be read
 */
export function parseBuildSecrets(lines: readonly string[], sources: SecretSources): BuildSecret[] {
  const secrets = lines.map((line, index) => parseLine(line, index + 1, sources));
  const twice = secrets.find(({ id }, index) => secrets.findIndex((one) => one.id === id) !== index);
  if (twice !== undefined) throw badSecret(`The id ${twice.id} is given twice`);
  return secrets;
}

function parseLine(line: string, number: number, { env, resolve, readable }: SecretSources): BuildSecret {
  const fields = new Map(
    line.split(',').map((field) => {
      const at = field.indexOf('=');
      return [field.slice(0, Math.max(at, 0)).trim(), field.slice(at + 1).trim()] as const;
    }),
  );
  const unknown = [...fields.keys()].find((name) => !['id', 'src', 'source', 'env', 'type'].includes(name));
  const id = fields.get('id') ?? '';
  const path = fields.get('src') ?? fields.get('source');
  const variable = fields.get('env');
  // What is wrong may itself be the secret, so the line is named by its number.
  if (unknown !== undefined || !/^[\w.-]+$/.test(id) || (path === undefined) === (variable === undefined))
    throw badSecret(`Line ${number} is neither \`id=NAME,src=FILE\` nor \`id=NAME,env=VARIABLE\``);
  if (path !== undefined) {
    const file = resolve(path);
    if (!readable(file)) throw badSecret(`The file ${file} of secret ${id} cannot be read`);
    return { id, from: { kind: 'file', path: file } };
  }
  const value = env[variable ?? ''];
  if (value === undefined || value === '')
    throw badSecret(`The variable ${variable} of secret ${id} is not set`);
  return { id, from: { kind: 'value', value } };
}

function badSecret(what: string): ToolError {
  return new ToolError({
    code: 'BUILD_SECRET',
    kind: 'usage',
    what: `${what} (input \`build-secrets\`).`,
    means: 'Nothing was started.',
    next: 'Write one line a secret: `id=NAME,src=FILE`, or `id=NAME,env=VARIABLE` with the variable in the `env` of the step.',
  });
}

/** Variables that `build.sh` of every generation turns into build arguments by itself: into the log and the image history. */
export const TOKEN_VARIABLES = ['GITHUB_TOKEN', 'GITLAB_TOKEN', 'HF_TOKEN'] as const;

const SECRET_NAME =
  /(^|_)(TOKEN|SECRETS?|PASSWORDS?|PASSWD|PASSPHRASE|CREDENTIALS?|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY)$/i;
const SECRET_VALUE =
  /^(gh[pousr]_\w{20,}|github_pat_\w{20,}|glpat-[\w-]{16,}|hf_[A-Za-z]{20,}|nvapi-[\w-]{16,}|AKIA[0-9A-Z]{16})$|:\/\/[^/\s:@]+:[^/\s@]+@|-----BEGIN [A-Z ]*PRIVATE KEY/;

/**
 * Names of build arguments that hold a secret by their name, by the form of their value, or because it is one of the run's known
 * secrets. Pure.
 */
export function secretArguments(pairs: readonly string[], secrets: readonly string[]): string[] {
  return pairs
    .map((pair) => {
      const at = pair.indexOf('=');
      return { name: pair.slice(0, Math.max(at, 0)), value: pair.slice(at + 1) };
    })
    .filter(({ name, value }) => value !== '' && isSecret(name, value, secrets))
    .map(({ name }) => name);
}

function isSecret(name: string, value: string, secrets: readonly string[]): boolean {
  if (SECRET_VALUE.test(value)) return true;
  if (SECRET_NAME.test(name)) return true;
  return secrets.some((secret) => secret.length >= 8 && value.includes(secret));
}

/** Refuses build arguments that would put a secret into the image history for good. @throws ToolError `SECRET_IN_BUILD_ARGUMENT` */
export function refuseSecretArguments(pairs: readonly string[], secrets: readonly string[]): void {
  const names = secretArguments(pairs, secrets);
  if (names.length === 0) return;
  throw new ToolError({
    code: 'SECRET_IN_BUILD_ARGUMENT',
    kind: 'usage',
    what: `The build arguments ${names.join(', ')} look like secrets.`,
    means:
      'Build arguments stay in the image history, where everybody reads them who can pull the image; nothing was built.',
    next: 'Give them as `build-secrets` (`id=NAME,env=VARIABLE`) and read them in the Dockerfile by `RUN --mount=type=secret,id=NAME`.',
  });
}
