import { Prng } from '../random.ts';
import { degree, neighboursOf, type NeighbourGraph } from './neighbour-graph.ts';
import {
  DEFAULT_PERMUTATIONS,
  SAME,
  shuffleFirst,
  STREAM,
  twoSidedP,
  type PermutationOptions,
} from './permutation.ts';
import { spatialSample } from './spatial-sample.ts';

/** Whether neighbours are alike, over the whole map. */
export interface GlobalMoran {
  /** Moran's I: about −1 (neighbours are opposites) to 1 (neighbours are equal). */
  i: number;
  /** What I is on average when places are shuffled: −1 / (n − 1). */
  expected: number;
  /** I less the mean of the permutations, in their standard deviations. Null where all permutations give the same. */
  z: number | null;
  /** Two-sided pseudo p-value, see twoSidedP. */
  p: number;
  /** Places that take part. */
  n: number;
  /** Places with a value that take no part, since no neighbour has one. */
  islands: number;
  permutations: number;
}

/**
 * Moran's I with row-standardised weights (each of a place's k neighbours weighs 1/k). NaN means no data: such places leave
 * the graph first, then those without a neighbour left. Null where nothing can be said, see spatialSample.
 *
 * @source Moran 1950; Cliff and Ord 1981.
 */
export function globalMoran(
  values: ArrayLike<number>,
  graph: NeighbourGraph,
  { permutations = DEFAULT_PERMUTATIONS, seed }: PermutationOptions,
): GlobalMoran | null {
  const sample = spatialSample(values, graph);
  if (!sample) return null;
  const { deviations, squares, islands } = sample;
  const n = deviations.length;
  const edges = weightedEdges(sample.graph);
  const moran = (z: Float64Array): number => crossProducts(edges, z) / squares;
  const i = moran(deviations);
  const random = new Prng(seed, STREAM.GLOBAL);
  const shuffled = deviations.slice();
  let [atMost, atLeast, sum, sumOfSquares] = [0, 0, 0, 0];
  for (let k = 0; k < permutations; k++) {
    shuffleFirst(shuffled, n, random);
    const other = moran(shuffled);
    if (other <= i + SAME) atMost++;
    if (other >= i - SAME) atLeast++;
    sum += other;
    sumOfSquares += other * other;
  }
  const mean = sum / permutations;
  const deviation = Math.sqrt(Math.max(0, sumOfSquares / permutations - mean * mean));
  return {
    i,
    expected: -1 / (n - 1),
    z: deviation > SAME ? (i - mean) / deviation : null,
    p: twoSidedP(atMost, atLeast, permutations),
    n,
    islands,
    permutations,
  };
}

/** Each pair of neighbours once, with the weights of both directions together. */
interface WeightedEdges {
  from: Int32Array;
  to: Int32Array;
  weight: Float64Array;
}

function weightedEdges(graph: NeighbourGraph): WeightedEdges {
  const [from, to, weight]: [number[], number[], number[]] = [[], [], []];
  for (let i = 0; i + 1 < graph.starts.length; i++) {
    for (const target of neighboursOf(graph, i)) {
      if (target < i) continue;
      from.push(i);
      to.push(target);
      weight.push(1 / degree(graph, i) + 1 / degree(graph, target));
    }
  }
  return { from: Int32Array.from(from), to: Int32Array.from(to), weight: Float64Array.from(weight) };
}

/** Sum of w_ij z_i z_j over all pairs, both directions. */
function crossProducts({ from, to, weight }: WeightedEdges, z: Float64Array): number {
  let sum = 0;
  for (let edge = 0; edge < from.length; edge++)
    sum += (weight[edge] ?? 0) * (z[from[edge] ?? 0] ?? 0) * (z[to[edge] ?? 0] ?? 0);
  return sum;
}
