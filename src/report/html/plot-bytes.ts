import * as Plot from '@observablehq/plot';
import { formatBytes } from '../../system/progress.ts';
import { draw } from './canvas.ts';
import type { Markup } from './markup.ts';

export interface ByteBar {
  readonly name: string;
  readonly bytes: number;
  readonly expected: boolean;
}

/** Bytes expected against the bytes that each witness counted. */
export function bytesPlot(bars: readonly ByteBar[], label: string): Markup {
  const expected = bars.find((bar) => bar.expected)?.bytes ?? 0;
  const side = (own: readonly ByteBar[], className: string): Plot.Markish =>
    Plot.barX(own, { x: 'bytes', y: 'name', className, insetTop: 3, insetBottom: 3 });
  return draw(
    {
      height: bars.length * 28 + 50,
      marginLeft: 30 + Math.max(...bars.map(({ name }) => shortened(name).length)) * 6.6,
      marginRight: 80,
      marginTop: 12,
      x: { label: null, grid: true, ticks: 5, tickFormat: (value: number) => formatBytes(value) },
      y: { domain: bars.map(({ name }) => name), label: null, tickFormat: (name: string) => shortened(name) },
      marks: [
        side(
          bars.filter((bar) => bar.expected),
          'expected',
        ),
        side(
          bars.filter((bar) => !bar.expected),
          'moved',
        ),
        Plot.text(bars, {
          x: 'bytes',
          y: 'name',
          text: ({ bytes }: ByteBar) => formatBytes(bytes),
          textAnchor: 'start',
          dx: 5,
          className: 'note',
        }),
        ...(expected > 0 ? [Plot.ruleX([expected], { className: 'ceiling', strokeDasharray: '6 4' })] : []),
      ],
    },
    label,
  );
}

/** The whole name stands in the table. */
const LONGEST_NAME = 40;

function shortened(name: string): string {
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 1)}…`;
}
