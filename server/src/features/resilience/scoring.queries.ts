/** Today's regions with their parents, by id. */
export const SCORED_REGIONS = `select id, parent_id, level from region where valid_to is null order by id`;

export interface ScoredRegionRow {
  id: number;
  parent_id: number | null;
  level: number;
}

/** $1 year. Residents of each region, real before simulated: of the latest year up to it, else of the earliest after it. */
export const RESIDENTS_OF_YEAR = `select distinct on (p.region_id) p.region_id, p.residents, d.is_simulated
  from region_population p join dataset d on d.id = p.dataset_id
  order by p.region_id, d.is_simulated, p.year > $1::int, abs(p.year - $1::int)`;

export interface ResidentsRow {
  region_id: number;
  residents: number;
  is_simulated: boolean;
}

/** Years that have reports. $1 set of indicators. */
export const REPORTED_YEARS = `select distinct year from indicator_report where set_id = $1 order by year`;

/** $1 year, $2 region id after which to go on, $3 how many, $4 set of indicators. The arrays as text: the reader parses them into columns. */
export const REPORTS_PAGE = `select r.region_id, r.value::text as value, r.state, r.source, r.observed_on::text as observed_on,
  d.is_simulated from indicator_report r join dataset d on d.id = r.dataset_id
  where r.set_id = $4 and r.year = $1::int and r.region_id > $2::int order by r.region_id limit $3::int`;

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
