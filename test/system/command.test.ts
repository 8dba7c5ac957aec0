import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runCommand } from '../../src/system/command.ts';
import { streamLog } from '../../src/system/log.ts';
import { closeSession, openSession, type Session } from '../../src/system/session.ts';

let root = '';
let session: Session;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'tnb command '));
  session = await openSession({
    log: streamLog(() => {}),
    env: { PATH: process.env['PATH'] ?? '' },
    signal: new AbortController().signal,
    ledgerFolder: join(root, 'runs'),
  });
});
afterEach(async () => {
  await closeSession(session);
  await rm(root, { recursive: true, force: true });
});

test('gives back exit code and both streams, arguments untouched', async () => {
  const end = await runCommand(session, [
    'sh',
    '-c',
    'printf %s "$1"; echo oops >&2; exit 3',
    'x',
    'a b\n"c"',
  ]);
  expect(end).toEqual({ code: 3, stdout: 'a b\n"c"', stderr: 'oops\n' });
});

test('the child gets the session environment, changed as asked, and nothing else', async () => {
  process.env['TNB_TEST_LEAK'] = 'leaked';
  const end = await runCommand(session, ['env'], { env: { ADDED: 'yes' } });
  delete process.env['TNB_TEST_LEAK'];
  expect(end.stdout).toContain('ADDED=yes');
  expect(end.stdout).not.toContain('leaked');
});

test('a program that is not there is a typed error', async () => {
  await expect(runCommand(session, ['no-such-program-here'])).rejects.toMatchObject({
    code: 'PROGRAM_MISSING',
  });
});
