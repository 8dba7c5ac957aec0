import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ToolError } from '../system/errors.ts';
import { onPath } from '../system/programs.ts';
import { type Session, withEnvironment } from '../system/session.ts';
import { type BuildSecret, TOKEN_VARIABLES } from './secrets.ts';

/** What an image build is given besides what makes its content. */
export interface BuildExtras {
  /** `--cache-from` and `--cache-to` of `docker build`, in their order. */
  readonly cacheFrom: readonly string[];
  readonly cacheTo: readonly string[];
  readonly secrets: readonly BuildSecret[];
}

export const NO_EXTRAS: BuildExtras = { cacheFrom: [], cacheTo: [], secrets: [] };

/**
 * A session in which every `docker build` and `docker buildx build` gets the extras.
 *
 * The build scripts of most generations have no option for secrets, and take one cache only, of which the last one wins silently
 * (facts 1.1). So a program named `docker` stands first on PATH, adds the arguments and becomes the real one. What it adds is on
 * no line that a script prints, and secrets are on no command line at all: the files are.
 * Variables that scripts turn into build arguments are taken away in any case.
 * @param tag of the image that matters: a script may build others first, and those must not overwrite its cache
 * @throws ToolError `NO_DOCKER`
 */
export async function withBuildExtras(session: Session, extras: BuildExtras, tag: string): Promise<Session> {
  const clean = withoutTokens(session);
  if (extras.secrets.length + extras.cacheFrom.length + extras.cacheTo.length === 0) return clean;
  const docker = await onPath('docker', session.env['PATH'] ?? '');
  if (docker === null) throw noDocker();
  const always = [
    ...extras.cacheFrom.flatMap((cache) => ['--cache-from', cache]),
    ...(await secretArgv(session, extras.secrets)),
  ];
  const last = extras.cacheTo.flatMap((cache) => ['--cache-to', cache]);
  const folder = await session.tempFolder('docker-wrapper');
  const program = join(folder, 'docker');
  await writeFile(program, wrapperText(docker, { always, last, tag }));
  await chmod(program, 0o755);
  return withEnvironment(clean, { PATH: `${folder}:${session.env['PATH'] ?? ''}` });
}

function withoutTokens(session: Session): Session {
  const found = TOKEN_VARIABLES.filter((name) => session.env[name] !== undefined);
  if (found.length === 0) return session;
  session.log.warning(
    `Not handed to the image build: ${found.join(', ')}. Its script would make build arguments of them, and these stay in the image history; \`build-secrets\` does not.`,
  );
  return withEnvironment(session, Object.fromEntries(found.map((name) => [name, undefined])));
}

/** Values go through files that only this user can read and that end with the session. */
async function secretArgv(session: Session, secrets: readonly BuildSecret[]): Promise<string[]> {
  if (secrets.length === 0) return [];
  const folder = await session.tempFolder('build-secrets');
  await chmod(folder, 0o700);
  const argv: string[] = [];
  for (const [index, { id, from }] of secrets.entries()) {
    const path = from.kind === 'file' ? from.path : join(folder, String(index));
    if (from.kind === 'value') await writeFile(path, from.value, { mode: 0o600 });
    argv.push('--secret', `id=${id},${csvField(`src=${path}`)}`);
  }
  return argv;
}

/** `--secret` is read as CSV: a quoted field keeps commas and quotes of a path what they are. */
function csvField(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The text of the program named `docker`. Pure. */
export function wrapperText(
  docker: string,
  {
    always,
    last,
    tag,
  }: { readonly always: readonly string[]; readonly last: readonly string[]; readonly tag: string },
): string {
  return `#!/bin/bash
# Made by trtllm-nixl-build for one image build: adds to \`docker build\` what the checkout's script has no option for.
case "$1 $2" in
  "buildx build") front=(buildx build); shift 2 ;;
  "build "*) front=(build); shift ;;
  *) exec ${quote(docker)} "$@" ;;
esac
extra=(${always.map(quote).join(' ')})
for argument in "$@"; do
  case "$argument" in
    ${quote(tag)} | --tag=${quote(tag)} | -t=${quote(tag)}) extra+=(${last.map(quote).join(' ')}); break ;;
  esac
done
exec ${quote(docker)} "\${front[@]}" "\${extra[@]}" "$@"
`;
}

/** One word of a shell, whatever is in it. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function noDocker(): ToolError {
  return new ToolError({
    code: 'NO_DOCKER',
    kind: 'surroundings',
    what: 'The program `docker` is not on this runner.',
    means: 'The image cannot be built here.',
    next: 'Install Docker on the runner, or use `engine: host` and `until: wheel` where there is none.',
  });
}
