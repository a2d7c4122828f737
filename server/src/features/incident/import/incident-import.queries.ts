import { HARM_KINDS } from '@serasi/shared';

/** Sorts and joins of a large file stay in memory; for this transaction only. */
export const MORE_MEMORY = `set local work_mem = '64MB'`;

/** Tables of one import: drafts; their different sets of coded values; their points and clues, and where those lie. */
export const CREATE_STAGED: readonly string[] = [
  `create temp table staged_incident (
    number integer not null, source_id text not null, date_start date, date_end date, settled_on date,
    point_no integer, clue_no integer, profile_no integer not null, harm integer[]) on commit drop`,
  `create temp table staged_profile (
    no integer not null, date_precision text, level smallint, is_exact boolean, is_point boolean, kind text, form text,
    conflict_source text, handling_status text, mediator text, harm_unknown text[], is_peaceful boolean,
    is_verified boolean, sensitivity text) on commit drop`,
  'create temp table staged_point (no integer not null, lng double precision, lat double precision, point geometry(Point, 4326)) on commit drop',
  `create temp table placed_point (no integer not null, region_id integer not null, is_indicative boolean not null,
    metres double precision) on commit drop`,
  'create temp table placed_clue (no integer not null, region_id integer not null) on commit drop',
];

export const POINT_COLUMNS = [
  { name: 'no', type: 'integer' },
  { name: 'lng', type: 'double precision' },
  { name: 'lat', type: 'double precision' },
  { name: 'point', expression: 'st_setsrid(st_makepoint(v.lng, v.lat), 4326)' },
];

/** Without the points: the embedded PostGIS fails on a join of columns whose statistics lie apart (ADR 0002). */
export const ANALYZE_POINTS = 'analyze staged_point (no)';

export const FORGET_ROWS = 'delete from staged_incident where number = any($1::integer[])';

/**
 * Points in village polygons, of which a point on a shared border takes the lower id. For few points: each looks for its
 * polygon, and the level is asked before the polygon is read.
 */
export const PLACE_FEW_IN_VILLAGES = `insert into placed_point (no, region_id, is_indicative)
  select distinct on (s.no) s.no, c.region_id, c.is_indicative
  from staged_point s
  cross join lateral (
    select p.region_id, p.geom, p.boundary_status = 'INDICATIVE' as is_indicative
    from region_place p join region r on r.id = p.region_id
    where p.geom && s.point and r.level = 4 and r.valid_to is null offset 0) c
  where st_intersects(c.geom, s.point)
  order by s.no, c.region_id`;

/** The same for many points: each polygon is read once and looks for its points. Six times as fast for 50,000 points. */
export const PLACE_MANY_IN_VILLAGES = `insert into placed_point (no, region_id, is_indicative)
  select distinct on (s.no) s.no, c.region_id, c.is_indicative
  from (select p.region_id, p.geom, p.boundary_status = 'INDICATIVE' as is_indicative
    from region_place p join region r on r.id = p.region_id
    where p.geom is not null and r.level = 4 and r.valid_to is null offset 0) c
  join staged_point s on c.geom && s.point and st_intersects(c.geom, s.point)
  order by s.no, c.region_id`;

/** Points in no village polygon, as numbers and coordinates. */
export const UNPLACED_POINTS = `select s.no, s.lng, s.lat from staged_point s
  left join placed_point p on p.no = s.no where p.no is null order by s.no`;

export interface UnplacedPoint {
  no: number;
  lng: number;
  lat: number;
}

/** Whether larger polygons may hold what no village does: not where they are made of the villages' cells, and every village has one. */
export const ARE_LARGER_OWN = `select exists (select 1 from region r left join region_place p on p.region_id = r.id
  where r.valid_to is null and ((r.level = 4 and p.geom is null) or (r.level between 1 and 3 and p.boundary_status = 'OFFICIAL'))) as own`;

/** Points ($1) in the finest other polygon that holds them: where villages have none. One pass over the polygons. */
export const PLACE_IN_LARGER = `insert into placed_point (no, region_id, is_indicative)
  select distinct on (s.no) s.no, p.region_id, p.is_indicative
  from (select p.region_id, p.geom, r.level, p.boundary_status = 'INDICATIVE' as is_indicative
    from region_place p join region r on r.id = p.region_id
    where r.level between 1 and 3 and r.valid_to is null and p.geom is not null offset 0) p
  join staged_point s on s.no = any($1::integer[]) and p.geom && s.point and st_intersects(p.geom, s.point)
  order by s.no, p.level desc, p.region_id
  returning no`;

