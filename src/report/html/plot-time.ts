import * as Plot from '@observablehq/plot';
import type { ArmView, Span } from '../view/types.ts';
import { draw } from './canvas.ts';
import type { Markup } from './markup.ts';

/** Rows of services that are drawn; a larger service is cut, and its table says so. */
export const MOST_ROWS = 48;
/** Requests that are drawn one by one. */
const MOST_REQUESTS = 400;
const ROW = 18;

/** Time line of one arm: a row for each process, and one in which the requests follow each other. */
export function timePlot(view: Pick<ArmView, 'services' | 'requests' | 'seconds'>, label: string): Markup {
  const services = view.services.slice(0, MOST_ROWS);
  const requests = gathered(view.requests);
  const rows = [...new Set(services.map(({ name }) => name)), ...(requests.length === 0 ? [] : ['requests'])];
  const bars = (spans: readonly Span[], className: string, row: (span: Span) => string): Plot.Markish =>
    Plot.barX(spans, {
      x1: 'from',
      x2: (span: Span) => Math.max(span.to, span.from + view.seconds / 500),
      y: row,
      title: 'title',
      insetTop: 2,
      insetBottom: 2,
      className,
    });
  return draw(
    {
      height: rows.length * ROW + 64,
      marginLeft: leftMargin(rows),
      marginTop: 20,
      marginBottom: 44,
      x: {
        labelOffset: 36,
        label: 'Seconds since the arm began',
        grid: true,
        domain: [0, lengthOf(view)],
      },
      y: { domain: rows, label: null, tickFormat: (name: string) => shortened(name) },
      marks: [
        bars(
          services.filter(({ ok }) => ok),
          'service',
          ({ name }) => name,
        ),
        bars(
          services.filter(({ ok }) => !ok),
          'failed',
          ({ name }) => name,
        ),
        bars(
          requests.filter(({ ok }) => ok),
          'request',
          () => 'requests',
        ),
        bars(
          requests.filter(({ ok }) => !ok),
          'failed',
          () => 'requests',
        ),
      ],
    },
    label,
  );
}

/** Many requests become fewer, longer spans: neighbours that ended alike. */
function gathered(requests: readonly Span[]): readonly Span[] {
  if (requests.length <= MOST_REQUESTS) return requests;
  const size = Math.ceil(requests.length / MOST_REQUESTS);
  const spans: Span[] = [];
  for (let index = 0; index < requests.length; index += size) {
    const group = requests.slice(index, index + size);
    const failed = group.filter(({ ok }) => !ok).length;
    spans.push({
      name: 'requests',
      from: Math.min(...group.map(({ from }) => from)),
      to: Math.max(...group.map(({ to }) => to)),
      ok: failed === 0,
      title: `requests ${index} to ${index + group.length - 1}: ${failed === 0 ? 'all answered' : `${failed} failed`}`,
    });
  }
  return spans;
}

const LONGEST_NAME = 24;

function shortened(name: string): string {
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 1)}…`;
}

function leftMargin(rows: readonly string[]): number {
  return 20 + Math.max(...rows.map((name) => shortened(name).length), 4) * 7;
}

/** Clocks of two processes are not one: a span may end a little after the arm. */
function lengthOf({
  services,
  requests,
  seconds,
}: Pick<ArmView, 'services' | 'requests' | 'seconds'>): number {
  return [...services, ...requests].reduce((most, { to }) => Math.max(most, to), Math.max(seconds, 0.1));
}
