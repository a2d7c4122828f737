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

/**
 * What each region's villages add up to, `wide` numbers for each region, in the tree's order and never NaN. The sums of
 * a region are all that its score needs: they can be stored, and added up again to those of its parent.
 */
export interface RegionSums {
  wide: number;
  values: Float64Array;
}

/**
 * The columns of {@link RegionSums}: residents; residents of scored villages, all and by level (low, medium, high); their
 * indices and confidences, each times residents; how many weights are estimates; the residents that confidences weigh
 * with. From `dimensions` on two for each dimension: its scores times residents, and the residents where it is known.
 */
export const SUM_COLUMNS = {
  residents: 0,
  covered: 1,
  coveredByLevel: 2,
  index: 5,
  estimates: 6,
  confidence: 7,
  confidenceWeight: 8,
  dimensions: 9,
} as const;

/** How many numbers a region's sums are for this method. */
export function sumsWidth(method: ResilienceMethod): number {
  return SUM_COLUMNS.dimensions + 2 * method.dimensions.length;
}

/** Adds each row to its parent's, children in the tree's order. */
function addUpward(tree: RegionTree, { wide, values }: RegionSums): void {
  for (const place of tree.bottomUp) {
    const parent = at(tree.parent, place);
    if (parent < 0) continue;
    for (let i = 0; i < wide; i++) addAt(values, parent * wide + i, at(values, place * wide + i));
  }
}

/** Sums over each region's own villages (at any depth) of `wide` numbers that each village gives. */
export function sumVillages(
  tree: RegionTree,
  wide: number,
  value: (place: number, i: number) => number,
): Float64Array {
  const values = new Float64Array(tree.count * wide);
  for (let place = 0; place < tree.count; place++) {
    if (!tree.isVillage[place]) continue;
    for (let i = 0; i < wide; i++) values[place * wide + i] = value(place, i);
  }
  addUpward(tree, { wide, values });
  return values;
}

/**
 * Adds up what steps 5, 6 and 8 need, from the villages through the tree. Children are added in the tree's order, so a
 * province's sums are the same bit by bit in a tree of that province alone.
 */
export function sumUpward(
  method: ResilienceMethod,
  tree: RegionTree,
  { weight, isEstimated }: ResidentWeights,
  villages: VillageColumns,
): RegionSums {
  const size = method.dimensions.length;
  const wide = sumsWidth(method);
  const values = new Float64Array(tree.count * wide);
  for (let place = 0; place < tree.count; place++) {
    if (!tree.isVillage[place]) continue;
    const row = values.subarray(place * wide, (place + 1) * wide);
    const residents = at(weight, place);
    const index = at(villages.index, place);
    const level = levelNumber(levelOfIndex(method, index));
    row[SUM_COLUMNS.residents] = residents;
    row[SUM_COLUMNS.estimates] = at(isEstimated, place);
    if (level > 0) {
      row[SUM_COLUMNS.covered] = residents;
      row[SUM_COLUMNS.coveredByLevel + level - 1] = residents;
      row[SUM_COLUMNS.index] = residents * index;
    }
    const confidence = at(villages.confidence ?? [], place);
    if (level > 0 && !Number.isNaN(confidence)) {
      row[SUM_COLUMNS.confidence] = residents * confidence;
      row[SUM_COLUMNS.confidenceWeight] = residents;
    }
    for (let i = 0; i < size; i++) {
      const score = at(villages.dimensions, place * size + i);
      if (Number.isNaN(score)) continue;
      row[SUM_COLUMNS.dimensions + 2 * i] = residents * score;
      row[SUM_COLUMNS.dimensions + 2 * i + 1] = residents;
    }
  }
  const sums = { wide, values };
  addUpward(tree, sums);
  return sums;
}

/** One region's sums, to be stored as exact doubles. */
export function sumsRow({ wide, values }: RegionSums, place: number): number[] {
  return Array.from(values.subarray(place * wide, (place + 1) * wide));
}
