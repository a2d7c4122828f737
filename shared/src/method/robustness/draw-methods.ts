import { hashText, Prng } from '../../random.ts';
import { methodKey } from '../method.ts';
import type { ResilienceMethod, RobustnessRule } from '../method.ts';

/**
 * Methods drawn around one method. Each parameter has a column with one number for each draw; indicators and dimensions in
 * the method's order (not by ordinal).
 */
export interface DrawnMethods {
  draws: number;
  /** The first so many draws take the geometric mean of the dimensions, the others the arithmetic one. */
  geometric: number;
  indicators: readonly DrawnIndicator[];
  /** Of each dimension: its weight in the index. */
  dimensionWeights: readonly Float64Array[];
}

/** The columns of one indicator: weight inside its dimension, goalposts in its own unit. */
export interface DrawnIndicator {
  weight: Float64Array;
  lo: Float64Array;
  hi: Float64Array;
}

const STREAM = hashText('robustness');

/**
 * The method's rule of step 9.
 *
 * @throws RangeError when it has none: a published index cannot be recomputed.
 */
export function robustnessRule(method: ResilienceMethod): RobustnessRule {
  if (method.kind === 'PUBLISHED' || !method.robustness)
    throw new RangeError(`${methodKey(method)} has no rule for robustness`);
  return method.robustness;
}

/**
 * Step 9's methods: weights of indicators and of dimensions (1 each) times U(1−w, 1+w), each goalpost moved by U(−g, g) of
 * their distance, geometric or arithmetic mean with equal chance. The seed is the method's id and version: the same
 * method gives the same draws on every machine.
 *
 * @throws RangeError for a method without a rule.
 */
export function drawMethods(
  method: ResilienceMethod,
  draws: number = robustnessRule(method).draws,
): DrawnMethods {
  const rule = robustnessRule(method);
  const seed = hashText(methodKey(method));
  const random = new Prng(seed, STREAM);
  const column = (): Float64Array => new Float64Array(draws);
  const given = method.dimensions.flatMap((dimension) => dimension.indicators);
  const indicators = given.map(() => ({ weight: column(), lo: column(), hi: column() }));
  const dimensionWeights = method.dimensions.map(column);
  const isGeometric = Array.from({ length: draws }, (_, draw) => random.seed(seed, STREAM, draw).chance(0.5));
  const places = isGeometric.map((_, draw) => draw);
  const ordered = places.toSorted((a, b) => Number(isGeometric[b]) - Number(isGeometric[a]));
  for (const [place, draw] of ordered.entries()) {
    random.seed(seed, STREAM, draw).chance(0.5);
    const around = (width: number): number => width * (2 * random.uniform() - 1);
    for (const [i, { weight, goalposts }] of given.entries()) {
      const drawn = indicators[i];
      const distance = goalposts.hi - goalposts.lo;
      if (!drawn) continue;
      drawn.weight[place] = weight * (1 + around(rule.weights));
      drawn.lo[place] = goalposts.lo + distance * around(rule.goalposts);
      drawn.hi[place] = goalposts.hi + distance * around(rule.goalposts);
    }
    for (const weights of dimensionWeights) weights[place] = 1 + around(rule.weights);
  }
  return { draws, geometric: isGeometric.filter(Boolean).length, indicators, dimensionWeights };
}
