import { parse } from 'junit2json';
import { expect, test } from 'vitest';
import { renderJunit } from '../../src/report/junit.ts';
import { all, proven, wrongBackend } from './reports.ts';
import { HOSTILE, pages } from './ugly.ts';

/** What a CI that shows test reports makes of ours: junit2json is such a reader, and no part of us. */

test.each(Object.entries(all))('a reader of JUnit finds the counts and cases of %s', async (_, report) => {
  const read = await parse(renderJunit(report));
  if (read === undefined || read === null || !('testsuite' in read)) throw new Error('no test suites');
  const cases = read.testsuite?.flatMap((suite) => suite.testcase ?? []) ?? [];
  expect(cases.length).toBe(read.tests);
  expect(cases.every((one) => one.name !== '' && one.classname?.startsWith('trtllm-nixl-build.'))).toBe(true);
  expect(cases.filter((one) => one.failure !== undefined)).toHaveLength(read.failures ?? -1);
  expect(cases.filter((one) => one.error !== undefined)).toHaveLength(read.errors ?? -1);
});

test('it sees why an arm failed, and that a green run has no failure', async () => {
  const bad = await parse(renderJunit(wrongBackend));
  if (bad === undefined || bad === null || !('testsuite' in bad)) throw new Error('no test suites');
  const shipped = bad.testsuite?.find((suite) => suite.name === 'arm shipped')?.testcase?.[0];
  expect(shipped?.failure?.[0]).toMatchObject({ type: 'WRONG_BACKEND', message: 'UCX moved the bytes.' });
  const good = await parse(renderJunit(proven));
  expect(good).toMatchObject({ failures: 0, errors: 0 });
});

test('hostile text comes out as text', async () => {
  const report = pages['hostile']?.report ?? proven;
  const read = await parse(renderJunit(report));
  if (read === undefined || read === null || !('testsuite' in read)) throw new Error('no test suites');
  const arm = read.testsuite?.find((suite) => suite.name === 'arm expected')?.testcase?.[0];
  expect(arm?.error?.[0]?.message).toContain(HOSTILE[0]);
});
