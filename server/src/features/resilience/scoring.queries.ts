/**
 * Today's regions with their parents, by id. $1 kabupaten/kota whose kecamatan and villages are wanted, null for all; everything
 * from the kabupaten/kota up is always there.
 */
export const SCORED_REGIONS = `select id, parent_id, level from region
  where valid_to is null and ($1::int[] is null or level <= 2 or regency_id = any($1::int[])) order by id`;

export interface ScoredRegionRow {
  id: number;
  parent_id: number | null;
  level: number;
}

/** $1 year, $2 regions or null for all. Residents of each region, real before simulated: of the latest year up to it, else of the earliest after it. */
export const RESIDENTS_OF_YEAR = `select distinct on (p.region_id) p.region_id, p.residents, d.is_simulated
  from region_population p join dataset d on d.id = p.dataset_id
  where $2::int[] is null or p.region_id = any($2::int[])
  order by p.region_id, d.is_simulated, p.year > $1::int, abs(p.year - $1::int)`;

export interface ResidentsRow {
  region_id: number;
  residents: number;
  is_simulated: boolean;
}

/** Years that have reports. $1 set of indicators. */
export const REPORTED_YEARS = `select distinct year from indicator_report where set_id = $1 order by year`;

/** $1 year, $2 region id after which to go on, $3 how many, $4 set of indicators, $5 regions or null for all. The arrays as text: the reader parses them into columns. */
export const REPORTS_PAGE = `select r.region_id, r.value::text as value, r.state, r.source, r.observed_on::text as observed_on,
  d.is_simulated from indicator_report r join dataset d on d.id = r.dataset_id
  where r.set_id = $4 and r.year = $1::int and r.region_id > $2::int and ($5::int[] is null or r.region_id = any($5::int[]))
  order by r.region_id limit $3::int`;

export interface ReportRow {
  region_id: number;
  value: string;
  state: string;
  source: string;
  observed_on: string;
  is_simulated: boolean;
}

/** $1 dataset. */
export const IS_DATASET_SIMULATED = `select is_simulated from dataset where id = $1`;

/** Published methods that are computed here. */
export const COMPUTED_METHODS = `select record from method where kind = 'COMPUTED' and status = 'PUBLISHED' order by published_at, id, version`;

/** $1 method, $2 version, $3 period. */
export const CURRENT_RUN = `select id, base_id, data_status, boundary_version, rollup, (select count(*)::int from score where run_id = r.id) as rows
  from score_run r where method_id = $1 and method_version = $2 and period = $3 and is_current`;

export interface CurrentRunRow {
  id: number;
  base_id: number | null;
  data_status: string;
  boundary_version: string | null;
  /** By region id of the kabupaten/kota. */
  rollup: Record<string, number[]>;
  rows: number;
}

export const BOUNDARY_VERSION = `select hash from tile_set where is_current`;
