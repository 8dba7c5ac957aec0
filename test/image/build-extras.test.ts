import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { wrapperText } from '../../src/image/build-extras.ts';

const folder = mkdtempSync(join(tmpdir(), "a docker's wrapper "));
afterAll(() => rmSync(folder, { recursive: true }));

/** Stands where the real client does and prints its arguments, NUL separated. */
const recorder = join(folder, 'a recorder');
writeFileSync(recorder, '#!/bin/bash\nfor one; do printf "%s\\0" "$one"; done\n', { mode: 0o755 });

function run(args: readonly string[], always: readonly string[], last: readonly string[]): string[] {
  const program = join(folder, 'docker');
  writeFileSync(program, wrapperText(recorder, { always, last, tag: 'our:tag' }), { mode: 0o755 });
  return execFileSync(program, args, { encoding: 'utf8' }).split('\0').slice(0, -1);
}

const ALWAYS = ['--secret', 'id=a,src=/x'];
const LAST = ['--cache-to', 'type=local,dest=/c'];

test.each([
  [
    ['build', '-t', 'other:tag', '.'],
    ['build', ...ALWAYS, '-t', 'other:tag', '.'],
  ],
  // A base image that a script builds first must not overwrite the cache.
  [
    ['build', '--tag', 'our:tag', '.'],
    ['build', ...ALWAYS, ...LAST, '--tag', 'our:tag', '.'],
  ],
  [
    ['build', '--tag=our:tag', '.'],
    ['build', ...ALWAYS, ...LAST, '--tag=our:tag', '.'],
  ],
  [
    ['buildx', 'build', '--load', '--tag', 'our:tag', '.'],
    ['buildx', 'build', ...ALWAYS, ...LAST, '--load', '--tag', 'our:tag', '.'],
  ],
  [['build'], ['build', ...ALWAYS]],
  [
    ['buildx', 'version'],
    ['buildx', 'version'],
  ],
  [
    ['image', 'inspect', 'our:tag'],
    ['image', 'inspect', 'our:tag'],
  ],
  [[], []],
])('docker %j', (given, received) => {
  expect(run(given, ALWAYS, LAST)).toEqual(received);
});

test('every argument arrives as it is, whatever is in it', () => {
  const word = fc.string({ unit: fc.constantFrom('a', ' ', "'", '"', '$', '\\', '`', '\n', '*', ';', '=') });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 3 }), fc.array(word, { maxLength: 3 }), (args, extra) => {
      expect(run(['build', ...args], extra, [])).toEqual(['build', ...extra, ...args]);
    }),
    { numRuns: 30 },
  );
});
