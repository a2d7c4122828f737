import { isInClass, levelOfNumber } from '../level.ts';
import type { ResilienceMethod } from '../method.ts';
import { INTERVAL, quantileOfSorted } from './statistics.ts';

/** Step 9 for every region of a tree, in its order; NaN where the region has no index. */
export interface RegionIntervals {
  /** 5th and 95th percentile of the drawn indices, on the method's scale. */
  low: Float64Array;
  high: Float64Array;
  /** Share of the draws that give the level of the point score, 0–1. */
  levelProbability: Float64Array;
}

/** Intervals with nothing known yet. */
export function emptyIntervals(count: number): RegionIntervals {
  const nothing = (): Float64Array => new Float64Array(count).fill(NaN);
  return { low: nothing(), high: nothing(), levelProbability: nothing() };
}

/** Turns the drawn indices of a region into its interval: one object with its scratch column serves all regions. */
export class IntervalWriter {
  /** By draw: how many of the regions written so far have another level than by the point score. */
  readonly changes: Float64Array;
  private readonly sorted: Float64Array;

  constructor(
    private readonly method: ResilienceMethod,
    private readonly intervals: RegionIntervals,
    draws: number,
  ) {
    this.changes = new Float64Array(draws);
    this.sorted = new Float64Array(draws);
  }

  /** `level` is the point score's, as stored. Does nothing where that is no data. */
  write(place: number, drawn: Float64Array, level: number): void {
    const { intervals, changes, sorted } = this;
    const name = levelOfNumber(level);
    const band = this.method.classes.find((entry) => entry.level === name);
    if (!band) return;
    let stays = 0;
    for (let d = 0; d < drawn.length; d++) {
      if (isInClass(band, drawn[d] ?? NaN)) stays++;
      else changes[d] = (changes[d] ?? 0) + 1;
    }
    sorted.set(drawn);
    sorted.sort();
    intervals.low[place] = quantileOfSorted(sorted, INTERVAL.low);
    intervals.high[place] = quantileOfSorted(sorted, INTERVAL.high);
    intervals.levelProbability[place] = stays / drawn.length;
  }
}
