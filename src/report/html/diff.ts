import type { Comparison } from '../../evidence/compare.ts';
import { formatBytes, formatSeconds } from '../../system/progress.ts';
import { armsOf } from '../story.ts';
import { rate } from '../text.ts';
import type { Report } from '../types.ts';
import { dataTable, html, type Markup, NOTHING } from './markup.ts';

export interface Change {
  readonly what: string;
  readonly before: string;
  readonly now: string;
}

/** What differs from the last green run; says so where nothing does. */
export function diffSection(
  report: Report,
  last: Report | undefined,
  evidence: Comparison | undefined,
): Markup {
  if (last === undefined) return NOTHING;
  return html`${factsPart(report, last)}${evidence === undefined ? NOTHING : evidencePart(evidence)}`;
}

/** The verdicts and paths of the arms stand among the facts already. */
const IN_EVIDENCE: ReadonlySet<Comparison['changes'][number]['what']> = new Set([
  'version',
  'setting',
  'diagnosis',
  'line',
]);
const MOST_ROWS = 60;

function evidencePart({ changes }: Comparison): Markup {
  const told = changes.filter(({ what }) => IN_EVIDENCE.has(what));
  const rows = told
    .slice(0, MOST_ROWS)
    .map(({ what, arm, name, old, new: next, worse }) => [
      [arm, what, name].filter((part) => part !== null).join(' '),
      old ?? '–',
      html`${next ?? '–'}${worse ? html` <strong class="bad">worse</strong>` : NOTHING}`,
    ]);
  const more = told.length - rows.length;
  return html`${dataTable('What differs in the evidence', ['What', 'Last green run', 'This run'], rows)}${
    more > 0 ? html`<p class="quiet">${more} more: <code>compare OLD NEW</code> lists them.</p>` : NOTHING
  }`;
}

function factsPart(report: Report, last: Report): Markup {
  const changes = changesBetween(last, report);
  const from = html`<p class="quiet">Compared with ${last.origin} of ${last.at}, ${last.verdict ?? 'no verdict'}.</p>`;
  if (changes.length === 0)
    return html`${from}<p>Nothing differs in what was built, which way the cache took, or how fast.</p>`;
  const rows = changes.map(({ what, before, now }) => [what, before, now]);
  return html`${from}${dataTable('What differs', ['What', 'Last green run', 'This run'], rows)}`;
}

/** Below this share a speed or a time is the same: runs of one build differ by as much. */
const ALIKE = 0.15;

/** Facts of two reports that differ, in the order of the story. */
export function changesBetween(last: Report, now: Report): Change[] {
  const before = factsOf(last);
  const after = factsOf(now);
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((what) => {
    const [old, fresh] = [before.get(what), after.get(what)];
    if (same(old, fresh)) return [];
    return [{ what, before: old?.text ?? '–', now: fresh?.text ?? '–' }];
  });
}

interface Fact {
  readonly text: string;
  /** Of measured values, which never repeat exactly. */
  readonly measure?: number;
}

function same(a: Fact | undefined, b: Fact | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  if (a.measure === undefined || b.measure === undefined) return a.text === b.text;
  return Math.abs(a.measure - b.measure) <= ALIKE * Math.max(a.measure, b.measure);
}

function factsOf(report: Report): Map<string, Fact> {
  const facts = new Map<string, Fact>();
  const put = (what: string, text: string | null | undefined, measure?: number): void => {
    if (text !== null && text !== undefined && text !== '')
      facts.set(what, measure === undefined ? { text } : { text, measure });
  };
  const { judgement, plan, wheel, image } = report;
  put('Verdict', judgement?.line ?? report.verdict);
  put('Tool', report.toolVersion);
  put('Dynamo commit', plan?.checkout.commit);
  put('Generation', plan?.generation);
  for (const [name, value] of Object.entries(plan?.recipe ?? {}))
    put(
      `Recipe: ${name}`,
      value === null ? null : typeof value === 'object' ? JSON.stringify(value) : String(value),
    );
  put('Wheel', wheel?.sha256);
  put('Image', image?.id);
  for (const check of image?.contract.checks ?? [])
    put(`Contract: ${check.name}`, check.ok ? 'holds' : check.found);
  for (const arm of armsOf(report)) {
    put(`${arm.arm}: verdict`, arm.verdict);
    put(`${arm.arm}: backend`, `${arm.backend} (${arm.claim})`);
    put(`${arm.arm}: wire`, arm.wire);
    put(`${arm.arm}: best speed`, arm.gbps === null ? null : rate(arm.gbps), arm.gbps ?? undefined);
    put(`${arm.arm}: KV bytes`, formatBytes(arm.bytes), arm.bytes);
    put(`${arm.arm}: time`, formatSeconds(arm.seconds), arm.seconds);
  }
  return facts;
}
