import { execFileSync } from 'node:child_process';
import { chmod, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readCheckout } from '../../src/plan/checkout.ts';
import { A1_FILES, errorOf, openTestSession, type TestSession } from './fixtures.ts';

let world: TestSession;
let root: string;
let count = 0;

beforeAll(async () => {
  world = await openTestSession();
});
afterAll(() => world[Symbol.asyncDispose]());
beforeEach(async () => {
  count += 1;
  root = join(world.folder, `check out\n${count}`);
  for (const [path, text] of Object.entries(A1_FILES)) {
    await mkdir(join(root, path, '..'), { recursive: true });
    await writeFile(join(root, path), text);
  }
});

function git(...args: string[]): string {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
  const who = ['-c', 'user.name=t', '-c', 'user.email=t@example'];
  return execFileSync('git', ['-C', root, ...who, ...args], { env, encoding: 'utf8', stdio: 'pipe' }).trim();
}

function commitAll(): string {
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'all');
  return git('rev-parse', 'HEAD');
}

/** A clean submodule: git sees no change, whatever lies in it ignored. */
function addSubmodule(): void {
  git('clone', '--quiet', '.', 'sub');
  git('add', 'sub');
  git('commit', '--quiet', '--message', 'sub');
}

describe('state', () => {
  test('a path with a space and a newline, no repository', async () => {
    const checkout = await readCheckout(world.session, root);
    expect(checkout).toEqual({ path: root, commit: null, dirty: '', files: A1_FILES });
  });

  test('commit, clean, then dirty by content, by a new file, by a deleted one', async () => {
    const commit = commitAll();
    const read = async () => {
      const { commit: head, dirty } = await readCheckout(world.session, root);
      expect(head).toBe(commit);
      return dirty;
    };
    expect(await read()).toBe('');
    const seen = new Set(['']);
    const expectNew = async () => {
      const dirty = await read();
      expect(dirty).toMatch(/^[0-9a-f]{64}$/);
      expect(seen).not.toContain(dirty);
      expect(await read()).toBe(dirty);
      seen.add(dirty);
    };
    await writeFile(join(root, 'container/build.sh'), 'changed\n');
    await expectNew();
    await writeFile(join(root, 'container/build.sh'), 'changed again\n');
    await expectNew();
    await writeFile(join(root, 'new "file"\n'), '');
    await expectNew();
    await rm(join(root, 'container/Dockerfile.tensorrt_llm'));
    await expectNew();
    await chmod(join(root, 'container/build.sh'), 0o755);
    await expectNew();
    await symlink('/etc/passwd', join(root, 'link'));
    await expectNew();
  });

  test('ignored files do not make it dirty', async () => {
    await writeFile(join(root, '.gitignore'), 'ignored\n');
    commitAll();
    await writeFile(join(root, 'ignored'), 'x');
    expect((await readCheckout(world.session, root)).dirty).toBe('');
  });

  test.each([
    ['nested is a repository of its own', () => git('init', '--quiet', 'nested')],
    ['sub is a submodule', () => addSubmodule()],
    [
      'git was told to assume that container/build.sh is unchanged',
      () => git('update-index', '--assume-unchanged', 'container/build.sh'),
    ],
  ])('what git does not look into is said: %s', async (blindSpot, change) => {
    commitAll();
    expect(await readCheckout(world.session, root)).not.toHaveProperty('blindSpot');
    change();
    expect(await readCheckout(world.session, root)).toMatchObject({ blindSpot });
  });

  test('a repository without a commit', async () => {
    git('init', '--quiet');
    expect(await readCheckout(world.session, root)).toMatchObject({ commit: null, dirty: '' });
  });

  test('programs named in the repository configuration are not run', async () => {
    commitAll();
    const trace = join(world.folder, 'was-run');
    git('config', 'core.fsmonitor', `touch ${trace}; false`);
    await readCheckout(world.session, root);
    expect(() => execFileSync('ls', [trace], { stdio: 'pipe' })).toThrow();
  });
});

describe('refusals', () => {
  test('not there, a file, empty, not Dynamo', async () => {
    expect(await errorOf(readCheckout(world.session, join(root, 'none')))).toMatchObject({
      code: 'CHECKOUT_MISSING',
    });
    const file = join(root, 'container/build.sh');
    expect(await errorOf(readCheckout(world.session, file))).toMatchObject({ code: 'CHECKOUT_MISSING' });
    const empty = join(world.folder, 'empty');
    await mkdir(join(empty, '.git'), { recursive: true });
    expect(await errorOf(readCheckout(world.session, empty))).toMatchObject({ code: 'CHECKOUT_EMPTY' });
    await rm(join(root, 'container'), { recursive: true });
    await writeFile(join(root, 'README'), 'x');
    expect(await errorOf(readCheckout(world.session, root))).toMatchObject({
      code: 'NOT_DYNAMO',
      kind: 'usage',
    });
  });

  test.each(['/etc/passwd', '../../outside', '/dev/zero', 'build_loop.sh'])(
    'build.sh linked to %s',
    async (target) => {
      await rm(join(root, 'container/build.sh'));
      await symlink('build_loop.sh', join(root, 'container/build_loop.sh'));
      await writeFile(join(world.folder, 'outside'), 'secret');
      await symlink(target, join(root, 'container/build.sh'));
      const error = await errorOf(readCheckout(world.session, root));
      expect(error.code).toBe('CHECKOUT_SYMLINK');
      expect(error.message).not.toContain('secret');
    },
  );

  test('the whole container folder linked away', async () => {
    const elsewhere = join(world.folder, `elsewhere${count}`);
    await mkdir(elsewhere);
    await writeFile(join(elsewhere, 'build.sh'), 'x');
    await rm(join(root, 'container'), { recursive: true });
    await symlink(elsewhere, join(root, 'container'));
    expect((await errorOf(readCheckout(world.session, root))).code).toBe('CHECKOUT_SYMLINK');
  });

  test('a link that stays inside is fine', async () => {
    await rm(join(root, 'container/build.sh'));
    await writeFile(join(root, 'container/real.sh'), 'inside\n');
    await symlink('real.sh', join(root, 'container/build.sh'));
    expect((await readCheckout(world.session, root)).files['container/build.sh']).toBe('inside\n');
  });

  test('bytes that are no text, and a folder in place of a file', async () => {
    await writeFile(join(root, 'container/build.sh'), Buffer.from([0x23, 0xff, 0xfe]));
    expect((await errorOf(readCheckout(world.session, root))).code).toBe('CHECKOUT_UNREADABLE');
    await rm(join(root, 'container/build.sh'));
    await mkdir(join(root, 'container/build.sh'));
    expect((await errorOf(readCheckout(world.session, root))).code).toBe('CHECKOUT_UNREADABLE');
  });

  test('a repository that git cannot read', async () => {
    await writeFile(join(root, '.git'), 'gitdir: /nowhere\n');
    expect(await errorOf(readCheckout(world.session, root))).toMatchObject({
      code: 'CHECKOUT_UNREADABLE',
      what: expect.stringContaining('not a git repository'),
    });
  });
});
