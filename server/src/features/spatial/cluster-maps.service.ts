import { LRUCache } from 'lru-cache';
import {
  orNull,
  SPATIAL_CLUSTERS,
  type GlobalMoran,
  type SpatialCluster,
  type SpatialStatistic,
} from '@serasi/shared';
import { Service, type RequestContext } from '../../platform/context.ts';
import { packBytes } from '../../platform/packed.ts';
import type { ClusterLevel, Measured } from './measured.ts';
import { clustersApart } from './spatial.client.ts';
import { NEIGHBOUR_PAIRS, type PairsRow } from './spatial.queries.ts';

/** Clusters of all regions of one level, in columns. */
export interface ClusterColumns {
  codes: string[];
  values: (number | null)[];
  dataStatus: string;
  global: GlobalMoran | null;
  permutations: number;
  clusters: SpatialCluster[];
  statistic: (number | null)[];
  p: (number | null)[];
  q: (number | null)[];
  /** Region id of the first byte of `packed`. 0 when there are no regions. */
  firstId: number;
  /** Base64; byte i: place in SPATIAL_CLUSTERS of region `firstId + i`, 255 where no such region is. */
  packed: string;
}

/** Kecamatan take about a megabyte each. */
const MAX_CACHED = 40;

/** Columns by data version and what was asked. Who asks for the same while it is computed waits for the same. */
export class ClusterMaps {
  private readonly cache = new LRUCache<string, Promise<ClusterColumns>>({ max: MAX_CACHED });

  load(
    context: RequestContext,
    level: ClusterLevel,
    statistic: SpatialStatistic,
    measured: Measured,
  ): Promise<ClusterColumns> {
    const key = `${context.dataVersion}/${level}/${statistic}/${measured.key}`;
    const cached = this.cache.get(key);
    if (cached) return cached;
    const made = makeColumns(context, level, statistic, measured);
    this.cache.set(key, made);
    made.catch(() => this.cache.delete(key));
    return made;
  }
}

/** What resolvers of spatial statistics share between operations. */
export const CLUSTER_MAPS = new Service<ClusterMaps>('cluster maps');

async function makeColumns(
  context: RequestContext,
  level: ClusterLevel,
  statistic: SpatialStatistic,
  { read }: Measured,
): Promise<ClusterColumns> {
  const [{ ids, codes, values, dataStatus }, [pairs]] = await Promise.all([
    read(),
    context.batch.read<PairsRow>(NEIGHBOUR_PAIRS, [level]),
  ]);
  const placeOf = new Map(ids.map((id, place) => [id, place]));
  const [from, to]: [number[], number[]] = [[], []];
  pairs?.from_ids.forEach((id, k) => {
    const [a, b] = [placeOf.get(id), placeOf.get(pairs.to_ids[k] ?? -1)];
    if (a === undefined || b === undefined) return;
    from.push(a);
    to.push(b);
  });
  const job = {
    values: Float64Array.from(values),
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    statistic,
  };
  const result = await clustersApart(job);
  const packed = packBytes(ids, (i) => SPATIAL_CLUSTERS.indexOf(result.clusters[i] ?? 'NO_DATA'));
  return {
    codes,
    values: values.map(orNull),
    dataStatus,
    global: result.global,
    permutations: result.permutations,
    clusters: result.clusters,
    statistic: Array.from(result.statistic, orNull),
    p: Array.from(result.p, orNull),
    q: Array.from(result.q, orNull),
    firstId: packed.firstId,
    packed: packed.bytes,
  };
}
