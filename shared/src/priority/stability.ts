import { at } from '../columns.ts';
import { hashText, Prng } from '../random.ts';
import { bestFirst } from './best-first.ts';
import { compareCodes, type PlacedVillage, type PriorityChoice } from './choose.ts';
import { DrawField, FACTORS } from './draw-field.ts';
import { countedPlan, type PriorityPlan } from './plan.ts';
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

/**
 * Villages that some draw might choose, by code. The limits form a matroid: whoever has no place left after those that surely come
 * before it is never chosen, and whoever is never chosen changes nobody else's lot.
 */
function contenders(plan: PriorityPlan, choice: PriorityChoice): PlacedVillage[] {
  const field = new DrawField(
    plan.weights,
    choice.villages.filter(({ position }) => position !== null),
  );
  const bounded = field.villages.map((village, i) => ({
    village,
    most: field.bound(i, 1, STABILITY_SPREAD),
    least: field.bound(i, -1, STABILITY_SPREAD),
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
    .map(({ village }) => village)
    .sort((a, b) => compareCodes(a.facts.code, b.facts.code));
}

/**
 * In which share of the draws each village is chosen, by code; villages left out are never chosen. Each weight is drawn from
 * 1 ± 25% of itself, with the same draws for every plan.
 */
export function priorityStability(given: PriorityPlan, choice: PriorityChoice): Map<string, number> {
  const plan = countedPlan(given);
  const field = new DrawField(plan.weights, contenders(plan, choice));
  const times = new Float64Array(field.count);
  const scores = new Float64Array(field.count);
  const heap = new Int32Array(field.count);
  const factors = new Float64Array(FACTORS);
  const random = new Prng(SEED, STREAM);
  for (let draw = 0; draw < STABILITY_DRAWS; draw++) {
    random.seed(SEED, STREAM, draw);
    for (let k = 0; k < FACTORS; k++) factors[k] = 1 + STABILITY_SPREAD * (2 * random.uniform() - 1);
    for (let i = 0; i < field.count; i++) scores[i] = field.score(i, factors);
    const seats = new SeatCounter(plan, choice.wanted);
    bestFirst(scores, heap, (place) => {
      const village = field.villages[place];
      if (village && seats.take(village.facts) === 'CHOSEN') times[place] = at(times, place) + 1;
      return !seats.isFull;
    });
  }
  return new Map(field.villages.map(({ facts }, i) => [facts.code, at(times, i) / STABILITY_DRAWS]));
}
