import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { HOSTILE, HOSTILE_MARK, pageOf, pages } from '../report/ugly.ts';
import { lookAt, openBrowser, type RealBrowser } from './browser.ts';

/** The HTML report in Debian's Chromium: what it shows, and what it must not do. */
const { paths } = inject('parts');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

function good(): string {
  const page = pages['good'];
  if (page === undefined) throw new Error('there is no good page');
  return pageOf(page);
}

let folder: string;
let real: RealBrowser;
const fileOf = (name: string): string => join(folder, `${name}.html`);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pages öf reports '));
  for (const [name, page] of Object.entries(pages)) await writeFile(fileOf(name), pageOf(page));
  real = await openBrowser(paths.chromium.chromium);
});
afterAll(async () => {
  await real?.close();
  await rm(folder, { recursive: true, force: true });
});

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
  }[];
}

const cases = Object.keys(pages).flatMap((name) => [
  { name, width: 1200, scheme: 'light' as const },
  { name, width: 360, scheme: 'dark' as const },
]);

describe.each(cases)('$name, $width wide, $scheme', ({ name, width, scheme }) => {
  it('shows itself without an error, a request or a script, and does not scroll sideways', async () => {
    const { page, noise, requests } = await lookAt(real.browser, fileOf(name), { width, scheme });
    const seen = (await page.evaluate(
      `({
        ran: 'HOSTILE_MARK' in window || document.title === 'HOSTILE_MARK',
        wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        drawings: [...document.querySelectorAll('figure svg')].filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect().height),
        ground: getComputedStyle(document.documentElement).backgroundColor,
      })`.replaceAll('HOSTILE_MARK', HOSTILE_MARK),
    )) as { ran: boolean; wide: number; drawings: number[]; ground: string };
    await page.close();
    expect({ noise, requests, ran: seen.ran, wide: seen.wide }).toEqual({
      noise: [],
      requests: [],
      ran: false,
      wide: 0,
    });
    expect(seen.drawings.every((height) => height > 40)).toBe(true);
    expect(seen.ground).toBe(scheme === 'dark' ? 'rgb(20, 24, 29)' : 'rgb(255, 255, 255)');
  });
});

/** Contrast depends on the scheme and no other rule does: dark is looked at where every colour appears. */
const barriers = [
  ...Object.keys(pages).map((name) => ({ name, scheme: 'light' as const })),
  ...['good', 'failedStart'].map((name) => ({ name, scheme: 'dark' as const })),
];

it.each(barriers)('axe finds no barrier in $name, $scheme', async ({ name, scheme }) => {
  const { page } = await lookAt(real.browser, fileOf(name), { scheme });
  await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
  await page.evaluate(AXE);
  const { violations } = (await page.evaluate(
    'axe.run(document, { resultTypes: ["violations"] })',
  )) as AxeResult;
  await page.close();
  const told = violations.map(({ id, nodes }) => ({
    id,
    nodes: nodes.slice(0, 3).map((node) => `${node.html.slice(0, 200)} ${node.failureSummary}`),
  }));
  expect(told).toEqual([]);
});

it('the policy holds where escaping would not: what is in the page runs nothing and asks nobody', async () => {
  const asked: string[] = [];
  const server = createServer((request, answer) => {
    asked.push(request.url ?? '');
    answer.end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  // A refresh is a way to another page and no part of this one: only escaping keeps it out.
  const strings = HOSTILE.filter((one) => !one.includes('refresh')).join('');
  const open = good().replace(
    '</main>',
    `${strings}<img src="${host}/image"><link rel="stylesheet" href="${host}/style"></main>`,
  );
  const look = async (name: string, content: string): Promise<{ ran: boolean; noise: string[] }> => {
    await writeFile(fileOf(name), content);
    const { page, noise } = await lookAt(real.browser, fileOf(name));
    const ran = (await page.evaluate(`window.${HOSTILE_MARK} === 1`)) as boolean;
    await page.close();
    return { ran, noise };
  };
  try {
    const held = await look('held', open);
    expect({ ran: held.ran, asked }).toEqual({ ran: false, asked: [] });
    expect(held.noise.join('\n')).toMatch(/Content Security Policy/);
    // The same without the policy runs and asks: the strings are real, and this test can fail.
    const loose = await look('loose', open.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''));
    expect(loose.ran).toBe(true);
    expect(asked.toSorted()).toEqual(['/image', '/style']);
  } finally {
    server.close();
  }
});

it('on paper everything is unfolded, dark becomes light, and no page is lost', async () => {
  const { page } = await lookAt(real.browser, fileOf('good'), { scheme: 'dark' });
  const heights =
    'Array.from(document.querySelectorAll("details > div"), (one) => one.checkVisibility() ? one.getBoundingClientRect().height : 0)';
  const folded = ((await page.evaluate(heights)) as number[]).filter((height) => height === 0).length;
  await page.emulateMediaType('print');
  const onPaper = (await page.evaluate(heights)) as number[];
  const colours = (await page.evaluate(
    '[getComputedStyle(document.documentElement).backgroundColor, getComputedStyle(document.body).color]',
  )) as string[];
  const pdf = Buffer.from(await page.pdf({ format: 'A4' }));
  await page.close();
  expect(folded).toBeGreaterThan(2);
  expect(onPaper.filter((height) => height === 0)).toEqual([]);
  expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
  expect((pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length).toBeGreaterThan(2);
});

it('is used by keyboard: past the navigation, into the lines, and to unfold an arm', async () => {
  const { page } = await lookAt(real.browser, fileOf('good'));
  const focused = 'document.activeElement.className || document.activeElement.tagName';
  await page.keyboard.press('Tab');
  expect(await page.evaluate(focused)).toBe('skip');
  const reached = new Set<string>();
  for (let press = 0; press < 80; press += 1) {
    await page.keyboard.press('Tab');
    const where = (await page.evaluate(focused)) as string;
    reached.add(where);
    if (where !== 'SUMMARY') continue;
    const before = await page.evaluate('document.activeElement.parentElement.open');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.parentElement.open')).toBe(!before);
  }
  await page.close();
  expect([...reached]).toEqual(expect.arrayContaining(['A', 'SUMMARY', 'scroll', 'lines']));
});

it('right-to-left text stays in its place: what stands before and after it keeps its order', async () => {
  const file = fileOf('direction');
  const page0 = pages['good'];
  if (page0?.report.plan === undefined) throw new Error('no plan');
  const path = '/srv/\u05e7\u05d5\u05d1\u05e5/\u0645\u0644\u0641';
  const plan = { ...page0.report.plan, checkout: { path, commit: 'a'.repeat(40), dirty: '' } };
  await writeFile(file, pageOf({ ...page0, report: { ...page0.report, plan } }));
  const { page } = await lookAt(real.browser, file);
  const [first, second] = (await page.evaluate(
    `(() => { const row = [...document.querySelectorAll('dt')].find((one) => one.textContent === 'Checkout').nextElementSibling;
      return Array.from(row.querySelectorAll('code'), (one) => one.getBoundingClientRect().left); })()`,
  )) as [number, number];
  await page.close();
  expect(first).toBeLessThan(second);
});
