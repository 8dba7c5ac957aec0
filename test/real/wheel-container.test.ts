import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { onlyBuildOnHost } from '../../src/wheel/host-lock.ts';
import { errorOf, openTestSession, type TestSession } from '../plan/fixtures.ts';

/** The fixed name that Dynamo's wheel script gives its container. */
const NAME = 'trtllm_wheel_container';

const parts = inject('parts');
const docker = (...args: string[]): string =>
  execFileSync('docker', args, {
    env: { ...process.env, ...parts.env },
    encoding: 'utf8',
    stdio: 'pipe',
  }).trim();
const named = (): string => docker('ps', '--all', '--quiet', '--filter', `name=^/?${NAME}$`);

let world: TestSession;
let lockPath: string;
beforeAll(async () => {
  docker('pull', '--quiet', parts.baseImage);
  world = await openTestSession(parts.env);
  lockPath = join(world.folder, 'host.lock');
});
afterEach(() => {
  if (named() !== '') docker('rm', '--force', NAME);
});
afterAll(() => world[Symbol.asyncDispose]());

const create = (): string => docker('create', '--name', NAME, parts.baseImage, 'true');
const guarded = <T>(body: () => Promise<T>): Promise<T> => onlyBuildOnHost(world.session, lockPath, body);

test("somebody else's container is refused before anything starts, and kept", async () => {
  create();
  let ran = false;
  const error = await errorOf(
    guarded(async () => {
      ran = true;
    }),
  );
  expect(error).toMatchObject({
    code: 'CONTAINER_TAKEN',
    next: expect.stringContaining(`docker rm ${NAME}`),
  });
  expect(ran).toBe(false);
  expect(named()).not.toBe('');
});

test('the container of a failed build goes with it', async () => {
  const failed = guarded(async () => {
    create();
    throw new Error('the build failed');
  });
  await expect(failed).rejects.toThrow('the build failed');
  expect(named()).toBe('');
  expect(await readFile(lockPath, 'utf8')).toBe('');
});

test('the container of a killed build goes at the next start; one from before that build stays', async () => {
  await writeFile(lockPath, `${new Date().toISOString()}\n`);
  create();
  await guarded(async () => {});
  expect(named()).toBe('');

  create();
  await writeFile(lockPath, `${new Date(Date.now() + 60_000).toISOString()}\n`);
  expect((await errorOf(guarded(async () => {}))).code).toBe('CONTAINER_TAKEN');
  expect(named()).not.toBe('');
});
