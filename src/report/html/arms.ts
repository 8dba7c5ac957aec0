import type { ArmVerdict, Finding } from '../../evidence/types.ts';
import { helpLink } from '../../system/help-link.ts';
import { formatSeconds } from '../../system/progress.ts';
import { decidedBy } from '../decided.ts';
import { ARM_HEAD, armRow, armsOf, asItShould } from '../story.ts';
import { count, sentence } from '../text.ts';
import type { Report } from '../types.ts';
import type { ArmView, Excerpt, RunView } from '../view/types.ts';
import { code, dataTable, html, type Markup, NOTHING } from './markup.ts';

/** Findings of an arm that are shown; report.json has them all. */
const MOST_FINDINGS = 80;

/** The arms in one table. */
export function armsSection(report: Report): Markup {
  const arms = armsOf(report);
  if (arms.length === 0) return NOTHING;
  return dataTable(
    'What each arm showed',
    [...ARM_HEAD, 'Why'],
    arms.map((arm) => [...armRow(arm), arm.reason]),
  );
}

/** Per arm: what was concluded, by which rules, from which lines. */
export function evidenceSection(report: Report, view: RunView): Markup {
  const arms = armsOf(report);
  if (arms.length === 0) return plainFindings(report);
  const [first] = arms;
  return html`<p class="quiet">Marked findings are those by which the judge went. A finding of strength 3 proves, 2 is good, 1 supports, 0 is a wish and decides nothing.</p>${arms.map(
    (arm) =>
      armDetails(
        arm,
        view.arms.find((one) => one.arm === arm.arm),
        arm === first || !asItShould(arm),
      ),
  )}`;
}

/** A judgement without arms: plain logs were judged. */
function plainFindings({ judgement }: Report): Markup {
  if (judgement === undefined || judgement.findings.length === 0) return NOTHING;
  return html`${judgement.findings.slice(0, MOST_FINDINGS).map((finding) => findingMarkup(finding, false, undefined))}`;
}

function armDetails(arm: ArmVerdict, view: ArmView | undefined, open: boolean): Markup {
  const tone = asItShould(arm) ? 'good' : 'bad';
  const decided = decidedBy(arm);
  const order = arm.findings
    .map((finding, index) => ({ finding, index, decided: decided.has(index) }))
    .toSorted((a, b) => Number(b.decided) - Number(a.decided) || b.finding.strength - a.finding.strength);
  const shown = order.slice(0, MOST_FINDINGS);
  const more = order.length - shown.length;
  const findings = shown.map((one) =>
    findingMarkup(
      one.finding,
      one.decided,
      view?.excerpts.find((excerpt) => excerpt.finding === one.index),
    ),
  );
  return html`<details${open ? OPEN : NOTHING}><summary>${arm.arm}<span class="badge ${tone}">${arm.verdict}</span> <span class="quiet">${count(arm.findings.length, 'finding')}, ${formatSeconds(arm.seconds)}</span></summary><div><p>${arm.reason}</p>${rules(arm)}${diagnoses(arm)}<h3>Findings of ${arm.arm}</h3>${findings}${
    more > 0 ? html`<p class="quiet">${count(more, 'more finding')} in report.json.</p>` : NOTHING
  }</div></details>`;
}

const OPEN = html` open`;

function rules({ rules: fired = [] }: ArmVerdict): Markup {
  return dataTable(
    'Rules that spoke, in their order',
    ['Rule', 'Says', 'Verdict'],
    fired.map(({ id, says, verdict }) => [code(id), says, verdict ?? '–']),
  );
}

function diagnoses({ diagnoses: all }: ArmVerdict): Markup {
  if (all.length === 0) return NOTHING;
  return html`<h3>Diagnoses</h3><dl>${all.map(
    ({ code: name, words, next }) => html`<dt>${linked(name)}</dt><dd>${sentence(words)} ${next}</dd>`,
  )}</dl>`;
}

/** The code of a diagnosis with its page of help; a code of ours, since a report may come from anywhere. */
function linked(name: string): Markup {
  if (!/^[A-Z][A-Z0-9_]{2,60}$/.test(name)) return code(name);
  return html`<a href="${helpLink(name)}" rel="noreferrer">${code(name)}</a>`;
}

function findingMarkup(finding: Finding, decided: boolean, excerpt: Excerpt | undefined): Markup {
  const { witness, strength, says, process } = finding;
  const place = placeOf(finding);
  return html`<div class="finding${decided ? ' decided' : ''}"><p><strong>${witness}</strong>${process === null ? '' : ` of ${process}`}, strength ${strength}${decided ? html` <span class="badge">decided</span>` : NOTHING}</p><p>${says}</p>${place}${
    excerpt === undefined ? NOTHING : linesMarkup(excerpt, finding.file ?? '')
  }</div>`;
}

function placeOf({ file, line }: Finding): Markup {
  if (file === null) return NOTHING;
  return html`<p class="quiet">${code(file)}${line === null ? '' : `, line ${line}`}</p>`;
}

function linesMarkup({ lines }: Excerpt, file: string): Markup {
  if (lines.length === 0) return NOTHING;
  const items = lines.map(
    ({ number, text, decides }) =>
      html`<li${decides ? DECIDES : NOTHING}><span class="n">${number}</span><code dir="ltr">${text}</code></li>`,
  );
  return html`<div class="lines" role="group" tabindex="0" aria-label="Lines of ${file}"><ol>${items}</ol></div>`;
}

const DECIDES = html` class="decides"`;
