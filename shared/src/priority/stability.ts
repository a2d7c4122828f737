import { at } from '../columns.ts';
import { hashText, Prng } from '../random.ts';
import { compareCodes, type PlacedVillage, type PriorityChoice } from './choose.ts';
import { DISCOUNT_PER_WEIGHT, NEED_CRITERIA } from './criteria.ts';
import { countedPlan, type PriorityPlan } from './plan.ts';
import { roundScore, type PriorityWeights } from './score.ts';
import { SeatCounter } from './seat-counter.ts';

/** Draws of the weights, and how far each is moved. @source ADR 0014 */
export const STABILITY_DRAWS = 1000;
export const STABILITY_SPREAD = 0.25;
/** A village that is chosen in at least this share of the draws is a firm choice. */
export const FIRM_SHARE = 0.8;

const STREAM = hashText('priority stability');
const SEED = 14;
/** Rounding may not decide what surely comes first. */
const MARGIN = 1e-6;

/** The weights that count, in the order of NEED_CRITERIA, and that of confidence. */
interface CountedWeights {
  needs: readonly number[];
  confidence: number;
}

function counted(weights: PriorityWeights): CountedWeights {
  return { needs: NEED_CRITERIA.map((criterion) => weights[criterion]), confidence: weights.CONFIDENCE };
}

/** The score with each weight times its own factor; `factors` has one for each need and one for confidence. */
function scoreWith(weights: CountedWeights, village: PlacedVillage, factors: ArrayLike<number>): number {
  let [sum, total] = [0, 0];
  for (let i = 0; i < weights.needs.length; i++) {
    const need = village.needs[i] ?? null;
    if (need === null) continue;
    const weight = at(weights.needs, i) * at(factors, i);
    sum += weight * need;
    total += weight;
  }
  const { confidence } = village.facts;
  const held =
    confidence === null
      ? 1
      : 1 - weights.confidence * at(factors, weights.needs.length) * DISCOUNT_PER_WEIGHT * (1 - confidence);
  return roundScore(((100 * sum) / total) * held);
}

/**
 * The greatest (`end` 1) or least (−1) score that any draw may give: all criteria above some need get one end of the spread,
 * the others the other end.
 */
export function scoreBound(weights: PriorityWeights, village: PlacedVillage, end: 1 | -1): number {
  const all = counted(weights);
  const needs = village.needs.map((need) => need ?? 0);
  const levels = [...new Set(needs), Infinity];
  const scores = levels.map((level) => {
    const factors = needs.map((need) => 1 + end * STABILITY_SPREAD * (need >= level ? 1 : -1));
    return scoreWith(all, village, [...factors, 1 - end * STABILITY_SPREAD]);
  });
  return end > 0 ? Math.max(...scores) : Math.min(...scores);
}

/**
 * Villages that some draw might choose. The limits form a matroid: whoever has no place left after those that surely come
 * before it is never chosen, and whoever is never chosen changes nobody else's lot.
 */
function contenders(plan: PriorityPlan, choice: PriorityChoice): PlacedVillage[] {
  const bounded = choice.villages
    .filter(({ position }) => position !== null)
    .map((village) => ({
      village,
      most: scoreBound(plan.weights, village, 1),
      least: scoreBound(plan.weights, village, -1),
    }));
  const surest = bounded.toSorted((a, b) => b.least - a.least);
  const seats = new SeatCounter(plan, choice.wanted);
  let next = 0;
  return bounded
    .toSorted((a, b) => b.most - a.most)
    .filter(({ village, most }) => {
      for (let first = surest[next]; first && first.least > most + MARGIN; first = surest[++next])
        seats.take(first.village.facts);
      return seats.room(village.facts) === 'CHOSEN';
    })
    .map(({ village }) => village);
}

/**
 * In which share of the draws each village is chosen, by code; villages left out are never chosen. Each weight is drawn from
 * 1 ± 25% of itself, with the same draws for every plan.
 */
export function priorityStability(given: PriorityPlan, choice: PriorityChoice): Map<string, number> {
  const plan = countedPlan(given);
  const weights = counted(plan.weights);
  const field = contenders(plan, choice).sort((a, b) => compareCodes(a.facts.code, b.facts.code));
  const times = new Float64Array(field.length);
  const scores = new Float64Array(field.length);
  const places = field.map((_, i) => i);
  const random = new Prng(SEED, STREAM);
  const factors = new Float64Array(weights.needs.length + 1);
  for (let draw = 0; draw < STABILITY_DRAWS; draw++) {
    random.seed(SEED, STREAM, draw);
    for (let i = 0; i < factors.length; i++) factors[i] = 1 + STABILITY_SPREAD * (2 * random.uniform() - 1);
    for (const [i, village] of field.entries()) scores[i] = scoreWith(weights, village, factors);
    places.sort((a, b) => at(scores, b) - at(scores, a) || a - b);
    const seats = new SeatCounter(plan, choice.wanted);
    for (const place of places) {
      if (seats.isFull) break;
      const village = field[place];
      if (village && seats.take(village.facts) === 'CHOSEN') times[place] = at(times, place) + 1;
    }
  }
  return new Map(field.map(({ facts }, i) => [facts.code, at(times, i) / STABILITY_DRAWS]));
}
