import { degree, graphAmong, type NeighbourGraph } from './neighbour-graph.ts';

/** The places that take part in a statistic, without the others. */
export interface SpatialSample {
  /** Their numbers in the whole list. */
  places: Int32Array;
  /** Their values less the mean. */
  deviations: Float64Array;
  graph: NeighbourGraph;
  /** Sum of the squared deviations; above 0. */
  squares: number;
  /** Places with a value whose neighbours have none, or that have no neighbours. */
  islands: number;
}

/** Fewer places have nothing to permute. */
const LEAST_PLACES = 3;

/**
 * Who takes part: a place with a value (not NaN) and with a neighbour that has one. Null when there are fewer than three, or
 * when all have the same value: nothing can be said then.
 */
export function spatialSample(values: ArrayLike<number>, graph: NeighbourGraph): SpatialSample | null {
  const known = Int32Array.from(Array.from(values).flatMap((value, i) => (Number.isNaN(value) ? [] : [i])));
  const among = graphAmong(graph, known);
  const places = known.filter((_, i) => degree(among, i) > 0);
  if (places.length < LEAST_PLACES) return null;
  const own = Float64Array.from(places, (place) => values[place] ?? NaN);
  if (own.every((value) => value === own[0])) return null;
  const mean = own.reduce((sum, value) => sum + value, 0) / own.length;
  const deviations = own.map((value) => value - mean);
  return {
    places,
    deviations,
    graph: graphAmong(graph, places),
    squares: deviations.reduce((sum, deviation) => sum + deviation * deviation, 0),
    islands: known.length - places.length,
  };
}