/** Points ($1) near a village's polygon: within $2 degrees, with the metres to the nearest. */
export const PLACE_NEARBY = `insert into placed_point (no, region_id, is_indicative, metres)
  select s.no, near.region_id, near.is_indicative, st_distance(near.geom::geography, s.point::geography)
  from staged_point s
  cross join lateral (
    select c.region_id, c.geom, c.is_indicative from (
      select p.region_id, p.geom, p.boundary_status = 'INDICATIVE' as is_indicative
      from region_place p join region r on r.id = p.region_id
      where p.geom && st_expand(s.point, $2::double precision) and r.level = 4 and r.valid_to is null offset 0) c
    order by st_distance(c.geom, s.point), c.region_id limit 1) near
  where s.no = any($1::integer[])
  returning no`;

/** The region above (or at) a level that a region lies in. */
const at = (region: string, level: string): string =>
  `case ${level} when 1 then ${region}.province_id when 2 then ${region}.regency_id when 3 then ${region}.district_id else ${region}.id end`;

const LEVEL = 'least(k.level, coalesce(case when x.by_point then v.level else c.level end, k.level))';

/**
 * Each draft with its region. A village's polygon decides for a point; where it is indicative, a village or kecamatan that is
 * named in the same kabupaten counts more. If point and name lie in different kabupaten, an exact point wins, else the name.
 * The region is never finer than the draft's level. $1 metres from the coast for exact places, $2 for kabupaten and province.
 */
export const PLACE_DRAFTS = (
  near: number,
  far: number,
): string => `create temp table ready_incident on commit drop as
  select s.number, s.source_id, s.date_start, s.date_end, k.date_precision, f.region_id, r.province_id, r.regency_id, r.district_id,
    case when f.has_point and r.level = 4 then 'POINT'
      else (array['PROVINCE', 'REGENCY', 'DISTRICT', 'VILLAGE'])[r.level] end as location_precision,
    case when f.has_point and r.level = 4 then sp.point end as point,
    k.kind, k.form, k.conflict_source, k.handling_status, k.mediator, s.settled_on,
    ${harmColumns()},
    k.harm_unknown, k.is_peaceful, k.is_verified, k.sensitivity,
    s.point_no, s.clue_no,
    f.region_id is not null and v.id is not null and c.id is not null and not x.agrees as disagrees,
    x.by_point and pp.metres is not null as is_near,
    x.by_point and pp.is_indicative and r.level >= 3 as is_indicative,
    r.level < k.level as is_coarser,
    x.by_point and s.clue_no is not null and c.id is null as is_unnamed
  from staged_incident s
  join staged_profile k on k.no = s.profile_no
  left join staged_point sp on sp.no = s.point_no
  left join placed_point pp on pp.no = s.point_no
    and (pp.metres is null or pp.metres <= case when k.level <= 2 then ${far} else ${near} end)
  left join region v on v.id = pp.region_id
  left join placed_clue pc on pc.no = s.clue_no
  left join region c on c.id = pc.region_id
  cross join lateral (select case when v.regency_id is null or c.regency_id is null
    then v.province_id = c.province_id else v.regency_id = c.regency_id end as agrees) a
  cross join lateral (select a.agrees, case when v.id is null then false when c.id is null then true
    when not a.agrees then k.is_exact
    else not (c.level >= 3 and (pp.is_indicative or c.level > v.level)) end as by_point) x
  cross join lateral (select case when x.by_point then ${at('v', LEVEL)} else ${at('c', LEVEL)} end as region_id,
    k.is_point and v.id is not null and (x.by_point or a.agrees) as has_point) f
  left join region r on r.id = f.region_id`;

function harmColumns(): string {
  const names = HARM_KINDS.flatMap((kind) => ['low', 'best', 'high'].map((bound) => `${kind}_${bound}`));
  return names.map((name, i) => `s.harm[${i + 1}] as ${name}`).join(', ');
}

/** Drafts that found no region. */
export const NOWHERE =
  'select number, point_no, clue_no from ready_incident where region_id is null order by number';

export interface NowhereRow {
  number: number;
  point_no: number | null;
  clue_no: number | null;
}

/** How often each oddity came up, with the first rows. */
export const ODDITIES = `select o.name, count(*)::integer as count, (array_agg(n.number order by n.number))[1:20] as rows
  from ready_incident n cross join lateral (values ('disagrees', disagrees), ('is_near', is_near),
    ('is_indicative', is_indicative), ('is_coarser', is_coarser), ('is_unnamed', is_unnamed)) o (name, is_so)
  where n.region_id is not null and o.is_so group by o.name`;

export interface OddityRow {
  name: 'disagrees' | 'is_near' | 'is_indicative' | 'is_coarser' | 'is_unnamed';
  count: number;
  rows: number[];
}
