/** Staged shapes of one import; a region given in several features has several rows until they are joined. */
export const CREATE_STAGED = `create temp table staged_place (
    number integer not null,
    region_id integer not null,
    geom geometry(MultiPolygon, 4326),
    area_before double precision
  ) on commit drop`;

export const STAGED_COLUMNS = [
  { name: 'number', type: 'integer' },
  { name: 'region_id', type: 'integer' },
  { name: 'geom', type: 'text', expression: "st_multi(st_geomfromwkb(decode(v.geom, 'base64'), 4326))" },
];

/** Without the shapes: the embedded PostGIS fails on a join of columns whose statistics lie apart (ADR 0002). */
export const ANALYZE_STAGED = 'analyze staged_place (number, region_id)';

/** Mends what is invalid; answers how the area changed (square km, on the ellipsoid). */
export const MEND = `with broken as materialized (
    select ctid as place, geom, st_multi(st_collectionextract(st_makevalid(geom), 3)) as mended
    from staged_place where not st_isvalid(geom))
  update staged_place s set geom = b.mended, area_before = st_area(b.geom)
  from broken b where b.place = s.ctid
  returning s.number, s.region_id, case when st_isempty(b.mended) then 0 else st_area(b.mended::geography) / 1e6 end as area_km2,
    case when s.area_before > 0 then 100 * (st_area(b.mended) / s.area_before - 1) else null end as change_pct`;

export interface MendedRow {
  number: number;
  region_id: number;
  area_km2: number;
  change_pct: number | null;
}

/** Nothing is left of these after mending: returns their rows. */
export const DROP_EMPTY = `delete from staged_place where geom is null or st_isempty(geom) returning region_id`;

/** Regions that several features give: their parts become one. Returns the first feature of each. */
export const JOIN_PARTS = `with joined as (
    select region_id, min(number) as number, st_multi(st_collectionextract(st_unaryunion(st_collect(geom)), 3)) as geom
    from staged_place where region_id in (select region_id from staged_place group by region_id having count(*) > 1)
    group by region_id),
  gone as (delete from staged_place s using joined j where s.region_id = j.region_id),
  kept as (insert into staged_place (number, region_id, geom) select number, region_id, geom from joined)
  select number from joined order by number`;

/**
 * What speaks against a shape. An official polygon of the region is compared itself: the common area must be at least this share of
 * the smaller one. Where there is only an indicative one (good to the kabupaten), the shape must lie near the region's kabupaten or
 * province of today: the import's own kabupaten where that lies on the one that is there. $1 least share, $2 metres.
 */
export const ARBITER = `select s.region_id, s.number, r.code, r.name, x.share, x.metres
  from staged_place s
  join region r on r.id = s.region_id
  join region_place p on p.region_id = s.region_id
  left join region_place above on above.region_id = case when r.level >= 3 then r.regency_id else r.province_id end
  left join staged_place own on own.region_id = r.regency_id and r.level >= 3 and own.geom && s.geom
    and st_intersects(own.geom, above.point)
  cross join lateral (select
    case when p.boundary_status <> 'OFFICIAL' then null
      when not p.geom && s.geom then 0
      when st_intersects(s.geom, p.point) or st_intersects(p.geom, st_pointonsurface(s.geom)) then 1
      else st_area(st_intersection(p.geom, s.geom)) / nullif(least(st_area(p.geom), st_area(s.geom)), 0) end as share,
    case when p.boundary_status <> 'OFFICIAL' and own.region_id is null and above.geom is not null and not above.geom && s.geom then
      st_distance(st_envelope(above.geom)::geography, st_pointonsurface(s.geom)::geography) end as metres) x
  where x.share < $1 or x.metres > $2`;

export interface ArbiterRow {
  region_id: number;
  number: number;
  code: string;
  name: string;
  share: number | null;
  metres: number | null;
}

/** Shapes that do not touch their parent's: how far away they lie. $1 metres that are tolerated. */
export const FAR_FROM_PARENT = `select s.number, r.code, r.name, round(x.metres / 1000) as km
  from staged_place s
  join region r on r.id = s.region_id
  left join staged_place sp on sp.region_id = r.parent_id
  left join region_place pp on pp.region_id = r.parent_id
  cross join lateral (select coalesce(sp.geom, pp.geom) as geom) parent
  cross join lateral (select case when parent.geom is null or parent.geom && s.geom then 0
    else st_distance(st_envelope(parent.geom)::geography, st_pointonsurface(s.geom)::geography) end as metres) x
  where r.level > 1 and x.metres > $1`;

export interface FarRow {
  number: number;
  code: string;
  name: string;
  km: number;
}

/** Shapes that are there already, vertex by vertex; they leave the staged ones. */
export const DROP_UNCHANGED = `delete from staged_place s using region_place p
  where p.region_id = s.region_id and p.boundary_status = 'OFFICIAL' and p.geom && s.geom
    and st_npoints(p.geom) = st_npoints(s.geom) and st_asbinary(p.geom) = st_asbinary(s.geom)
  returning s.region_id`;

