import type { Finding } from '../evidence/types.ts';
import { helpLink } from '../system/help-link.ts';
import { formatSeconds } from '../system/progress.ts';
import { code, folded, md, table } from './markdown.ts';
import { ARM_HEAD, armRow, armsOf, type Story, tell } from './story.ts';
import { count } from './text.ts';
import type { Report } from './types.ts';

const SIGNS: Record<Story['tone'], string> = { good: '✅', bad: '❌', neutral: '➖' };

/**
 * Rows shown of a list that others fill. GitHub shows nothing at all of a summary over 1 MiB; with cells cut to 300 characters
 * these bounds keep the worst case far below (test/report/summary.test.ts).
 */
const MOST_ROWS = 40;
const MOST_NOTES = 10;

/**
 * The job summary, GitHub Markdown: one screen with the verdict, what to do next, the arms, cache and image; details folded
 * below. Text of others is escaped, and cut where it is long.
 */
export function renderSummary(report: Report, links: readonly SummaryLink[] = []): string {
  const story = tell(report);
  const lead = [
    `## ${SIGNS[story.tone]} ${md(story.headline)}`,
    md(story.plain, 600),
    story.reason === '' ? '' : `Why: ${md(story.reason)}`,
  ];
  const screen = [
    nextSection(story),
    helpSection(report),
    armsSection(report),
    story.facts.map(({ name, text }) => `- **${name}**: ${md(text)}`).join('\n'),
    evidenceLine(report, links),
    notesSection(report),
  ];
  const whole = joined([...lead, ...screen, detailsSection(report), footer(report)]);
  if (fits(whole)) return whole;
  const short = joined([...lead, ...screen, footer(report)]);
  return fits(short) ? short : joined([...lead, footer(report)]);
}

/** A place outside the summary; `url` is made by us, never taken from a log. */
export interface SummaryLink {
  readonly text: string;
  readonly url: string;
}

/** GitHub shows nothing at all of a step's summary over 1 MiB, and other steps may write before us. */
const MOST_BYTES = 512 * 1024;

function fits(text: string): boolean {
  return Buffer.byteLength(text) <= MOST_BYTES;
}

function joined(sections: readonly string[]): string {
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function evidenceLine({ evidence, phases }: Report, links: readonly SummaryLink[]): string {
  if (phases.length === 0) return '';
  const files =
    evidence === undefined ? '`report.html`, `report.json`' : '`report.html`, `evidence.zip`, `report.json`';
  const where = links.map(({ text, url }) => `[${text}](${url})`).join(', ');
  return `- **Evidence**: ${files} in the report folder${where === '' ? '' : `; once uploaded: ${where}`}`;
}

function nextSection({ next }: Story): string {
  if (next.length === 0) return '';
  const [only] = next;
  if (next.length === 1 && only !== undefined) return `**What to do next**: ${md(only)}`;
  return `**What to do next**\n\n${next.map((step, index) => `${index + 1}. ${md(step)}`).join('\n')}`;
}

/** Where the docs explain what the reader sees: verdict, diagnoses, error. The addresses are made from codes of ours, never from a log. */
function helpSection({ verdict, judgement, error }: Report): string {
  const codes = [
    ...(verdict === null || verdict === 'PROVEN' ? [] : [verdict]),
    ...(judgement?.diagnoses ?? []).map((one) => one.code),
    ...(error === undefined || judgement !== undefined ? [] : [error.code]),
  ].filter((one) => /^[A-Z][A-Z0-9_]+$/.test(one));
  const links = [...new Set(codes)].slice(0, MOST_NOTES).map((one) => `[${code(one)}](${helpLink(one)})`);
  return links.length === 0 ? '' : `**What that means**: ${links.join(' · ')}`;
}

function armsSection(report: Report): string {
  const rows = armsOf(report).map((arm) => armRow(arm).map((cell) => md(cell)));
  return rows.length === 0 ? '' : table(ARM_HEAD, rows.slice(0, MOST_ROWS));
}

function notesSection({ plan, image }: Report): string {
  const notes = [...new Set([...(plan?.notes ?? []), ...(image?.contract.notes ?? [])])];
  const shown = notes.slice(0, MOST_NOTES).map((note) => `- Note: ${md(note)}`);
  return shown.join('\n');
}

function detailsSection(report: Report): string {
  const sections = [
    findingsTable(report),
    refusalTable(report),
    contractTable(report),
    stepsTable(report),
    phaseTable(report),
  ];
  return sections.filter((section) => section !== '').join('\n');
}

function findingsTable(report: Report): string {
  const findings = armsOf(report).flatMap((arm) =>
    arm.findings.map((finding) => ({ arm: arm.arm, finding })),
  );
  if (findings.length === 0) return '';
  const shown = findings.toSorted((a, b) => b.finding.strength - a.finding.strength).slice(0, MOST_ROWS);
  const rows = shown.map(({ arm, finding }) => [
    arm,
    finding.witness,
    String(finding.strength),
    md(finding.says),
    place(finding),
  ]);
  const more =
    findings.length > shown.length ? `\n\n${findings.length - shown.length} more in report.json.` : '';
  return folded(
    `Evidence: ${count(findings.length, 'finding')}`,
    `${table(['Arm', 'Witness', 'Strength', 'Says', 'Where'], rows)}${more}`,
  );
}

function place({ file, line }: Finding): string {
  if (file === null) return '';
  return code(line === null ? file : `${file}:${line}`);
}

function refusalTable({ restore }: Report): string {
  if (restore === undefined || restore.refusals.length === 0) return '';
  const shown = restore.refusals.slice(0, MOST_ROWS);
  const rows = shown.map(({ tier, kind, reason }) => [tier, kind, md(reason)]);
  return folded('Wheel cache: what was not used', table(['Tier', 'Answer', 'Reason'], rows));
}

/** Where the time of the image build went. */
function stepsTable({ image }: Report): string {
  const { steps } = image ?? {};
  if (steps === undefined || steps.slowest.length === 0) return '';
  const rows = steps.slowest.map(({ name, seconds }) => [md(name), formatSeconds(seconds)]);
  const title = `Slowest steps of the image build (${steps.total} steps, ${steps.cached} cached)`;
  return folded(title, table(['Step', 'Time'], rows));
}

function contractTable({ image }: Report): string {
  if (image === undefined || image.contract.checks.length === 0) return '';
  const rows = image.contract.checks
    .slice(0, MOST_ROWS)
    .map((check) => [check.ok ? '✅' : '❌', md(check.name), md(check.expected), md(check.found)]);
  return folded('Contract of the image', table(['', 'Check', 'Expected', 'Found'], rows));
}

function phaseTable({ phases }: Report): string {
  if (phases.length === 0) return '';
  const rows = phases.map((phase) => [
    phase.name,
    phase.state,
    formatSeconds(phase.seconds),
    md(phase.reason),
  ]);
  return folded('Phases', table(['Phase', 'State', 'Time', 'Reason'], rows));
}

function footer({ tool, toolVersion, evidence, error }: Report): string {
  const kept = evidence === undefined ? '' : ` · evidence in ${code(evidence)}`;
  const failed = error === undefined ? '' : ` · error ${code(error.code)}`;
  return `<sub>${tool} ${md(toolVersion)}${kept}${failed}</sub>`;
}
