import { DISCOUNT_PER_WEIGHT, NEED_CRITERIA, type PriorityCriterion } from './criteria.ts';
import type { Needs } from './village-facts.ts';

export type PriorityWeights = Readonly<Record<PriorityCriterion, number>>;

/** A village's score and what it is made of, all in points of 100. */
export interface PriorityScore {
  /** 0–100. */
  score: number;
  /** What each criterion adds, in the order of NEED_CRITERIA; null where it is not known or weighs nothing. They sum to the score. */
  shares: readonly (number | null)[];
  /** What too little confidence took off. */
  discount: number;
}

const PRECISION = 1e7;

/** Scores that differ by less are equal, on every machine. */
export function roundScore(score: number): number {
  return Math.round(score * PRECISION) / PRECISION;
}

/** What is left of a score at this confidence; 1 where it is not known. */
export function confidenceFactor(weight: number, confidence: number | null): number {
  return confidence === null ? 1 : 1 - weight * DISCOUNT_PER_WEIGHT * (1 - confidence);
}

/**
 * The weighted mean of the known needs, held back by too little confidence. Null without an index, or where no weighted
 * criterion is known.
 */
export function priorityScore(
  weights: PriorityWeights,
  needs: Needs,
  confidence: number | null,
): PriorityScore | null {
  if (needs[0] === null || needs[0] === undefined) return null;
  const parts = NEED_CRITERIA.map((criterion, i) => {
    const need = needs[i] ?? null;
    return need === null || weights[criterion] === 0 ? null : weights[criterion] * need;
  });
  const total = NEED_CRITERIA.reduce(
    (sum, criterion, i) => sum + (parts[i] === null ? 0 : weights[criterion]),
    0,
  );
  if (total === 0) return null;
  const factor = confidenceFactor(weights.CONFIDENCE, confidence);
  const shares = parts.map((part) => (part === null ? null : ((100 * part) / total) * factor));
  const mean = (100 * parts.reduce<number>((sum, part) => sum + (part ?? 0), 0)) / total;
  return { score: roundScore(mean * factor), shares, discount: mean * (1 - factor) };
}
