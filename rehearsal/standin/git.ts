import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { getExecOutput } from '@actions/exec';
import { ToolError } from '../../src/system/errors.ts';
import type { Tree } from './template.ts';

const FIRST_DAY = Date.UTC(2025, 5, 18) / 1000;
const PERSON = 'Rehearsal Stand-in <stand-in@rehearsal.invalid>';

export interface FixedCommit {
  /** What others call it; unique in its history. */
  readonly name: string;
  readonly message: string;
  /** Files written over those of the parent. */
  readonly files: Tree;
  /** Default `main`. */
  readonly branch?: string;
  /** Name of the parent; default: the commit before it in the list. */
  readonly parent?: string;
  readonly lightTag?: string;
  readonly annotatedTag?: string;
}

/**
 * Makes a git repository whose commit ids depend on its content alone: fixed person, one day between commits, no
 * configuration of the machine. A bare one serves as a remote, and lets partial clones and single commits be fetched, as
 * public forges do; another one is checked out at `main`.
 * @returns the full id of each commit by its name.
 * @throws ToolError `STANDIN_GIT`.
 */
export async function makeRepository<Name extends string>(
  dir: string,
  kind: 'bare' | 'checkout',
  commits: readonly (FixedCommit & { readonly name: Name })[],
): Promise<Readonly<Record<Name, string>>> {
  await mkdir(dir, { recursive: true });
  const bare = kind === 'bare' ? ['--bare'] : [];
  await git(dir, ['init', '--quiet', '--template=', '--initial-branch=main', ...bare]);
  const marks = join(dir, kind === 'bare' ? '.' : '.git', 'stand-in-marks');
  await git(dir, ['fast-import', '--quiet', `--export-marks=${marks}`], importStream(commits));
  const ids = await readMarks(marks, commits);
  await rm(marks);
  if (kind === 'bare') {
    await git(dir, ['config', 'uploadpack.allowFilter', 'true']);
    await git(dir, ['config', 'uploadpack.allowAnySHA1InWant', 'true']);
  } else {
    await git(dir, ['reset', '--quiet', '--hard']);
  }
  return ids;
}

/** Input of `git fast-import` for a history; mark n is the n-th commit. */
function importStream(commits: readonly FixedCommit[]): string {
  return commits.map((commit, index) => commitText(commits, commit, index + 1)).join('');
}

function commitText(commits: readonly FixedCommit[], commit: FixedCommit, mark: number): string {
  const when = `${PERSON} ${FIRST_DAY + mark * 86_400} +0000`;
  const parent =
    commit.parent === undefined ? mark - 1 : commits.findIndex((one) => one.name === commit.parent) + 1;
  const files = Object.entries(commit.files).map(
    ([path, text]) => `M ${path.endsWith('.sh') ? '100755' : '100644'} inline ${path}\n${data(text)}`,
  );
  const lines = [
    `commit refs/heads/${commit.branch ?? 'main'}\nmark :${mark}\n`,
    `author ${when}\ncommitter ${when}\n${data(`${commit.message}\n`)}`,
    parent > 0 ? `from :${parent}\n` : '',
    ...files,
  ];
  if (commit.lightTag !== undefined) lines.push(`reset refs/tags/${commit.lightTag}\nfrom :${mark}\n\n`);
  if (commit.annotatedTag !== undefined) {
    lines.push(
      `tag ${commit.annotatedTag}\nfrom :${mark}\ntagger ${when}\n${data(`Stand-in ${commit.annotatedTag}\n`)}`,
    );
  }
  return lines.join('');
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

async function readMarks<Name extends string>(
  file: string,
  commits: readonly { readonly name: Name }[],
): Promise<Readonly<Record<Name, string>>> {
  const lines = (await readFile(file, 'utf8')).trim().split('\n');
  const byMark = new Map(lines.map((line) => line.split(' ') as [string, string]));
  const pairs = commits.map((commit, index): [Name, string] => [
    commit.name,
    byMark.get(`:${index + 1}`) ?? '',
  ]);
  return Object.fromEntries(pairs) as Record<Name, string>;
}

async function git(dir: string, args: readonly string[], input?: string): Promise<void> {
  const env = {
    PATH: process.env['PATH'] ?? '',
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
  };
  const end = await getExecOutput('git', ['-C', dir, ...args], {
    env,
    silent: true,
    ignoreReturnCode: true,
    ...(input === undefined ? {} : { input: Buffer.from(input) }),
  });
  if (end.exitCode === 0) return;
  throw new ToolError({
    code: 'STANDIN_GIT',
    kind: 'surroundings',
    what: `git ${args[0]} in ${dir} ended with ${end.exitCode}: ${end.stderr.trim()}`,
    means: 'The stand-in checkout is not complete.',
    next: 'Use an empty folder that this user may write to, and git 2.28 or later.',
  });
}
