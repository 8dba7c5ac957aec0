import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { getExecOutput } from '@actions/exec';
import { ToolError } from '../../src/system/errors.ts';
import type { Tree } from './template.ts';

const EPOCH = Date.UTC(2025, 5, 18) / 1000;
const PERSON = { name: 'Rehearsal Stand-in', email: 'stand-in@rehearsal.invalid' };

/** A git repository whose commit ids depend on its content alone: fixed person, one day between commits, no user configuration. */
export class FixedRepository {
  readonly dir: string;
  #commits = 0;

  constructor(dir: string) {
    this.dir = dir;
  }

  async init(): Promise<void> {
    await mkdir(this.dir, { recursive: true });
    await this.git('init', '--quiet', '--template=', '--initial-branch=main');
  }

  /** Writes the files over what is there and commits everything; returns the full commit id. */
  async commit(message: string, files: Tree): Promise<string> {
    for (const [path, text] of Object.entries(files)) await writeInto(join(this.dir, path), text);
    this.#commits += 1;
    await this.git('add', '--all', '--force');
    await this.git('commit', '--quiet', '--message', message);
    return await this.git('rev-parse', 'HEAD');
  }

  /** Runs git in the repository; returns its standard output, trimmed. */
  async git(...args: string[]): Promise<string> {
    return await runGit(['-C', this.dir, ...args], EPOCH + this.#commits * 86_400);
  }

  /** A bare copy that serves as a remote: partial clones and single commits may be fetched, as from public forges. */
  async publish(bare: string): Promise<void> {
    await runGit(['clone', '--quiet', '--bare', '--template=', '--no-hardlinks', this.dir, bare], EPOCH);
    const config = async (...args: string[]) => await runGit(['-C', bare, 'config', ...args], EPOCH);
    await config('--unset-all', 'remote.origin.url');
    await config('uploadpack.allowFilter', 'true');
    await config('uploadpack.allowAnySHA1InWant', 'true');
  }
}

async function writeInto(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  await chmod(path, path.endsWith('.sh') ? 0o755 : 0o644);
}

async function runGit(args: string[], seconds: number): Promise<string> {
  const date = `${seconds} +0000`;
  const env = {
    PATH: process.env['PATH'] ?? '',
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_AUTHOR_NAME: PERSON.name,
    GIT_AUTHOR_EMAIL: PERSON.email,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: PERSON.name,
    GIT_COMMITTER_EMAIL: PERSON.email,
    GIT_COMMITTER_DATE: date,
  };
  const end = await getExecOutput('git', args, { env, silent: true, ignoreReturnCode: true });
  if (end.exitCode === 0) return end.stdout.trim();
  throw new ToolError({
    code: 'STANDIN_GIT',
    kind: 'surroundings',
    what: `git ${args.join(' ')} ended with ${end.exitCode}: ${end.stderr.trim()}`,
    means: 'The stand-in checkout is not complete.',
    next: 'Use an empty folder that this user may write to, and git 2.28 or later.',
  });
}
