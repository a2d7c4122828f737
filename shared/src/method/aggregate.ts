import { addAt, at } from '../columns.ts';
import { levelNumber, levelOfIndex } from './level.ts';
import type { ResilienceMethod } from './method.ts';
import type { RegionTree } from './region-tree.ts';
import type { ResidentWeights } from './residents.ts';

/** What is known of the villages, one place for each region of the tree (others are not read); NaN is null. */
export interface VillageColumns {
  index: Float64Array;
  /** One for each dimension of the method. */
  dimensions: Float64Array;
  /** Step 8; null for published indices. */
  confidence: Float64Array | null;
}

/** Scores of every region of a tree, in its order; NaN is null. */
export interface RegionScores {
  index: Float64Array;
  /** As stored: 0 no data, 1 low, 2 medium, 3 high. */
  level: Uint8Array;
  /** 0–1; for a village 1 where it is scored, else 0; NaN for a parent without residents. */
  coverage: Float64Array;
  /** 0–1; a parent's is the resident-weighted mean of its scored villages. */
  confidence: Float64Array;
  /** One for each dimension; a parent's is the resident-weighted mean of the villages where it is known. */
  dimensions: Float64Array;
  /** Share of covered residents in low, medium, high villages: three for each region; NaN for villages. */
  shares: Float64Array;
  isHeterogeneous: Uint8Array;
  /** 1 where the weight of the village, or of any village below, is estimated. */
  isWeightEstimated: Uint8Array;
}

type VillageValue = (place: number, i: number) => number;

/** Sums over each region's own villages (at any depth) of `wide` numbers that each village gives. */
export function sumVillages(tree: RegionTree, wide: number, value: VillageValue): Float64Array {
  const sums = new Float64Array(tree.count * wide);
  for (const place of tree.bottomUp) {
    const parent = at(tree.parent, place);
    const isVillage = at(tree.isVillage, place) === 1;
    for (let i = 0; i < wide; i++) {
      if (isVillage) sums[place * wide + i] = value(place, i);
      if (parent >= 0) addAt(sums, parent * wide + i, at(sums, place * wide + i));
    }
  }
  return sums;
}

/** Resident-weighted means over each parent's villages where `value` is known (and `counts`); villages keep their own. */
function weightedMeans(
  tree: RegionTree,
  weight: Float64Array,
  wide: number,
  value: VillageValue,
  counts: (place: number) => boolean,
): Float64Array {
  const known: VillageValue = (place, i) => (counts(place) && !Number.isNaN(value(place, i)) ? 1 : 0);
  const weights = sumVillages(tree, wide, (place, i) => at(weight, place) * known(place, i));
  const means = sumVillages(tree, wide, (place, i) =>
    known(place, i) ? at(weight, place) * value(place, i) : 0,
  );
  for (let place = 0; place < tree.count; place++) {
    const isVillage = at(tree.isVillage, place) === 1;
    for (let i = 0; i < wide; i++) {
      const at_ = place * wide + i;
      means[at_] = isVillage ? value(place, i) : at(means, at_) / at(weights, at_);
    }
  }
  return means;
}

/**
 * Steps 5–7: every region's score from its villages' alone. A parent's index is the resident-weighted mean of its
 * villages' indices at every level, so it lies between the least and the greatest of them; it is null under the
 * method's least coverage. A tree without villages gives null everywhere.
 */
export function aggregateUpward(
  method: ResilienceMethod,
  tree: RegionTree,
  weights: ResidentWeights,
  villages: VillageColumns,
): RegionScores {
  const { weight } = weights;
  const size = method.dimensions.length;
  const level = new Uint8Array(tree.count);
  for (let place = 0; place < tree.count; place++) {
    if (tree.isVillage[place]) level[place] = levelNumber(levelOfIndex(method, at(villages.index, place)));
  }
  const isScored = (place: number): boolean => at(level, place) > 0;
  const residents = sumVillages(tree, 1, (place) => at(weight, place));
  const covered = sumVillages(tree, 1, (place) => (isScored(place) ? at(weight, place) : 0));
  const shares = sumVillages(tree, 3, (place, i) => (at(level, place) === i + 1 ? at(weight, place) : 0));
  const estimates = sumVillages(tree, 1, (place) => at(weights.isEstimated, place));
  const index = weightedMeans(tree, weight, 1, (place) => at(villages.index, place), isScored);
  const dimensions = weightedMeans(
    tree,
    weight,
    size,
    (place, i) => at(villages.dimensions, place * size + i),
    () => true,
  );
  const confidence = weightedMeans(
    tree,
    weight,
    1,
    (place) => at(villages.confidence ?? [], place),
    isScored,
  );

  const coverage = new Float64Array(tree.count);
  const isHeterogeneous = new Uint8Array(tree.count);
  for (let place = 0; place < tree.count; place++) {
    if (tree.isVillage[place]) {
      coverage[place] = isScored(place) ? 1 : 0;
      shares.fill(NaN, place * 3, place * 3 + 3);
      continue;
    }
    coverage[place] = at(covered, place) / at(residents, place);
    for (let i = 0; i < 3; i++) shares[place * 3 + i] = at(shares, place * 3 + i) / at(covered, place);
    if (!(at(coverage, place) >= method.minimum.coverage)) index[place] = NaN;
    level[place] = levelNumber(levelOfIndex(method, at(index, place)));
    const isPocketed = at(shares, place * 3) >= method.minimum.heterogeneousShare;
    isHeterogeneous[place] = isScored(place) && isPocketed ? 1 : 0;
  }
  const isWeightEstimated = Uint8Array.from(estimates, (n) => (n > 0 ? 1 : 0));
  return { index, level, coverage, confidence, dimensions, shares, isHeterogeneous, isWeightEstimated };
}
