import { Prng } from '../random.ts';
import { nothingLocal, type LocalStatistic, type SpatialCluster } from './cluster.ts';
import { degree, sumAround, type NeighbourGraph } from './neighbour-graph.ts';
import { sumsAmongOthers } from './permuted-sums.ts';
import { DEFAULT_PERMUTATIONS, slackOf, STREAM, twoSidedP, type PermutationOptions } from './permutation.ts';
import { spatialSample } from './spatial-sample.ts';

/**
 * Local Moran's I of every place: its deviation from the mean times the mean deviation of its neighbours, over the variance
 * (divided by n, so that their mean is the global I). The p-value leaves a place's own value where it is and draws its
 * neighbours' from all others. Who takes part: see globalMoran; where nobody does, all statistics are NaN.
 *
 * @source Anselin 1995 (LISA), with conditional permutation.
 */
export function localMoran(
  values: ArrayLike<number>,
  graph: NeighbourGraph,
  { permutations = DEFAULT_PERMUTATIONS, seed }: PermutationOptions,
): LocalStatistic {
  const result = nothingLocal(values);
  const sample = spatialSample(values, graph);
  if (!sample) return result;
  const { deviations, places, squares } = sample;
  const slack = slackOf(deviations);
  const random = new Prng(seed, STREAM.OTHERS);
  const sums = deviations.map((_, i) => sumAround(sample.graph, deviations, i));
  const permuted = sumsAmongOthers(sample, sums, slack, permutations, random);
  places.forEach((place, i) => {
    const own = deviations[i] ?? 0;
    const around = sums[i] ?? 0;
    result.statistic[place] = (own * around * deviations.length) / (degree(sample.graph, i) * squares);
    result.p[place] = twoSidedP(permuted.atMost[i] ?? 0, permuted.atLeast[i] ?? 0, permutations);
    result.tendency[place] = quadrant(own, around);
  });
  return result;
}

/** The quadrant of the Moran scatter plot; the mean itself counts as low. */
function quadrant(own: number, around: number): SpatialCluster {
  if (own > 0) return around > 0 ? 'HIGH_HIGH' : 'HIGH_LOW';
  return around > 0 ? 'LOW_HIGH' : 'LOW_LOW';
}
