import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { jobAccess } from '../../src/entry/github-job.ts';
import { harmless } from '../../src/entry/harmless.ts';
import { parseGitUrl } from '../../src/plan/git-url.ts';
import { resolveRef } from '../../src/plan/resolve.ts';
import { errorOf, openTestSession } from '../plan/fixtures.ts';

/** Threats by words (docs/threat-model.md): logs, names of branches, refs and addresses that somebody else chose. */

const folder = mkdtempSync(join(tmpdir(), 'tnb-threats-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the runner obeys: V2 at the begin of a line, blanks allowed; V1 anywhere (runner: ActionCommand.TryParseV2, TryParse). */
const COMMAND = /^\s*::|##\[/m;

describe('a log that injects workflow commands', () => {
  const lines = [
    '::set-output name=verdict::PROVEN',
    '  ::add-mask::a',
    '\t::stop-commands::token',
    '::error file=a.py,line=1::not ours',
    '##[set-output name=verdict]PROVEN',
    'compiling ##[add-mask]a',
    'first\n::set-env name=PATH::/evil',
    'first\r::save-state name=post::{}',
    'first\r\n::add-path::/evil',
  ];

  test.each(lines)('%j becomes text', (line) => {
    expect(harmless(line)).not.toMatch(COMMAND);
  });

  test('any text becomes text, and loses nothing that can be seen', () => {
    const piece = fc.oneof(
      fc.constantFrom('::', '##[', ' ', '\n', '\r', 'add-mask', ':', '#', '['),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        expect(harmless(text)).not.toMatch(COMMAND);
        expect(harmless(text).replaceAll('\u2060', '')).toBe(
          text.replaceAll('\u2060', '').replace(/\r\n|\r/g, '\n'),
        );
      }),
    );
  });

  test('as the runner would read it: the real log of a job prints no command but its own', () => {
    const program = `
      import { githubLog } from ${JSON.stringify(join(import.meta.dirname, '../../src/entry/github-log.ts'))};
      const log = githubLog('/w');
      for (const line of ${JSON.stringify(lines)}) {
        log.info(line); log.debug(line); log.notice(line); log.warning(line);
        log.error(line, { file: '/w/' + line, line: 1 });
        await log.group(line, async () => {});
      }`;
    const { stdout, status, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module-typescript', '--eval', program],
      {
        encoding: 'utf8',
        env: { PATH: process.env['PATH'] ?? '' },
      },
    );
    expect(`${status} ${stderr}`).toMatch(/^0 /);
    const obeyed = stdout.split('\n').flatMap((line) => /^\s*::([a-z-]+)/.exec(line)?.[1] ?? []);
    expect([...new Set(obeyed)].sort()).toEqual(['debug', 'endgroup', 'error', 'group', 'notice', 'warning']);
    expect(stdout).not.toContain('##[');
  });
});

describe('a hostile name of a branch, ref or address starts nothing', () => {
  const touched = join(folder, 'touched');
  const names = [
    `--upload-pack=touch ${touched}`,
    `-oProxyCommand=touch ${touched}`,
    `$(touch ${touched})`,
    `\`touch ${touched}\``,
    `a;touch ${touched}`,
    `a\ntouch ${touched}`,
    'a..b',
    'refs/heads/a b',
    '../../etc/passwd',
    '@{-1}',
    'a\u0000b',
  ];

  test.each(names)('ref %j', async (name) => {
    await using opened = await openTestSession();
    const url = parseGitUrl('https://example.invalid/a/b');
    expect((await errorOf(resolveRef(opened.session, url, name))).code).toMatch(
      /^BAD_REF$|^REMOTE_UNREACHABLE$/,
    );
    expect(existsSync(touched)).toBe(false);
  });

  test.each([
    '--upload-pack=x',
    '-oProxyCommand=x',
    `ext::sh -c "touch ${touched}"`,
    'file:///etc/passwd\nhttps://x.test/a/b',
  ])('address %j', (address) => {
    expect(() => parseGitUrl(address)).toThrow(expect.objectContaining({ code: 'BAD_GIT_URL' }));
  });

  test.each([
    'refs/heads/main\nrefs/heads/evil',
    'refs/heads/*',
    'refs/heads/main ',
    'main',
    'refs/heads/mainly',
    'refs/pull/7/merge',
    'refs/heads/gh-readonly-queue/main/pr-7-short',
    '',
  ])('GITHUB_REF %j is not the ref that was named', (ref) => {
    const env = { GITHUB_EVENT_NAME: 'push', GITHUB_REF: ref, GITHUB_REF_PROTECTED: 'false' };
    expect(jobAccess(env, { 'trusted-refs': ['refs/heads/main'] })).toMatchObject({
      write: null,
      trustSeal: false,
    });
  });
});