/** What is left, and whether the region had an official polygon before. */
export const STAGED_REGIONS = `select s.region_id, p.boundary_status is not distinct from 'OFFICIAL' as had
  from staged_place s left join region_place p on p.region_id = s.region_id`;

/** $1 dataset, $2 batch. The point stays where it lies inside the new polygon. */
export const TAKE_STAGED = `insert into region_place
    (region_id, dataset_id, batch_id, boundary_status, point, min_lng, min_lat, max_lng, max_lat, area_km2, geom)
  select s.region_id, $1, $2, 'OFFICIAL',
    case when o.point is not null and st_intersects(o.point, s.geom) then o.point else st_pointonsurface(s.geom) end,
    st_xmin(s.geom), st_ymin(s.geom), st_xmax(s.geom), st_ymax(s.geom), st_area(s.geom::geography) / 1e6, s.geom
  from staged_place s left join region_place o on o.region_id = s.region_id
  on conflict (region_id) do update set dataset_id = excluded.dataset_id, batch_id = excluded.batch_id,
    boundary_status = excluded.boundary_status, point = excluded.point, min_lng = excluded.min_lng, min_lat = excluded.min_lat,
    max_lng = excluded.max_lng, max_lat = excluded.max_lat, area_km2 = excluded.area_km2, geom = excluded.geom`;

/**
 * Regions with an indicative polygon that official ones of their level would overlap: at least half of their siblings are official
 * now, or the batch brought their kabupaten together with some of its kecamatan or villages. $1 batch.
 */
export const LEFT_BEHIND = `with known as (
    select r.id, r.level, r.parent_id, r.regency_id, p.boundary_status, p.batch_id
    from region r left join region_place p on p.region_id = r.id where r.valid_to is null),
  mostly as (
    select parent_id as area from known group by parent_id
    having count(*) filter (where boundary_status = 'OFFICIAL') * 2 >= count(*) and bool_or(batch_id = $1)),
  brought as (
    select k.level, k.regency_id from known k join region_place above on above.region_id = k.regency_id and above.batch_id = $1
    where k.level >= 3 group by k.level, k.regency_id having bool_or(k.batch_id = $1))
  select id as region_id from known k where boundary_status = 'INDICATIVE'
    and (parent_id in (select area from mostly)
      or exists (select 1 from brought b where b.level = k.level and b.regency_id = k.regency_id))`;

/** An indicative cell would lie across official neighbours: it goes, the point stays. $1 regions, $2 batch. */
export const WITHDRAW = `update region_place set boundary_status = 'NONE', geom = null, min_lng = null, min_lat = null,
  max_lng = null, max_lat = null, area_km2 = null, batch_id = $2 where region_id = any($1::int[])`;

/**
 * Parents whose polygon is to be made anew from their children: not given by the batch itself, and every child that has a
 * polygon got it from the batch (or is such a parent). $1 batch, $2 level of the parents, $3 those found a level below.
 */
export const DERIVABLE = `select r.parent_id as id from region r join region_place p on p.region_id = r.id
  where r.level = $2::integer + 1 and p.geom is not null and r.valid_to is null
  group by r.parent_id
  having bool_and(p.batch_id is not distinct from $1 or r.id = any($3::int[]))
    and not exists (select 1 from region_place o where o.region_id = r.parent_id and o.batch_id = $1)`;

/** All polygons, page by page. $1 region id to go on after, $2 how many, $3 regions that are not wanted, $4 deepest level. */
export const POLYGONS_PAGE = `select p.region_id as id, r.code, r.name, r.level, encode(st_asbinary(p.geom, 'NDR'), 'base64') as wkb,
    st_x(p.point) as lng, st_y(p.point) as lat
  from region_place p join region r on r.id = p.region_id
  where p.geom is not null and p.region_id > $1 and p.region_id <> all($3::int[]) and r.level <= $4
  order by p.region_id limit $2`;

export interface PolygonRow {
  id: number;
  code: string;
  name: string;
  level: number;
  wkb: string;
  lng: number;
  lat: number;
}

/** $1 deepest level. */
export const COUNT_POLYGONS = `select count(*)::integer as total from region_place p join region r on r.id = p.region_id
  where p.geom is not null and r.level <= $1`;

/** $1 regions. What the tiles say about them. */
export const ABOUT_REGIONS = `select r.id, r.code, r.name, r.level, st_x(p.point) as lng, st_y(p.point) as lat
  from region_place p join region r on r.id = p.region_id where p.region_id = any($1::int[])`;

export type AboutRow = Omit<PolygonRow, 'wkb'>;

/** Whether any village's polygon is still indicative. */
export const IS_INDICATIVE = `select exists (select 1 from region_place p join region r on r.id = p.region_id
  where r.level = 4 and p.boundary_status = 'INDICATIVE') as indicative`;

/** Where today's polygons come from, the largest part first. */
export const ATTRIBUTIONS = `select d.source from region_place p join dataset d on d.id = p.dataset_id
  where p.geom is not null group by d.source order by count(*) desc`;
