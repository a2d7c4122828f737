import { at } from '../columns.ts';
import { levelNumber, levelOfIndex, onScale } from './level.ts';
import type { ResilienceMethod } from './method.ts';
import type { RegionTree } from './region-tree.ts';
import type { ResidentWeights } from './residents.ts';
import { SUM_COLUMNS, sumUpward } from './sums.ts';
import type { RegionSums, VillageColumns } from './sums.ts';

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

function emptyScores(method: ResilienceMethod, count: number): RegionScores {
  return {
    index: new Float64Array(count).fill(NaN),
    level: new Uint8Array(count),
    coverage: new Float64Array(count),
    confidence: new Float64Array(count).fill(NaN),
    dimensions: new Float64Array(count * method.dimensions.length).fill(NaN),
    shares: new Float64Array(count * 3).fill(NaN),
    isHeterogeneous: new Uint8Array(count),
    isWeightEstimated: new Uint8Array(count),
  };
}

/** Steps 5–7 of one parent, from its sums alone. */
function scoreParent(method: ResilienceMethod, sums: RegionSums, place: number, scores: RegionScores): void {
  const size = method.dimensions.length;
  const sum = (column: number): number => at(sums.values, place * sums.wide + column);
  const covered = sum(SUM_COLUMNS.covered);
  const coverage = covered / sum(SUM_COLUMNS.residents);
  const index = coverage >= method.minimum.coverage ? onScale(method, sum(SUM_COLUMNS.index) / covered) : NaN;
  const level = levelNumber(levelOfIndex(method, index));
  scores.index[place] = index;
  scores.level[place] = level;
  scores.coverage[place] = coverage;
  scores.confidence[place] = sum(SUM_COLUMNS.confidence) / sum(SUM_COLUMNS.confidenceWeight);
  for (let i = 0; i < size; i++) {
    const column = SUM_COLUMNS.dimensions + 2 * i;
    scores.dimensions[place * size + i] = sum(column) / sum(column + 1);
  }
  for (let i = 0; i < 3; i++) scores.shares[place * 3 + i] = sum(SUM_COLUMNS.coveredByLevel + i) / covered;
  const isPocketed = at(scores.shares, place * 3) >= method.minimum.heterogeneousShare;
  scores.isHeterogeneous[place] = level > 0 && isPocketed ? 1 : 0;
}

/**
 * Scores from sums: a parent's index is the resident-weighted mean of its villages' indices at every level, so it lies
 * between the least and the greatest of them; it is null under the method's least coverage. Villages keep their own.
 */
export function scoresOfSums(
  method: ResilienceMethod,
  tree: RegionTree,
  sums: RegionSums,
  villages: VillageColumns,
): RegionScores {
  const size = method.dimensions.length;
  const scores = emptyScores(method, tree.count);
  for (let place = 0; place < tree.count; place++) {
    const estimates = at(sums.values, place * sums.wide + SUM_COLUMNS.estimates);
    scores.isWeightEstimated[place] = estimates > 0 ? 1 : 0;
    if (!tree.isVillage[place]) {
      scoreParent(method, sums, place, scores);
      continue;
    }
    const index = at(villages.index, place);
    const level = levelNumber(levelOfIndex(method, index));
    scores.index[place] = index;
    scores.level[place] = level;
    scores.coverage[place] = level > 0 ? 1 : 0;
    scores.confidence[place] = at(villages.confidence ?? [], place);
    for (let i = place * size; i < (place + 1) * size; i++) scores.dimensions[i] = at(villages.dimensions, i);
  }
  return scores;
}

/** Steps 5–7: every region's score from its villages' alone. A tree without villages gives null everywhere. */
export function aggregateUpward(
  method: ResilienceMethod,
  tree: RegionTree,
  weights: ResidentWeights,
  villages: VillageColumns,
): RegionScores {
  return scoresOfSums(method, tree, sumUpward(method, tree, weights, villages), villages);
}
