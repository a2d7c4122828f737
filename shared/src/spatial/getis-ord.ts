import { Prng } from '../random.ts';
import { nothingLocal, type LocalStatistic } from './cluster.ts';
import { degree, sumAround, type NeighbourGraph } from './neighbour-graph.ts';
import { sumsAmongAll } from './permuted-sums.ts';
import { DEFAULT_PERMUTATIONS, slackOf, STREAM, twoSidedP, type PermutationOptions } from './permutation.ts';
import { spatialSample } from './spatial-sample.ts';

/**
 * Getis-Ord Gi* of every place, as a standard deviate: how far the sum over the place and its neighbours (binary weights) lies
 * from what as many places drawn at random would give. The p-value draws them: the place's own value too, as the formula
 * does. z is NaN where a place and its neighbours are all there are. Who takes part: see globalMoran.
 *
 * @source Ord and Getis 1995. PySAL and GeoDa hold the own value fixed when they permute.
 */
export function getisOrdGiStar(
  values: ArrayLike<number>,
  graph: NeighbourGraph,
  { permutations = DEFAULT_PERMUTATIONS, seed }: PermutationOptions,
): LocalStatistic {
  const result = nothingLocal(values);
  const sample = spatialSample(values, graph);
  if (!sample) return result;
  const { deviations, places, squares } = sample;
  const n = deviations.length;
  const slack = slackOf(deviations);
  const random = new Prng(seed, STREAM.ALL);
  const sums = deviations.map((own, i) => own + sumAround(sample.graph, deviations, i));
  const permuted = sumsAmongAll(sample, sums, slack, permutations, random);
  places.forEach((place, i) => {
    const sum = sums[i] ?? 0;
    const size = degree(sample.graph, i) + 1;
    const variance = ((squares / n) * (n * size - size * size)) / (n - 1);
    result.statistic[place] = variance > 0 ? sum / Math.sqrt(variance) : NaN;
    result.p[place] = twoSidedP(permuted.atMost[i] ?? 0, permuted.atLeast[i] ?? 0, permutations);
    result.tendency[place] = sum > 0 ? 'HOT' : 'COLD';
  });
  return result;
}
