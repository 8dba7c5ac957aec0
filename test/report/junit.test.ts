import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { attribute, content, renderJunit } from '../../src/report/junit.ts';
import type { Report } from '../../src/report/types.ts';
import { all, arm, finding, image, judgement, proven } from './reports.ts';

interface Parsed {
  readonly counts: Record<string, string>;
  readonly suites: Record<
    string,
    readonly { name: string; outcome: string; message: string; text: string }[]
  >;
}

/** Reads documents with Python's expat, a strict XML parser that is not ours. */
function parseAll(documents: readonly string[]): Parsed[] {
  const script = `
import json, sys, xml.etree.ElementTree as tree
def case(c):
    bad = [e for e in c if e.tag in ('failure', 'error', 'skipped')]
    return {'name': c.get('name'), 'outcome': bad[0].tag if bad else 'passed', 'message': bad[0].get('message') if bad else '',
            'text': ''.join(e.text or '' for e in c)}
out = []
for document in json.load(sys.stdin):
    root = tree.fromstring(document.encode('utf-8'))
    out.append({'counts': dict(root.attrib), 'suites': {s.get('name'): [case(c) for c in s] for s in root}})
json.dump(out, sys.stdout)`;
  const stdout = execFileSync('python3', ['-c', script], {
    input: JSON.stringify(documents),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return JSON.parse(stdout) as Parsed[];
}

const slow = (verdict: 'SLOW_PATH' | 'PROVEN'): Report => ({
  ...proven,
  judgement: judgement('PROVEN', [arm('slow', verdict)]),
});
const broken = [{ name: 'wheel installed', ok: false, expected: 'a', found: 'b' }];
const REPORTS = {
  ...all,
  inconclusive: { ...proven, verdict: 'INCONCLUSIVE' as const },
  slowAsItShould: slow('SLOW_PATH'),
  slowButFast: slow('PROVEN'),
  brokenContract: { ...proven, image: { ...image, contract: { ...image.contract, checks: broken } } },
} satisfies Record<string, Report>;

/** All of them in one go: starting Python costs more than reading. */
let parsed: Record<string, Parsed> = {};
beforeAll(() => {
  const answers = parseAll(Object.values<Report>(REPORTS).map(renderJunit));
  parsed = Object.fromEntries(Object.keys(REPORTS).map((name, index) => [name, answers[index] as Parsed]));
});

function read(name: keyof typeof REPORTS): Parsed {
  const found = parsed[name];
  if (found === undefined) throw new Error(`${name} was not parsed`);
  return found;
}

test('any text comes through a real XML parser as itself, but for what XML cannot hold', () => {
  const texts = fc.sample(
    fc.string({
      unit: fc.oneof(
        fc.constantFrom(
          '<',
          '>',
          '&',
          '"',
          "'",
          ']]>',
          '\n',
          '\r',
          '\t',
          '\u0000',
          '\u0008',
          '\u001b',
          '\ufffe',
          '\ud800',
          '😀',
        ),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }),
      ),
      maxLength: 40,
    }),
    250,
  );
  const documents = texts.map((text) =>
    renderJunit({ ...proven, judgement: judgement('INFRA', [arm('expected', 'INFRA', { reason: text })]) }),
  );
  const messages = parseAll(documents).map(({ suites }) => suites['arm expected']?.[0]?.message);
  const kept = texts.map((text) =>
    text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd'),
  );
  expect(messages).toEqual(kept);
});

test('escaping leaves ordinary text alone', () => {
  const text = 'ucp_put*(multi) 6 × über cuda_ipc';
  expect([attribute(text), content(`"${text}"\n`)]).toEqual([text, `"${text}"\n`]);
});

test.each([
  ['proven', 'passed'],
  ['wrongBackend', 'failure'],
  ['failedEarly', 'error'],
  ['noDocker', 'error'],
  ['planOnly', 'skipped'],
  ['inconclusive', 'error'],
] as const)('the run of %s is told as: %s', (name, outcome) => {
  expect(read(name).suites['run']?.map((one) => one.outcome)).toEqual([outcome]);
});

test('an arm that is there to be slow passes by being slow, and fails by being fast', () => {
  expect(read('slowAsItShould').suites['arm slow']?.[0]?.outcome).toBe('passed');
  expect(read('slowButFast').suites['arm slow']?.[0]?.outcome).toBe('failure');
});

test('a broken contract is a failure of its own', () => {
  const [check] = read('brokenContract').suites['image contract'] ?? [];
  expect(check).toMatchObject({ outcome: 'failure', message: 'expected a, found b' });
});

test('counts are those of the cases, and findings are told with file and line', () => {
  for (const { counts, suites } of Object.values(parsed)) {
    const outcomes = Object.values(suites)
      .flat()
      .map((one) => one.outcome);
    expect(counts).toMatchObject({
      tests: String(outcomes.length),
      failures: String(outcomes.filter((one) => one === 'failure').length),
      errors: String(outcomes.filter((one) => one === 'error').length),
    });
  }
  const told = read('wrongBackend').suites['arm shipped']?.[0]?.text ?? '';
  expect(told).toContain(`${finding.file}:${finding.line}`);
  expect(told).toContain('SHIPPED_NO_BACKEND');
});
