import { expect, test } from 'vitest';
import { renderJunit } from '../../src/report/junit.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { all, proven, wrongBackend } from './reports.ts';

/** Reviewed by reading; `vitest -u` writes them anew, and the diff is then read again. */
for (const [name, report] of Object.entries(all)) {
  test(`summary and terminal of ${name}`, async () => {
    await expect(renderSummary(report)).toMatchFileSnapshot(`golden/${name}.summary.txt`);
    await expect(renderTerminal(report)).toMatchFileSnapshot(`golden/${name}.terminal.txt`);
  });
}

test('JUnit of a bad answer', async () => {
  await expect(renderJunit(wrongBackend)).toMatchFileSnapshot('golden/wrongBackend.xml');
});

test('a rendering is a function of the report alone', () => {
  expect(renderSummary(proven)).toBe(renderSummary(structuredClone(proven)));
});
