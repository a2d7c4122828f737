import { levelNumber, levelOfIndex } from '../level.ts';
import type { MethodIndicator, ResilienceLevel, ResilienceMethod } from '../method.ts';
import { reportStateOf } from '../report.ts';
import type { VillageReport } from '../report.ts';
import { scoreVillage } from '../village-score.ts';
import { valueDecimals } from './number-text.ts';

/** One change that would lift a village to a higher level, all else as it is. */
export interface Lift {
  indicator: MethodIndicator;
  /** Today's value and the least change that is enough, in the indicator's own unit. */
  from: number;
  to: number;
  /** |to − from| ÷ the distance between the goalposts; above 1 where the value lies outside of them. */
  share: number;
  /** What the village would have. */
  index: number;
  level: ResilienceLevel;
}

const ROUNDING = 1e-9;

/** Better values that can occur and be printed, from the one next to `value` to the goalpost: how many, and which. */
function betterValues(
  indicator: MethodIndicator,
  value: number,
): { count: number; at: (k: number) => number } {
  const { direction, goalposts, step } = indicator;
  const isBetterLow = direction === 'LOWER_IS_BETTER';
  const best = isBetterLow ? goalposts.lo : goalposts.hi;
  const sign = isBetterLow ? -1 : 1;
  const unit = step ?? 10 ** -valueDecimals(indicator);
  const anchor = step === undefined ? 0 : goalposts.lo;
  const stepsTo = (x: number): number => (sign * (x - anchor)) / unit;
  const first = Math.floor(stepsTo(value) + ROUNDING) + 1;
  const last = stepsTo(best) - ROUNDING;
  const isBest = sign * (best - value) <= 0;
  return {
    count: isBest ? 0 : Math.max(Math.ceil(last) - first, 0) + 1,
    at: (k) => (first + k >= last ? best : Number((anchor + sign * (first + k) * unit).toPrecision(12))),
  };
}

function liftBy(
  method: ResilienceMethod,
  report: VillageReport,
  indicator: MethodIndicator,
  level: ResilienceLevel,
): Lift | null {
  const place = indicator.ordinal - 1;
  const from = report.values[place] ?? null;
  if (reportStateOf(report.states[place]) !== 'OBSERVED' || from === null) return null;
  const indexAt = (value: number): number | null =>
    scoreVillage(method, report.values.with(place, value), report.states).index;
  const isEnough = (value: number): boolean =>
    levelNumber(levelOfIndex(method, indexAt(value))) > levelNumber(level);
  const { count, at } = betterValues(indicator, from);
  if (count === 0 || !isEnough(at(count - 1))) return null;
  let [low, high] = [0, count - 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isEnough(at(middle))) high = middle;
    else low = middle + 1;
  }
  const to = at(high);
  const index = indexAt(to);
  if (index === null) return null;
  const { lo, hi } = indicator.goalposts;
  return {
    indicator,
    from,
    to,
    share: Math.abs(to - from) / (hi - lo),
    index,
    level: levelOfIndex(method, index),
  };
}

/**
 * The smallest change of a single observed indicator, by its share of the goalposts' distance, that lifts the village to a
 * higher level: within the goalposts, in whole steps where the indicator has steps, else in the decimals that its values are
 * printed with, so that the printed value is enough. Null without an index, at the top, or where no indicator can do
 * it alone.
 *
 * @throws RangeError for a published index.
 */
export function smallestLift(method: ResilienceMethod, report: VillageReport): Lift | null {
  const { index } = scoreVillage(method, report.values, report.states);
  if (index === null) return null;
  const level = levelOfIndex(method, index);
  const lifts = method.dimensions
    .flatMap((dimension) => dimension.indicators)
    .flatMap((indicator) => liftBy(method, report, indicator, level) ?? []);
  return lifts.toSorted((a, b) => a.share - b.share)[0] ?? null;
}
