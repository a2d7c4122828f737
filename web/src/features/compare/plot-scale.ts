import { scaleLinear, scaleSqrt } from 'd3-scale';
import type { MethodScale } from '../../ui/method-scale.ts';
import { isSkewed, type Point } from './scatter-points.ts';

/** Where things stand on a plot of a given size (px). */
export interface PlotScale {
  width: number;
  height: number;
  x: (index: number) => number;
  y: (rate: number) => number;
  place: (point: Point) => readonly [number, number];
  /** Back from a place on the plot to values, kept inside the axes. */
  valuesAt: (x: number, y: number) => { index: number; rate: number };
  xTicks: number[];
  yTicks: number[];
  isRoot: boolean;
  /** The highest rate of the axis. */
  mostRate: number;
}

export const PLOT_MARGIN = { top: 26, right: 12, bottom: 40, left: 40 } as const;

/** Axes: the whole scale of the index, and rates from zero. */
export function plotScale(
  points: readonly Point[],
  method: MethodScale,
  width: number,
  height: number,
): PlotScale {
  const { top, right, bottom, left } = PLOT_MARGIN;
  const rates = points.map(({ rate }) => rate);
  const isRoot = isSkewed(rates);
  const most = rates.reduce((a, b) => Math.max(a, b), 0);
  const x = scaleLinear([method.scaleMin, method.scaleMax], [left, width - right]).clamp(true);
  const y = (isRoot ? scaleSqrt : scaleLinear)([0, most === 0 ? 1 : most], [height - bottom, top])
    .nice(5)
    .clamp(true);
  const yTicks = isRoot ? thinned(y.ticks(12), y, 22) : y.ticks(5);
  return {
    width,
    height,
    x,
    y,
    place: ({ index, rate }) => [x(index), y(rate)],
    valuesAt: (px, py) => ({ index: x.invert(px), rate: y.invert(py) }),
    xTicks: x.ticks(5),
    yTicks,
    isRoot,
    mostRate: y.domain()[1] ?? 1,
  };
}

/** Ticks at least `apart` px from each other, from the bottom up. */
function thinned(ticks: readonly number[], y: (rate: number) => number, apart: number): number[] {
  const kept: number[] = [];
  for (const tick of ticks) {
    const last = kept.at(-1);
    if (last === undefined || y(last) - y(tick) >= apart) kept.push(tick);
  }
  return kept;
}
