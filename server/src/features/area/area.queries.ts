import type { Viewer } from '../../platform/viewer.ts';
import { visibleIncidents } from '../incident/index.ts';
import { REGION_COLUMNS, type RegionRow } from '../region/index.ts';

/** Regions that an area only touches: so many of them are named. */
export const TOUCHED_NAMED = 20;

/** A region inside an area, with its score and residents. */
export interface InsideRow extends RegionRow {
  /** 0 no data … 3 high. */
  score_level: number;
  index: number | null;
  residents: number | null;
}

/** Regions of one level of resilience inside an area. */
export interface LevelSumRow {
  score_level: number;
  regions: number;
  /** Null: of none of them known. */
  residents: number | null;
}

/** Incidents that share a year and a precision. */
export interface IncidentSumRow {
  year: number;
  location_precision: string;
  incidents: number;
  simulated: number;
}

export interface AreaRow {
  total: number;
  residents: number | null;
  residents_known: number;
  residents_simulated: boolean;
  levels: LevelSumRow[];
  nodes: InsideRow[];
  touched_total: number;
  touched: RegionRow[];
  incidents: IncidentSumRow[];
}

const SHAPE = 'st_setsrid(st_geomfromgeojson($1::text), 4326)';

/**
 * What lies in an area. $1 GeoJSON polygon (EPSG:4326), $2 level, $3 run, $4 code of the last region seen or null, $5 limit of the list. One row.
 *
 * A region is inside when its label point is, so that areas side by side never count it twice; incidents with the region that
 * they are told of. The bounding boxes of polygons (GiST) find the candidates, and regions without a polygon join them. `limit 1` keeps
 * the look-up of a score by its key: without it PostgreSQL may read all scores of all runs.
 */
export function regionsInArea(viewer: Viewer): string {
  return `
  with near as materialized (
    select p.region_id, st_intersects(${SHAPE}, p.point) as is_inside from region_place p
    where p.geom && ${SHAPE} or p.geom is null),
  inside as materialized (
    select r.*, coalesce(s.level, 0) as score_level, s.index, f.residents, f.is_simulated
    from near n join region r on r.id = n.region_id
    left join lateral (select s.level, s.index from run_score s where s.run_id = $3::int and s.region_id = r.id limit 1) s on true
    left join lateral (select p.residents, d.is_simulated from region_population p join dataset d on d.id = p.dataset_id
      where p.region_id = r.id order by p.year desc limit 1) f on true
    where n.is_inside and r.level = $2::int and r.valid_to is null),
  touched as materialized (
    select r.* from near n join region r on r.id = n.region_id join region_place p on p.region_id = r.id
    where n.is_inside is not true and r.level = $2::int and r.valid_to is null and st_intersects(p.geom, ${SHAPE}))
  select count(*)::int as total, sum(i.residents)::int as residents, count(i.residents)::int as residents_known,
    coalesce(bool_or(i.is_simulated), false) as residents_simulated,
    (select coalesce(json_agg(q), '[]'::json) from (
      select score_level, count(*)::int as regions, sum(residents)::int as residents from inside group by 1 order by 1 desc) q) as levels,
    (select coalesce(json_agg(q), '[]'::json) from (
      select ${REGION_COLUMNS}, r.score_level, r.index, r.residents from inside r
      where $4::text is null or r.code > $4::text order by r.code limit $5::int) q) as nodes,
    (select count(*)::int from touched) as touched_total,
    (select coalesce(json_agg(q), '[]'::json) from (
      select ${REGION_COLUMNS} from touched r order by r.code limit ${TOUCHED_NAMED}) q) as touched,
    (select coalesce(json_agg(q), '[]'::json) from (
      select extract(year from v.date_start)::int as year, v.location_precision, count(*)::int as incidents,
        count(*) filter (where v.is_simulated)::int as simulated
      from ${visibleIncidents(viewer)} v where v.region_id in (select n.region_id from near n where n.is_inside)
      group by 1, 2 order by 1, 2) q) as incidents
  from inside i`;
}
