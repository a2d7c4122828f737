import { LOCATION_PRECISION_LABELS, type RegionLevel } from '@serasi/shared';
import type { Page } from '../../platform/paging.ts';
import { toRegion } from '../region/index.ts';
import { levelName, toMethod, type Run } from '../resilience/index.ts';
import type { AreaRow, IncidentSumRow, InsideRow } from './area.queries.ts';
import {
  AreaIncidents,
  AreaLevelSum,
  AreaPrecisionSum,
  AreaRegion,
  AreaRegions,
  AreaYearSum,
} from './area.type.ts';

/** What was read, and what it was read for. */
interface Found {
  row: AreaRow;
  page: Page<InsideRow>;
  run: Run;
  level: RegionLevel;
  areaKm2: number;
}

/** The GraphQL form of what lies in an area. */
export function toAreaRegions({ row, page, run, level, areaKm2 }: Found): AreaRegions {
  return Object.assign(new AreaRegions(), {
    level,
    method: toMethod(run.method),
    period: run.period,
    dataStatus: run.dataStatus,
    areaKm2,
    totalCount: row.total,
    residents: row.residents,
    residentsKnown: row.residents_known,
    residentsSimulated: row.residents_simulated,
    levels: row.levels.map(({ score_level, regions, residents }) =>
      Object.assign(new AreaLevelSum(), { level: levelName(score_level), regions, residents }),
    ),
    nodes: page.nodes.map((node) =>
      Object.assign(new AreaRegion(), {
        region: toRegion(node),
        level: levelName(node.score_level),
        index: node.index,
        residents: node.residents,
      }),
    ),
    pageInfo: page.pageInfo,
    touchedCount: row.touched_total,
    touched: row.touched.map(toRegion),
    incidents: toIncidents(row.incidents),
  });
}

const PRECISIONS = Object.keys(LOCATION_PRECISION_LABELS);

function toIncidents(rows: readonly IncidentSumRow[]): AreaIncidents {
  const sum = (some: readonly IncidentSumRow[]): number =>
    some.reduce((total, { incidents }) => total + incidents, 0);
  return Object.assign(new AreaIncidents(), {
    totalCount: sum(rows),
    simulatedCount: rows.reduce((total, { simulated }) => total + simulated, 0),
    byYear: [...new Set(rows.map(({ year }) => year))].map((year) =>
      Object.assign(new AreaYearSum(), { year, incidents: sum(rows.filter((row) => row.year === year)) }),
    ),
    byPrecision: PRECISIONS.flatMap((locationPrecision) => {
      const those = rows.filter((row) => row.location_precision === locationPrecision);
      return those.length > 0
        ? [Object.assign(new AreaPrecisionSum(), { locationPrecision, incidents: sum(those) })]
        : [];
    }),
  });
}
