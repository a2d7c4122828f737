import { addAt, at } from '../../columns.ts';
import type { RegionScores } from '../aggregate.ts';
import type { ResilienceMethod } from '../method.ts';
import type { RegionTree } from '../region-tree.ts';
import type { ResidentWeights } from '../residents.ts';

/** Scored villages, and the residents they weigh with, in a row of bins or classes. */
export interface Distribution {
  villages: number[];
  residents: number[];
}

/** What two thresholds would make of the villages: low < lower ≤ medium < upper ≤ high. */
export interface AlternativeCut extends Distribution {
  /** On the method's scale. */
  lower: number;
  upper: number;
}

/** How the indices of the villages lie on the scale, and how many each choice of thresholds would call low. */
export interface Calibration {
  /** 50 equal bins over the scale, the last one with its upper end. */
  bins: Distribution;
  cuts: AlternativeCut[];
}

const BINS = 50;

/** Thresholds to compare, as shares of the scale: thirds; two and four fifths; where the IDM draws its lines. */
const CUTS = [
  [1 / 3, 2 / 3],
  [0.4, 0.8],
  [0.5989, 0.7072],
] as const;

/** Counts the scored villages of a tree by their point scores. */
export function calibrationOf(
  method: ResilienceMethod,
  tree: RegionTree,
  { weight }: ResidentWeights,
  scores: RegionScores,
): Calibration {
  const { min, max } = method.scale;
  const distribution = (size: number, binOf: (index: number) => number): Distribution => {
    const villages = new Float64Array(size);
    const residents = new Float64Array(size);
    for (let place = 0; place < tree.count; place++) {
      if (at(tree.isVillage, place) !== 1 || at(scores.level, place) === 0) continue;
      const bin = binOf(at(scores.index, place));
      addAt(villages, bin, 1);
      addAt(residents, bin, at(weight, place));
    }
    return { villages: Array.from(villages), residents: Array.from(residents) };
  };
  const binOf = (index: number): number =>
    Math.min(Math.floor(((index - min) / (max - min)) * BINS), BINS - 1);
  return {
    bins: distribution(BINS, binOf),
    cuts: CUTS.map(([low, high]) => {
      const lower = min + low * (max - min);
      const upper = min + high * (max - min);
      return {
        lower,
        upper,
        ...distribution(3, (index) => (index < lower ? 0 : index < upper ? 1 : 2)),
      };
    }),
  };
}
