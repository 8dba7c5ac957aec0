import type { ArmVerdict } from '../evidence/types.ts';
import { armsOf, asItShould, refusalText } from './story.ts';
import { sentence } from './text.ts';
import type { Report } from './types.ts';

/** One test case in JUnit's words. `failure`: the answer is bad; `error`: there is no answer. */
interface Case {
  readonly suite: string;
  readonly name: string;
  readonly seconds: number;
  readonly outcome?: {
    readonly kind: 'failure' | 'error' | 'skipped';
    readonly type: string;
    readonly message: string;
    readonly body: string;
  };
  readonly out?: string;
}

/**
 * JUnit XML for a CI's test view: a suite per arm (its verdict), one for the image's contract, one for the wheel cache and one for
 * the run as a whole, so that a run that failed before its first arm is not an empty, hence green, file.
 */
export function renderJunit(report: Report): string {
  const cases = [...runCases(report), ...cacheCases(report), ...contractCases(report), ...armCases(report)];
  // `Map.groupBy` is not in Node 20, on which the command line runs.
  const suites = [...new Set(cases.map((one) => one.suite))].map((name) => {
    const members = cases.filter((one) => one.suite === name);
    return suiteXml(name, members, report.at);
  });
  const counts = countsOf(cases);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="trtllm-nixl-build" ${counts}>\n${suites.join('')}</testsuites>\n`;
}

function runCases({ verdict, phases, error, judgement }: Report): Case[] {
  const seconds = phases.reduce((sum, phase) => sum + phase.seconds, 0);
  const base = { suite: 'run', name: 'verdict', seconds };
  if (judgement !== undefined && verdict !== 'PROVEN') {
    const kind = verdict === 'INFRA' || verdict === 'INCONCLUSIVE' ? 'error' : 'failure';
    const body = judgement.diagnoses
      .map(({ code, words, next }) => `${code}: ${sentence(words)} ${next}`)
      .join('\n');
    return [
      {
        ...base,
        outcome: { kind, type: verdict ?? '', message: `${judgement.line}: ${judgement.reason}`, body },
      },
    ];
  }
  if (error !== undefined) {
    const kind = error.kind === 'answer' ? 'failure' : 'error';
    const body = `${error.means}\n${error.next}`;
    return [{ ...base, outcome: { kind, type: error.code, message: error.what, body } }];
  }
  if (judgement !== undefined) return [{ ...base, out: `${judgement.line}: ${judgement.reason}` }];
  const message = 'no verdict was asked for';
  return [{ ...base, outcome: { kind: 'skipped', type: '', message, body: '' } }];
}

/** A miss is no failure: it costs time. What was there and could not be trusted is told, and is no failure either. */
function cacheCases({ restore }: Report): Case[] {
  if (restore === undefined) return [];
  const result =
    restore.kind === 'none'
      ? `${restore.why}: ${restore.reason}`
      : `${restore.kind}: ${restore.tier}, ${restore.proof}`;
  const out = [result, ...restore.refusals.map(refusalText)].join('\n');
  return [{ suite: 'wheel cache', name: 'restore', seconds: restore.seconds, out }];
}

function contractCases({ image }: Report): Case[] {
  return (image?.contract.checks ?? []).map((check) => {
    const base = { suite: 'image contract', name: check.name, seconds: 0 };
    if (check.ok) return { ...base, out: check.found };
    const message = `expected ${check.expected}, found ${check.found}`;
    return { ...base, outcome: { kind: 'failure', type: 'CONTRACT', message, body: '' } };
  });
}

function armCases(report: Report): Case[] {
  return armsOf(report).map((arm) => {
    const base = { suite: `arm ${arm.arm}`, name: 'verdict', seconds: arm.seconds };
    const told = armText(arm);
    if (asItShould(arm)) return { ...base, out: told };
    const kind = arm.verdict === 'INFRA' || arm.verdict === 'INCONCLUSIVE' ? 'error' : 'failure';
    return { ...base, outcome: { kind, type: arm.verdict, message: arm.reason, body: told } };
  });
}

function armText(arm: ArmVerdict): string {
  const diagnoses = arm.diagnoses.map(({ code, words, next }) => `${code}: ${sentence(words)} ${next}`);
  const findings = arm.findings.map(
    ({ witness, strength, says, file, line }) =>
      `[${strength}] ${witness}: ${says}${file === null ? '' : ` (${file}${line === null ? '' : `:${line}`})`}`,
  );
  const head = `${arm.verdict}: backend ${arm.backend} (${arm.claim}), wire ${arm.wire}, ${arm.bytes} bytes, ${arm.gbps ?? 'no'} GB/s`;
  return [head, ...diagnoses, ...findings].join('\n');
}

function suiteXml(name: string, cases: readonly Case[], at: string): string {
  return `  <testsuite name="${attribute(name)}" ${countsOf(cases)} timestamp="${attribute(at)}">\n${cases.map(caseXml).join('')}  </testsuite>\n`;
}

function caseXml({ suite, name, seconds, outcome, out }: Case): string {
  const head = `    <testcase classname="${attribute(`trtllm-nixl-build.${suite}`)}" name="${attribute(name)}" time="${seconds.toFixed(3)}"`;
  const parts: string[] = [];
  if (outcome?.kind === 'skipped') parts.push(`      <skipped message="${attribute(outcome.message)}"/>\n`);
  else if (outcome !== undefined) {
    const tag = outcome.kind;
    parts.push(
      `      <${tag} type="${attribute(outcome.type)}" message="${attribute(outcome.message)}">${content(outcome.body)}</${tag}>\n`,
    );
  }
  if (out !== undefined) parts.push(`      <system-out>${content(out)}</system-out>\n`);
  return parts.length === 0 ? `${head}/>\n` : `${head}>\n${parts.join('')}    </testcase>\n`;
}

function countsOf(cases: readonly Case[]): string {
  const of = (kind: string): number => cases.filter((one) => one.outcome?.kind === kind).length;
  const time = cases.reduce((sum, one) => sum + one.seconds, 0).toFixed(3);
  return `tests="${cases.length}" failures="${of('failure')}" errors="${of('error')}" skipped="${of('skipped')}" time="${time}"`;
}

const XML_ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\n': '&#10;',
  '\t': '&#9;',
  '\r': '&#13;',
};

/** Text as an XML 1.0 attribute value. What XML 1.0 cannot hold even as a reference becomes U+FFFD. */
export function attribute(text: string): string {
  return content(text).replace(/["'\n\t]/g, (character) => XML_ENTITIES[character] ?? '');
}

/** Text as XML 1.0 content, readable as it is: a parser keeps line ends and quotes there, but not carriage returns. */
export function content(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>\r]/g, (character) => XML_ENTITIES[character] ?? '');
}
