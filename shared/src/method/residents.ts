import { addAt, at } from '../columns.ts';
import type { RegionTree } from './region-tree.ts';

export interface ResidentWeights {
  /** Residents that each village weighs with, never NaN; 0 for regions that are not villages. */
  weight: Float64Array;
  /** 1 where the village's residents are unknown and the weight is an estimate. */
  isEstimated: Uint8Array;
}

/** The nearest ancestor of `place` whose residents are known; −1 where there is none. */
export function nearestCounted(tree: RegionTree, residents: ArrayLike<number>, place: number): number {
  let ancestor = at(tree.parent, place);
  while (ancestor >= 0 && Number.isNaN(at(residents, ancestor))) ancestor = at(tree.parent, ancestor);
  return ancestor;
}

/**
 * Step 5's weights: a village's residents or, where they are unknown (NaN), an equal share of what its nearest counted
 * ancestor has left after all that is counted below it; never under 0, and 0 where no ancestor is counted. `residents`
 * has a place for every region of the tree.
 */
export function residentWeights(tree: RegionTree, residents: ArrayLike<number>): ResidentWeights {
  const weight = new Float64Array(tree.count);
  const isEstimated = new Uint8Array(tree.count);
  const countedBelow = new Float64Array(tree.count);
  const sharers = new Float64Array(tree.count);
  const ancestorOf = new Int32Array(tree.count);
  for (let place = 0; place < tree.count; place++) {
    const known = at(residents, place);
    const isVillage = at(tree.isVillage, place) === 1;
    if (!isVillage && Number.isNaN(known)) continue;
    const ancestor = nearestCounted(tree, residents, place);
    ancestorOf[place] = ancestor;
    if (Number.isNaN(known)) isEstimated[place] = 1;
    else if (isVillage) weight[place] = known;
    if (ancestor < 0) continue;
    if (Number.isNaN(known)) addAt(sharers, ancestor, 1);
    else addAt(countedBelow, ancestor, known);
  }
  for (let place = 0; place < tree.count; place++) {
    if (at(isEstimated, place) === 0) continue;
    const ancestor = at(ancestorOf, place);
    if (ancestor < 0) continue;
    const left = at(residents, ancestor) - at(countedBelow, ancestor);
    weight[place] = Math.max(left, 0) / at(sharers, ancestor);
  }
  return { weight, isEstimated };
}
