import * as Plot from '@observablehq/plot';
import type { ArmName } from '../../evidence/types.ts';
import { formatBytes } from '../../system/progress.ts';
import { rate } from '../text.ts';
import type { ArmView, Transfer } from '../view/types.ts';
import { draw } from './canvas.ts';
import type { Markup } from './markup.ts';

/** Dots of one arm; beyond that they are gathered, since nobody sees ten thousand dots and every page would carry them. */
const MOST_DOTS = 150;

export interface Dot {
  readonly arm: ArmName;
  readonly bytes: number;
  readonly gbps: number;
  /** Transfers that this dot stands for. */
  readonly count: number;
}

/** Transfers of an arm as dots: each one, or gathered by nearness on both logarithmic scales; best and worst always stay. */
export function dotsOf({ arm, transfers }: Pick<ArmView, 'arm' | 'transfers'>): Dot[] {
  const good = transfers.filter(({ ok, bytes, gbps }) => ok && bytes > 0 && gbps > 0);
  if (good.length <= MOST_DOTS) return good.map(({ bytes, gbps }) => ({ arm, bytes, gbps, count: 1 }));
  const cells = new Map<string, Transfer[]>();
  for (const one of good) {
    const cell = `${Math.round(Math.log2(one.bytes))} ${Math.round(Math.log10(one.gbps) * 8)}`;
    const members = cells.get(cell);
    if (members === undefined) cells.set(cell, [one]);
    else members.push(one);
  }
  const gathered = [...cells.values()].map((members) => middleOf(arm, members));
  const fast = good.reduce((best, one) => (one.gbps > best.gbps ? one : best));
  const slow = good.reduce((worst, one) => (one.gbps < worst.gbps ? one : worst));
  return [...gathered, ...[fast, slow].map(({ bytes, gbps }) => ({ arm, bytes, gbps, count: 1 }))];
}

function middleOf(arm: ArmName, members: readonly Transfer[]): Dot {
  const middle = members.toSorted((a, b) => a.gbps - b.gbps)[Math.floor(members.length / 2)];
  return { arm, bytes: middle?.bytes ?? 0, gbps: middle?.gbps ?? 0, count: members.length };
}

/** A shape for each arm besides its colour: colours alone are not seen by everybody, nor printed by every printer. */
const SYMBOLS: Record<ArmName, Plot.SymbolType> = {
  shipped: 'circle',
  expected: 'diamond',
  contrast: 'triangle',
  slow: 'square',
  aggregated: 'cross',
};

const ASIDE: Record<ArmName, number> = { shipped: -12, expected: -4, contrast: 4, slow: 12, aggregated: 0 };

/** Speed by size and arm, both logarithmic, against the fastest copy that the link was seen to do. */
export function speedPlot(
  dots: readonly Dot[],
  ceiling: { readonly gbps: number; readonly words: string } | null,
  label: string,
): Markup {
  const rule = (y: number | null, className: string): Plot.Markish[] =>
    y === null ? [] : [Plot.ruleY([y], { className, strokeWidth: 2, strokeDasharray: '6 4' })];
  const text = (y: number | null, words: string): Plot.Markish[] =>
    y === null
      ? []
      : [
          Plot.text([y], {
            y: (value: number) => value,
            text: () => words,
            frameAnchor: 'right',
            textAnchor: 'end',
            dy: -8,
            className: 'note',
          }),
        ];
  return draw(
    {
      height: 340,
      marginLeft: 62,
      marginRight: 16,
      marginTop: 28,
      marginBottom: 46,
      x: {
        type: 'log',
        labelOffset: 40,
        label: 'Size of one transfer',
        ...bytesAxis(dots.map(({ bytes }) => bytes)),
      },
      y: {
        type: 'log',
        grid: true,
        label: 'GB/s',
        ...decades([...dots.map(({ gbps }) => gbps), ceiling?.gbps ?? null]),
      },
      r: { range: [4, 10] },
      marks: [
        ...rule(ceiling?.gbps ?? null, 'ceiling'),
        ...text(ceiling?.gbps ?? null, ceiling?.words ?? ''),
        ...(Object.keys(SYMBOLS) as ArmName[]).map((arm) => {
          const own = dots.filter((dot) => dot.arm === arm);
          return Plot.dot(own, {
            x: 'bytes',
            y: 'gbps',
            r: own.some(({ count }) => count > 1) ? { value: 'count', scale: 'r' } : 5,
            symbol: SYMBOLS[arm],
            // Arms move the same sizes: side by side they can be told apart.
            dx: ASIDE[arm],
            className: `dots arm-${arm}`,
            title: ({ bytes, gbps, count }: Dot) =>
              `${arm}: ${formatBytes(bytes)} at ${rate(gbps)}${count === 1 ? '' : `, ${count} transfers alike`}`,
          });
        }),
      ],
    },
    label,
  );
}

/** Whole decades around the values, with plain numbers as ticks. */
function decades(values: readonly (number | null)[]): Partial<Plot.ScaleOptions> {
  const known = values.filter((value): value is number => value !== null && value > 0);
  const low = 10 ** Math.floor(Math.log10(Math.min(...known)));
  const high = 10 ** Math.ceil(Math.log10(Math.max(...known) * 1.05));
  const ticks: number[] = [];
  for (let power = Math.log10(low); power <= Math.log10(high); power += 1)
    ticks.push(10 ** Math.round(power));
  return { domain: [low, high], ticks, tickFormat: (value: number) => String(value) };
}

/** Room on both sides, also where all transfers are of one size. */
function bytesAxis(bytes: readonly number[]): Partial<Plot.ScaleOptions> {
  const [low, high] = [Math.min(...bytes) / 2, Math.max(...bytes) * 2];
  const ticks: number[] = [];
  for (let power = Math.ceil(Math.log10(low)); power <= Math.log10(high); power += 1) ticks.push(10 ** power);
  const few =
    ticks.length < 2
      ? [low * 2, high / 2].filter((value, index, all) => all.indexOf(value) === index)
      : ticks;
  return { domain: [low, high], ticks: few, tickFormat: (value: number) => formatBytes(Math.round(value)) };
}
