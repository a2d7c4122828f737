import {
  benjaminiHochberg,
  clusterOf,
  getisOrdGiStar,
  globalMoran,
  localMoran,
  neighbourGraph,
  type GlobalMoran,
  type SpatialCluster,
  type SpatialStatistic,
} from '@serasi/shared';

/** What is computed apart: values (NaN: not known) and who borders whom, by place in the list. */
export interface ClusterJob {
  values: Float64Array;
  from: Int32Array;
  to: Int32Array;
  statistic: SpatialStatistic;
}

export interface ClusterResult {
  global: GlobalMoran | null;
  permutations: number;
  /** I_i or z_i; NaN, like p and q, for those that take no part. */
  statistic: Float64Array;
  p: Float64Array;
  q: Float64Array;
  clusters: SpatialCluster[];
}

const GLOBAL_PERMUTATIONS = 999;
/**
 * The least possible p is 2 / (permutations + 1). Among 7,285 kecamatan, where a lone one needs p ≤ 0.05 / 7285 = 7e-6, three
 * with the least p are enough to be shown; with 999 permutations it would take 292.
 */
const LOCAL_PERMUTATIONS = 99_999;
/** The same data give the same p-values, on every server. */
const SEED = 12;

export function computeClusters({ values, from, to, statistic }: ClusterJob): ClusterResult {
  const graph = neighbourGraph(values.length, from, to);
  const compute = statistic === 'LOCAL_MORAN' ? localMoran : getisOrdGiStar;
  const local = compute(values, graph, { permutations: LOCAL_PERMUTATIONS, seed: SEED });
  const q = benjaminiHochberg(local.p);
  return {
    global: globalMoran(values, graph, { permutations: GLOBAL_PERMUTATIONS, seed: SEED }),
    permutations: LOCAL_PERMUTATIONS,
    statistic: local.statistic,
    p: local.p,
    q,
    clusters: local.tendency.map((tendency, i) => clusterOf(tendency, q[i] ?? NaN)),
  };
}
