import type { PlacedVillage } from './choose.ts';
import { DISCOUNT_PER_WEIGHT, NEED_CRITERIA } from './criteria.ts';
import { roundScore, type PriorityWeights } from './score.ts';

const SIZE = NEED_CRITERIA.length;

/** Factors of one draw: one for each need, in their order, and one for confidence. */
export const FACTORS = SIZE + 1;

/** Villages in columns, to score them under many weights. */
export class DrawField {
  readonly count: number;
  /** Weight × need, and weight where the need is known; 0 where it is not. */
  private readonly parts: Float64Array;
  private readonly weights: Float64Array;
  /** What confidence takes off, as a share. */
  private readonly doubts: Float64Array;

  constructor(
    weights: PriorityWeights,
    readonly villages: readonly PlacedVillage[],
  ) {
    this.count = villages.length;
    this.parts = new Float64Array(this.count * SIZE);
    this.weights = new Float64Array(this.count * SIZE);
    this.doubts = new Float64Array(this.count);
    for (const [i, { needs, facts }] of villages.entries()) {
      for (const [k, criterion] of NEED_CRITERIA.entries()) {
        const need = needs[k] ?? null;
        if (need === null) continue;
        this.parts[i * SIZE + k] = weights[criterion] * need;
        this.weights[i * SIZE + k] = weights[criterion];
      }
      this.doubts[i] =
        facts.confidence === null ? 0 : weights.CONFIDENCE * DISCOUNT_PER_WEIGHT * (1 - facts.confidence);
    }
  }

  /** The score of the village at `i` when each weight is multiplied by its factor. */
  score(i: number, factors: Float64Array): number {
    let [sum, total] = [0, 0];
    const start = i * SIZE;
    for (let k = 0; k < SIZE; k++) {
      const factor = factors[k] ?? 1;
      sum += (this.parts[start + k] ?? 0) * factor;
      total += (this.weights[start + k] ?? 0) * factor;
    }
    return roundScore(((100 * sum) / total) * (1 - (this.doubts[i] ?? 0) * (factors[SIZE] ?? 1)));
  }

  /**
   * The greatest (`end` 1) or least (−1) score of the village at `i` with factors from 1 ± spread: needs from some size on get the one end,
   * all others the other end.
   */
  bound(i: number, end: 1 | -1, spread: number): number {
    const needs = this.villages[i]?.needs ?? [];
    const [more, less] = [1 + end * spread, 1 - end * spread];
    const factors = new Float64Array(FACTORS);
    factors[SIZE] = less;
    let best = -end * Infinity;
    for (let cut = 0; cut <= SIZE; cut++) {
      const from = cut === SIZE ? Infinity : (needs[cut] ?? 0);
      for (let k = 0; k < SIZE; k++) factors[k] = (needs[k] ?? 0) >= from ? more : less;
      const score = this.score(i, factors);
      if (end > 0 ? score > best : score < best) best = score;
    }
    return best;
  }
}
