import { MAX_TRIGRAM_CANDIDATES } from './region.rules.ts';

/** A region as the database gives it to GraphQL (JSON). Where it lies and who lives there are reads of their own. */
export interface RegionRow {
  id: number;
  parent_id: number | null;
  /** 0 nation … 4 village. */
  level: number;
  kind: 'KABUPATEN' | 'KOTA' | 'DESA' | 'KELURAHAN' | 'DESA_ADAT' | null;
  code: string;
  name: string;
  province_id: number | null;
  regency_id: number | null;
  district_id: number | null;
  valid_from: string | null;
}

/** Columns of a {@link RegionRow}, of alias `r`. */
export const REGION_COLUMNS =
  'r.id, r.parent_id, r.level, r.kind, r.code, r.name, r.province_id, r.regency_id, r.district_id, r.valid_from';

export interface PlaceRow {
  region_id: number;
  boundary_status: 'NONE' | 'INDICATIVE' | 'OFFICIAL';
  area_km2: number | null;
  /** [lng, lat] */
  point: [number, number] | null;
  /** [minLng, minLat, maxLng, maxLat] */
  bbox: [number, number, number, number] | null;
}

/** $1 region ids. */
export const PLACES_OF = `select p.region_id, p.boundary_status, p.area_km2,
  case when p.point is null then null else json_build_array(st_x(p.point), st_y(p.point)) end as point,
  case when p.min_lng is null then null
    else json_build_array(p.min_lng, p.min_lat, p.max_lng, p.max_lat) end as bbox
  from region_place p where p.region_id = any($1::int[])`;

export interface PopulationRow {
  region_id: number;
  residents: number;
  year: number;
  is_simulated: boolean;
}

/** $1 region ids. The latest figure of each. */
export const POPULATION_OF = `select distinct on (p.region_id) p.region_id, p.residents, p.year, d.is_simulated
  from region_population p join dataset d on d.id = p.dataset_id
  where p.region_id = any($1::int[]) order by p.region_id, p.year desc`;

/** $1 code. At most one row. */
export const REGION_BY_CODE = `select ${REGION_COLUMNS} from region r where r.code = $1 and r.valid_to is null`;

/** $1 ids. */
export const REGIONS_BY_ID = `select ${REGION_COLUMNS} from region r where r.id = any($1::int[])`;

/** $1 parent ids. By parent, then code. */
export const CHILDREN_OF = `select ${REGION_COLUMNS} from region r where r.parent_id = any($1::int[]) and r.valid_to is null order by r.parent_id, r.code`;

/** A neighbour of `of_id`. */
export interface NeighbourRow extends RegionRow {
  of_id: number;
}

/** $1 region ids. By region, then code of the neighbour. */
export const NEIGHBOURS_OF = `select ${REGION_COLUMNS}, n.region_id as of_id from region_neighbour n join region r on r.id = n.neighbour_id
  where n.region_id = any($1::int[]) and r.valid_to is null order by n.region_id, r.code`;

/**
 * $1 lng, $2 lat (EPSG:4326). The finest region whose polygon covers the point, else no row. Of two that share the
 * border the one with the lower code.
 */
export const REGION_AT = `select ${REGION_COLUMNS} from region r where r.id = (
  select g.region_id from region_place g join region gr on gr.id = g.region_id
  where st_covers(g.geom, st_setsrid(st_makepoint($1::float8, $2::float8), 4326)) and gr.valid_to is null
  order by gr.level desc, gr.code limit 1)`;

/** Column of `region` that holds the ancestor of each level; the nation needs none. */
const ANCESTOR_COLUMN = [null, 'province_id', 'regency_id', 'district_id'] as const;

/** SQL condition on alias `r`: lies below region $n, which has this level. A village has nothing below it. */
export function belowCondition(ancestorLevel: number, parameter: string): string {
  const column = ANCESTOR_COLUMN[ancestorLevel];
  if (ancestorLevel === 0) return `${parameter}::int is not null`;
  return column ? `r.${column} = ${parameter}::int` : `r.id = ${parameter}::int`;
}

/** $1 ancestor id, $2 level wanted, $3 after code or null, $4 limit. By code. */
export function descendantsPage(ancestorLevel: number): string {
  return `select ${REGION_COLUMNS} from region r where ${belowCondition(ancestorLevel, '$1')} and r.level = $2::int
    and r.valid_to is null and ($3::text is null or r.code > $3::text) order by r.code limit $4::int`;
}

/** $1 ancestor id, $2 level wanted. One row. */
export function descendantsCount(ancestorLevel: number): string {
  return `select count(*)::int as total from region r where ${belowCondition(ancestorLevel, '$1')} and r.level = $2::int
    and r.valid_to is null`;
}

/**
 * $1 normalised text, $2 level of its prefix or null, $3 and $4 rank and code of the last row seen or null, $5 limit,
 * $6 the text as typed, which may be a code. Ranked: the code itself, exact name, then name that begins with the text, then trigram similarity; a level that the prefix
 * names comes first.
 */
export const SEARCH = `
  with found as (
    select r.id, r.code, (
      case when r.code = $6::text then 9000 else 0 end
      + case when r.search_name = $1::text then 4000 when r.search_name like $1::text || '%' then 2000 else 0 end
      + case when r.level = $2::int then 3000 else 0 end
      + (similarity(r.search_name, $1::text) * 1000)::int - r.level * 10) as rank
    from region r
    where r.valid_to is null and (r.search_name % $1::text or r.search_name like '%' || $1::text || '%' or r.code = $6::text)
    order by rank desc, r.code limit ${MAX_TRIGRAM_CANDIDATES}
  )
  select ${REGION_COLUMNS}, found.rank from region r join found on found.id = r.id
  where $3::int is null or (found.rank, $4::text) < ($3::int, found.code)
  order by found.rank desc, r.code limit $5::int`;

/** $1 normalised text, $2 the text as typed. One row. */
export const SEARCH_COUNT = `select least(count(*), ${MAX_TRIGRAM_CANDIDATES})::int as total from region r
  where r.valid_to is null and (r.search_name % $1::text or r.search_name like '%' || $1::text || '%' or r.code = $2::text)`;

/** $1 region ids. GeoJSON of the full geometry, 6 decimals (about 0.1 m). */
export const GEOMETRY_OF = `select region_id, st_asgeojson(geom, 6)::json as geometry from region_place
  where region_id = any($1::int[]) and geom is not null`;

export interface LineageRow {
  region_id: number;
  change: string;
  predecessor_code: string | null;
  predecessor_name: string | null;
  happened_on: string | null;
  source: string;
}

/** $1 region ids. What a region came from. */
export const LINEAGE_OF = `select l.successor_id as region_id, l.change, l.predecessor_code, l.predecessor_name, l.happened_on, l.source
  from region_lineage l where l.successor_id = any($1::int[]) order by l.happened_on nulls first, l.id`;
