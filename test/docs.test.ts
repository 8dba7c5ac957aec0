import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { errorsIn, errorsOf } from '../scripts/reference/errors.ts';
import { ADVICE } from '../src/evidence/diagnoses.ts';
import { DOCS, helpLink } from '../src/system/help-link.ts';

/** The docs as somebody reads them: every link leads somewhere, every code that a message links to has its place. */

const ROOT = join(import.meta.dirname, '..');
const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const pages = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/*.md', { cwd: ROOT }).sort()];

/** Anchors of a page as GitHub makes them of its headings. */
function anchorsOf(path: string): Set<string> {
  const text = textOf(path).replace(/^```[\s\S]*?^```$/gm, '');
  const headings = [...text.matchAll(/^#{1,6} (.+)$/gm)].map((match) => match[1] ?? '');
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replace(/\s/g, '-'),
    ),
  );
}

describe.each(pages)('%s', (page) => {
  test('every link leads to a file and a heading that are there', () => {
    const links = [...textOf(page).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '');
    const broken = links.filter((link) => {
      if (/^(https?:|mailto:)/.test(link)) return false;
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? page : normalize(join(dirname(page), path));
      if (globSync(target, { cwd: ROOT }).length === 0) return true;
      return anchor !== undefined && target.endsWith('.md') && !anchorsOf(target).has(anchor);
    });
    expect(broken).toEqual([]);
  });
});

test('every file of ours that a page names is there', () => {
  const named = pages.flatMap((page) =>
    [
      ...textOf(page).matchAll(
        /`((?:test|src|scripts|schema|bench|workflows|actions)\/[\w./-]+\.(?:ts|md|json|yml))`/g,
      ),
    ].map((match) => `${page}: ${match[1]}`),
  );
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((one) => globSync(one.replace(/^.*: /, ''), { cwd: ROOT }).length === 0)).toEqual([]);
});

describe('docs/troubleshooting.md', () => {
  const anchors = anchorsOf('docs/troubleshooting.md');
  const anchorOf = (code: string): string => helpLink(code).split('#')[1] ?? '';

  test('is where messages link to', () => {
    expect(helpLink('NO_IMAGE')).toBe(`${DOCS}/troubleshooting.md#no_image`);
  });

  test('has every diagnosis', () => {
    expect(Object.keys(ADVICE).filter((code) => !anchors.has(anchorOf(code)))).toEqual([]);
  });

  test('has every verdict', () => {
    const schema = JSON.parse(textOf('schema/report.schema.json')) as {
      $defs: { verdict: { enum: string[] } };
    };
    expect(schema.$defs.verdict.enum.filter((verdict) => !anchors.has(anchorOf(verdict)))).toEqual([]);
  });

  test('has every error that a source names, wherever it is thrown', () => {
    const known = new Set(errorsOf(ROOT).map(({ code }) => code));
    const thrown = globSync('src/**/*.ts', { cwd: ROOT }).flatMap((file) =>
      [...textOf(file).matchAll(/@throws ToolError([^*]*)/g)].flatMap((match) =>
        [...(match[1] ?? '').matchAll(/`([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)`/g)].map((one) => one[1] ?? ''),
      ),
    );
    expect([...new Set(thrown)].filter((code) => !known.has(code))).toEqual([]);
    expect([...known].filter((code) => !anchors.has(anchorOf(code)))).toEqual([]);
  });
});

test('errors are found also where a helper, a table or a constant makes them', () => {
  const source = `
    const NEXT = 'Do it.';
    const TABLE = [{ code: 'FROM_TABLE', kind: 'answer', what: 'T.', means: 'M.', next: NEXT }];
    function refused(code: string, what: string, next = 'By default.') {
      return new ToolError({ code, kind: 'usage', what: \`Refused: \${what}\`, means: 'M.', next });
    }
    throw refused('BY_HELPER', \`\${path} is bad\`);
    throw refused('BY_ANOTHER', 'x', 'Mine.');
    throw new ToolError({ code: cause?.code ?? 'FALLBACK', kind: 'bug', what: w + '.', means: '', next: NEXT });`;
  expect(errorsIn(source)).toEqual([
    { code: 'FROM_TABLE', kind: 'answer', what: 'T.', means: 'M.', next: 'Do it.' },
    { code: 'BY_HELPER', kind: 'usage', what: 'Refused: … is bad', means: 'M.', next: 'By default.' },
    { code: 'BY_ANOTHER', kind: 'usage', what: 'Refused: x', means: 'M.', next: 'Mine.' },
    { code: 'FALLBACK', kind: 'bug', what: '….', means: '', next: 'Do it.' },
  ]);
});
