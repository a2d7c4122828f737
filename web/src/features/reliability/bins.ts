import type { ResilienceLevel } from '../../api/generated/graphql.ts';

/** A bar of the histogram. */
export interface Bin {
  from: number;
  to: number;
  count: number;
  /** The class of its middle; for colour only. */
  level: ResilienceLevel;
}

interface Scale {
  scaleMin: number;
  scaleMax: number;
  classes: ReadonlyArray<{ level: ResilienceLevel; from: number | null }>;
}

/** Equal bins of the method's scale. */
export function binsOf(histogram: readonly number[], { scaleMin, scaleMax, classes }: Scale): Bin[] {
  const width = (scaleMax - scaleMin) / histogram.length;
  return histogram.map((count, index) => {
    const from = scaleMin + index * width;
    const middle = from + width / 2;
    const entry = classes.findLast((each) => each.level !== 'NO_DATA' && middle >= (each.from ?? scaleMin));
    return { from, to: from + width, count, level: entry?.level ?? 'LOW' };
  });
}
