import {
  REGION_LEVEL_LABELS,
  REGION_LEVELS,
  type RegionLevel,
  type SpatialMeasure,
  type SpatialStatistic,
} from '@serasi/shared';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../platform/context.ts';
import { badUserInput } from '../../platform/errors.ts';
import { RegionLevelEnum } from '../region/index.ts';
import { toMethod } from '../resilience/index.ts';
import { CLUSTER_MAPS } from './cluster-maps.service.ts';
import { measureIncidents, measureIndex, type ClusterLevel } from './measured.ts';
import { SpatialMeasureEnum, SpatialStatisticEnum } from './spatial.enums.ts';
import { SpatialClusters } from './spatial.type.ts';

/** One computation costs about as much as a thousand fields. */
const COST = 1000;

@Resolver(() => SpatialClusters)
export class SpatialClustersResolver {
  @Query(() => SpatialClusters, {
    description:
      'Pockets of high and low values among all kabupaten/kota or all kecamatan: regions that lie among their like, or stand out from their neighbours, more than chance explains. Neighbours share an edge.',
    complexity: ({ childComplexity }) => COST + childComplexity,
  })
  async spatialClusters(
    @Arg('level', () => RegionLevelEnum, { description: 'REGENCY or DISTRICT.' }) level: RegionLevel,
    @Arg('measure', () => SpatialMeasureEnum, { description: 'What to look at.' }) measure: SpatialMeasure,
    @Arg('statistic', () => SpatialStatisticEnum, {
      defaultValue: 'LOCAL_MORAN',
      description: 'How to look at it.',
    })
    statistic: SpatialStatistic,
    @Arg('method', () => String, {
      nullable: true,
      description:
        'RESILIENCE_INDEX: method id ("iksm-serasi") or "id/version"; the default method when left out.',
    })
    method: string | null,
    @Arg('period', () => String, {
      nullable: true,
      description:
        'Period; the latest one of the method when left out. INCIDENT_RATE: any year, e.g. "2019".',
    })
    period: string | null,
    @Ctx() context: RequestContext,
  ): Promise<SpatialClusters> {
    const depth = checkLevel(level);
    const measured = MEASURES[measure](context, depth, method, period);
    const columns = await context.get(CLUSTER_MAPS).load(context, depth, statistic, measured);
    const { firstId, packed, statistic: statistics, ...told } = columns;
    return Object.assign(new SpatialClusters(), {
      ...told,
      level,
      measure,
      statistic,
      period: measured.period,
      method: measured.method && toMethod(measured.method),
      localI: statistic === 'LOCAL_MORAN' ? statistics : null,
      giZ: statistic === 'GI_STAR' ? statistics : null,
      packed: { firstId, clusters: packed },
    });
  }
}

const MEASURES = { RESILIENCE_INDEX: measureIndex, INCIDENT_RATE: measureIncidents };

/** The level's number. @throws BAD_USER_INPUT for a level that has too few regions, or whose neighbours are not kept. */
function checkLevel(level: RegionLevel): ClusterLevel {
  const depth = REGION_LEVELS.indexOf(level);
  if (depth === 2 || depth === 3) return depth;
  throw badUserInput('LEVEL', {
    id: `Kantong wilayah dihitung untuk kabupaten/kota (REGENCY) dan kecamatan (DISTRICT), tidak untuk tingkat ${REGION_LEVEL_LABELS[level].id} (${level}).`,
    en: `Clusters are computed for kabupaten/kota (REGENCY) and kecamatan (DISTRICT), not for the level ${REGION_LEVEL_LABELS[level].en} (${level}).`,
  });
}
