import type { ArmName, ArmVerdict } from '../../evidence/types.ts';
import { formatBytes, formatSeconds } from '../../system/progress.ts';
import { armsOf } from '../story.ts';
import { count, rate } from '../text.ts';
import type { Report } from '../types.ts';
import type { ArmView, RunView } from '../view/types.ts';
import { dataTable, html, type Markup, NOTHING } from './markup.ts';
import { type ByteBar, bytesPlot } from './plot-bytes.ts';
import { dotsOf, speedPlot } from './plot-speed.ts';
import { MOST_ROWS, timePlot } from './plot-time.ts';

/** The drawings, each with its figures as a table for those who cannot see it. */
export function figuresSection(report: Report, view: RunView): Markup {
  const arms = armsOf(report).map(({ arm }) => arm);
  const ordered = view.arms.toSorted((a, b) => arms.indexOf(a.arm) - arms.indexOf(b.arm));
  const figures = [
    speedFigure(ordered),
    bytesFigure(ordered, armsOf(report)),
    ...ordered.map((arm, index) => timeFigure(arm, index === 0)),
  ].filter((figure) => figure !== NOTHING);
  return figures.length === 0 ? NOTHING : html`${figures}`;
}

const SHAPES: Record<ArmName, string> = {
  shipped: '●',
  expected: '◆',
  contrast: '▲',
  slow: '■',
  aggregated: '✚',
};

function speedFigure(views: readonly ArmView[]): Markup {
  const drawn = views.map((view) => ({ view, dots: dotsOf(view) })).filter(({ dots }) => dots.length > 0);
  if (drawn.length === 0) return NOTHING;
  const ceilings = views.flatMap(({ ceiling }) => (ceiling === null ? [] : [ceiling]));
  const ceiling = ceilings.toSorted((a, b) => b.gbps - a.gbps)[0] ?? null;
  const transfers = drawn.reduce((sum, { view }) => sum + view.transfers.length, 0);
  const label = `Speed of ${count(transfers, 'transfer')} by size, one shape for each arm; the figures stand in the table below`;
  const against =
    ceiling === null
      ? 'Nobody measured what this link can carry, so no ceiling is drawn.'
      : `The dashed line is what the link can carry: ${rate(ceiling.gbps)} (${ceiling.what}).`;
  return html`<figure><div class="drawing" role="group" tabindex="0" aria-label="Drawing">${speedPlot(
    drawn.flatMap(({ dots }) => dots),
    ceiling === null
      ? null
      : { gbps: ceiling.gbps, words: `${ceiling.what.split(',')[0]}: ${rate(ceiling.gbps)}` },
    label,
  )}</div><ul class="legend">${drawn.map(({ view }) => html`<li class="arm-${view.arm}"><span aria-hidden="true">${SHAPES[view.arm]}</span> ${view.arm}</li>`)}</ul><figcaption>Speed of each transfer by its size, on logarithmic scales. The first transfer of a pair of workers is slow everywhere. ${against}</figcaption></figure>${speedTable(
    drawn.map(({ view }) => view),
    ceiling?.gbps ?? null,
  )}`;
}

function speedTable(views: readonly ArmView[], ceiling: number | null): Markup {
  const rows = views.map(({ arm, transfers }) => {
    const speeds = transfers
      .filter(({ ok, gbps }) => ok && gbps > 0)
      .map(({ gbps }) => gbps)
      .toSorted((a, b) => a - b);
    const failed = transfers.filter(({ ok }) => !ok).length;
    const best = speeds.at(-1) ?? 0;
    const share =
      ceiling === null ? '–' : `${((best / ceiling) * 100).toFixed(best < ceiling / 100 ? 2 : 0)} %`;
    const source = transfers[0]?.source === 'telemetry' ? 'NIXL telemetry' : "engine's counter";
    const middle = speeds[Math.floor(speeds.length / 2)] ?? 0;
    return [
      arm,
      String(transfers.length),
      rate(best),
      rate(middle),
      rate(speeds[0] ?? 0),
      share,
      String(failed),
      source,
    ];
  });
  const head = ['Arm', 'Transfers', 'Best', 'Median', 'Slowest', 'Best of the ceiling', 'Failed', 'Timed by'];
  return dataTable('Speed of transfers', head, rows);
}

function bytesFigure(views: readonly ArmView[], verdicts: readonly ArmVerdict[]): Markup {
  const bars: ByteBar[] = [];
  for (const { arm, bytes } of views) {
    for (const { source, bytes: value } of bytes) {
      bars.push({ name: `${arm}: ${source}`, bytes: value, expected: source.startsWith('expected') });
    }
  }
  if (bars.every(({ expected }) => expected)) return NOTHING;
  const shown = bars.slice(0, 40);
  const total = verdicts.find(({ bytesExpected }) => bytesExpected !== null)?.bytesExpected ?? null;
  const label = 'KV bytes expected and counted by each witness; the figures stand in the table below';
  return html`<figure><div class="drawing" role="group" tabindex="0" aria-label="Drawing">${bytesPlot(shown, label)}</div><figcaption>KV bytes that the answered requests must have moved (grey${total === null ? '' : `, ${formatBytes(total)}`}) against what each witness counted. Witnesses see the same bytes from different sides; they do not add up.</figcaption></figure>${dataTable(
    'KV bytes',
    ['Arm and witness', 'Bytes'],
    shown.map(({ name, bytes }) => [name, formatBytes(bytes)]),
  )}`;
}

function timeFigure(view: ArmView, open: boolean): Markup {
  if (view.services.length === 0) return NOTHING;
  const answered = view.requests.filter(({ ok }) => ok).length;
  const label =
    `Time line of ${view.arm}: ${count(view.services.length, 'process')}, ${count(view.requests.length, 'request')}`.replace(
      'processs',
      'processes',
    );
  const hidden = view.services.length - MOST_ROWS;
  const notes = [
    `${view.arm}: ${formatSeconds(view.seconds)}, ${answered} of ${view.requests.length} requests answered.`,
    view.timed ? '' : 'This record holds no begin times; the spans are set as their lengths allow.',
    hidden > 0 ? `${hidden} more processes are in the table.` : '',
  ].filter((note) => note !== '');
  const rows = [...view.services, ...view.requests.slice(0, 200)].map(({ name, from, to, title }) => [
    name,
    `${from.toFixed(2)} s`,
    `${(to - from).toFixed(2)} s`,
    title,
  ]);
  return html`<details${open ? html` open` : NOTHING}><summary>Time line of ${view.arm}</summary><div><figure><div class="drawing" role="group" tabindex="0" aria-label="Drawing">${timePlot(view, label)}</div><figcaption>${notes.join(' ')}</figcaption></figure><details><summary>Figures of this time line</summary><div>${dataTable(
    `Processes and requests of ${view.arm}`,
    ['Name', 'Began', 'Took', 'End'],
    rows,
  )}</div></details></div></details>`;
}
