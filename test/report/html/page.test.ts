import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { changesBetween } from '../../../src/report/html/diff.ts';
import { escaped, html } from '../../../src/report/html/markup.ts';
import { dotsOf } from '../../../src/report/html/plot-speed.ts';
import { helpLink } from '../../../src/system/help-link.ts';
import { arm, judgement, proven, wrongBackend } from '../reports.ts';
import { armView, HOSTILE, pageOf, pages } from '../ugly.ts';

/** What the page's own parts may be; anything else came in with text of others. */
const ACTIVE =
  'script, iframe, object, embed, link, form, input, img, base, video, audio, foreignObject, animate, set';

const texts = Object.fromEntries(Object.entries(pages).map(([name, page]) => [name, pageOf(page)]));

describe.each(Object.keys(pages))('page %s', (name) => {
  const text = texts[name] ?? '';
  const { document } = parseHTML(text);

  test('holds nothing that runs, loads or sends', () => {
    expect(document.querySelectorAll(ACTIVE).length).toBe(0);
    const names = [...document.querySelectorAll('*')].flatMap((one) => one.getAttributeNames());
    expect(names.filter((one) => /^on|^style$|^srcset$|^xlink|^ping$/.test(one))).toEqual([]);
    const links = [...document.querySelectorAll('[href], [src]')].map((one) => one.getAttribute('href'));
    const help = helpLink('').split('#')[0] ?? '';
    expect(links.filter((href) => !/^#[a-z]+$/.test(href ?? '') && !href?.startsWith(`${help}#`))).toEqual(
      [],
    );
  });

  test('its policy allows its own style sheet and nothing else', () => {
    const policy = document
      .querySelector('meta[http-equiv="Content-Security-Policy"]')
      ?.getAttribute('content');
    const styles = [...document.querySelectorAll('style')];
    expect(styles).toHaveLength(1);
    const hash = createHash('sha256')
      .update(styles[0]?.textContent ?? '')
      .digest('base64');
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
  });

  test('has one main, one first heading, named sections and no empty heading', () => {
    expect(document.querySelectorAll('main').length).toBe(1);
    expect(document.querySelectorAll('h1').length).toBe(1);
    for (const section of document.querySelectorAll('section'))
      expect(document.getElementById(section.getAttribute('aria-labelledby') ?? '')).not.toBeNull();
    for (const heading of document.querySelectorAll('h1, h2, h3')) expect(heading.textContent).not.toBe('');
  });

  test('is of a size that opens at once', () => {
    expect(Buffer.byteLength(text)).toBeLessThan(1_500_000);
  });
});

test('text of others is text, wherever it stands', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...HOSTILE)), (text) => {
      const { document } = parseHTML(
        `<!doctype html><html><body>${html`<p title="${text}">${text}</p>`.text}</body></html>`,
      );
      const shown = document.querySelector('p');
      expect(document.querySelectorAll('body *').length).toBe(1);
      expect(shown?.getAttributeNames()).toEqual(['title']);
      expect(escaped(text)).not.toMatch(/[<>"'\u202a-\u202e\u2066-\u2069\u0000]/);
    }),
    { numRuns: 100 },
  );
});

test('ten thousand transfers are gathered: all are counted, best and slowest are there', () => {
  const view = pages['manyTransfers']?.view.arms[0];
  if (view === undefined) throw new Error('no arm');
  const dots = dotsOf(view);
  const good = view.transfers.filter(({ ok }) => ok);
  expect(dots.length).toBeLessThan(200);
  // The best and the slowest stand for themselves once more.
  expect(dots.reduce((sum, { count }) => sum + count, 0)).toBe(good.length + 2);
  const speeds = good.map(({ gbps }) => gbps);
  expect(Math.max(...dots.map(({ gbps }) => gbps))).toBe(Math.max(...speeds));
  expect(Math.min(...dots.map(({ gbps }) => gbps))).toBe(Math.min(...speeds));
});

test('failed transfers are no dots, and are counted in the table', () => {
  const view = armView('expected', {
    transfers: [
      { bytes: 5e6, gbps: 3, ok: true, source: 'counter' },
      { bytes: 5e6, gbps: 0.1, ok: false, source: 'counter' },
    ],
  });
  expect(dotsOf(view)).toHaveLength(1);
  const { document } = parseHTML(pageOf({ report: proven, view: { arms: [view] } }));
  const table = [...document.querySelectorAll('table')].find((one) =>
    one.textContent?.includes('Speed of transfers'),
  );
  expect(table?.querySelector('tbody tr')?.textContent).toMatch(
    /^expected23\.0 GB\/s3\.0 GB\/s3\.0 GB\/s0\.76 %1/,
  );
});

test('the lines that decided are marked, and the findings of the deciding rule come first', () => {
  const { document } = parseHTML(texts['good'] ?? '');
  expect(document.querySelector('.lines li.decides code')?.textContent).toContain('cuda_ipc/cuda');
  const report = {
    ...proven,
    judgement: judgement('PROVEN', [
      arm('expected', 'PROVEN', {
        findings: ['first', 'second', 'third'].map((says) => ({
          witness: 'tokens',
          says,
          strength: 1,
          file: null,
          line: null,
          process: null,
        })),
        rules: [{ id: 'r', says: 's', verdict: 'PROVEN', findings: [2] }],
      }),
    ]),
  };
  const page = parseHTML(pageOf({ report, view: { arms: [] } })).document;
  const shown = [...page.querySelectorAll('.finding')];
  expect(shown.map((one) => one.textContent?.match(/first|second|third/)?.[0])).toEqual([
    'third',
    'first',
    'second',
  ]);
  expect(shown[0]?.getAttribute('class')).toBe('finding decided');
});

describe('difference to the last green run', () => {
  test('nothing differs from itself, and small changes of speed are none', () => {
    expect(changesBetween(proven, proven)).toEqual([]);
    const slower = { ...proven, judgement: judgement('PROVEN', [arm('expected', 'PROVEN', { gbps: 270 })]) };
    const same = { ...proven, judgement: judgement('PROVEN', [arm('expected', 'PROVEN', { gbps: 289 })]) };
    expect(changesBetween(same, slower)).toEqual([]);
  });

  test('a changed verdict, backend, speed and recipe are told', () => {
    const recipe = {
      ...proven,
      plan: proven.plan && { ...proven.plan, recipe: { ...proven.plan.recipe, commit: 'e'.repeat(40) } },
    };
    const what = changesBetween(recipe as typeof proven, wrongBackend).map((change) => change.what);
    expect(what).toEqual(
      expect.arrayContaining(['Verdict', 'Recipe: commit', 'shipped: backend', 'shipped: verdict']),
    );
  });

  test('the section says with what it compares, and is absent without', () => {
    expect(texts['good']).toContain('Compared with org/repo run 17 of 2026-11-15');
    expect(texts['failedStart']).not.toContain('last green');
  });
});
