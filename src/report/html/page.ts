import { createHash } from 'node:crypto';
import type { Comparison } from '../../evidence/compare.ts';
import { formatSeconds } from '../../system/progress.ts';
import { tell } from '../story.ts';
import { oneLine } from '../text.ts';
import type { Report } from '../types.ts';
import type { RunView } from '../view/types.ts';
import { armsSection, evidenceSection } from './arms.ts';
import { cacheSection, environmentSection } from './around.ts';
import { diffSection } from './diff.ts';
import { code, dataTable, html, Markup, NOTHING } from './markup.ts';
import { STYLE } from './style.ts';

/** What the page is made of. */
export interface PageParts {
  readonly report: Report;
  readonly view: RunView;
  /** The drawings (html/figures.ts), made by the caller: they need a library that a run without evidence does not load. */
  readonly figures?: Markup;
  /** The report of the last green run, to be compared with. */
  readonly last?: Report;
  /** What its evidence and this run's differ in, where both are here. */
  readonly comparison?: Comparison;
}

/**
 * One self-contained HTML page: no script, nothing fetched, and a policy that would forbid both. Text of others is escaped; a browser
 * that meets a hole in that still runs nothing (docs/report.md).
 */
export function renderPage(parts: PageParts): string {
  const { report, view, last } = parts;
  const story = tell(report);
  const sections: readonly Section[] = [
    { id: 'arms', title: 'Arms', body: armsSection(report) },
    { id: 'figures', title: 'Speed, time and bytes', body: parts.figures ?? NOTHING },
    { id: 'evidence', title: 'Evidence', body: evidenceSection(report, view) },
    { id: 'cache', title: 'Wheel cache', body: cacheSection(report) },
    { id: 'environment', title: 'Environment', body: environmentSection(report, view) },
    { id: 'diff', title: 'Against the last green run', body: diffSection(report, last, parts.comparison) },
    { id: 'phases', title: 'Phases', body: phasesTable(report) },
  ].filter(({ body }) => body !== NOTHING);
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="generator" content="${report.tool} ${report.toolVersion}">
<title>${oneLine(story.headline, 120)}</title>
<style>${STYLE_MARKUP}</style>
</head>
<body>
<a class="skip" href="#main">To the content</a>
<header>
<p class="quiet">${report.tool} ${report.toolVersion} · ${report.origin} · <time datetime="${report.at}">${report.at.replace('T', ' ').replace(/\.\d+Z$/, ' UTC')}</time></p>
</header>
<main id="main">
${verdictSection(parts)}
<nav aria-label="Sections"><ul>${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
${sections.map(({ id, title, body }) => html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${body}</section>\n`)}
</main>
<footer>${footer(report)}</footer>
</body>
</html>
`;
  return page.text;
}

interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Markup;
}

const STYLE_MARKUP = new Markup(STYLE);

/** Nothing may be loaded, run, sent or framed; of styles exactly ours. */
function policy(): string {
  const hash = createHash('sha256').update(STYLE).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}

const SIGNS = { good: '✓', bad: '✗', neutral: '–' } as const;

function verdictSection({ report, view }: PageParts): Markup {
  const { tone, headline, plain, reason, next, facts } = tell(report);
  const steps = next.map((step) => html`<li>${step}</li>`);
  return html`<div class="verdict ${tone}"><h1><span aria-hidden="true">${SIGNS[tone]} </span>${oneLine(headline, 400)}</h1>${
    plain === '' ? NOTHING : html`<p>${plain}</p>`
  }${reason === '' ? NOTHING : html`<p class="why">Why: ${reason}</p>`}</div>${
    steps.length === 0 ? NOTHING : html`<h2 id="next">What to do next</h2><ol class="next">${steps}</ol>`
  }<dl>${facts.map(({ name, text }) => html`<dt>${name}</dt><dd>${text}</dd>`)}</dl>${
    view.trouble === undefined
      ? NOTHING
      : html`<p class="bad">The evidence cannot be shown: ${view.trouble}</p>`
  }`;
}

function phasesTable({ phases }: Report): Markup {
  return dataTable(
    'Phases of this run',
    ['Phase', 'State', 'Time', 'Reason'],
    phases.map(({ name, state, seconds, reason }) => [name, state, formatSeconds(seconds), reason]),
  );
}

function footer({ evidence, error }: Report): Markup {
  const kept =
    evidence === undefined
      ? NOTHING
      : html`<p>Evidence lies in ${code(evidence)}, and in <code>evidence.zip</code> beside this page.</p>`;
  const failed = error === undefined ? NOTHING : html`<p>Error ${code(error.code)}</p>`;
  return html`${kept}${failed}<p>The same in other forms: <code>report.json</code>, <code>junit.xml</code>, <code>summary.md</code>. This page fetches nothing and runs no script.</p>`;
}
