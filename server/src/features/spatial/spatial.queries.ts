import type { Viewer } from '../../platform/viewer.ts';
import { reportedDistricts, visibleIncidents } from '../incident/index.ts';

/** Pairs of neighbours, as region ids. */
export interface PairsRow {
  from_ids: number[];
  to_ids: number[];
}

/** $1 level. One row; each pair once. */
export const NEIGHBOUR_PAIRS = `select coalesce(json_agg(n.region_id), '[]'::json) as from_ids, coalesce(json_agg(n.neighbour_id), '[]'::json) as to_ids
  from region_neighbour n where n.level = $1::int and n.region_id < n.neighbour_id`;

export interface IndexColumnsRow {
  ids: number[];
  codes: string[];
  indices: (number | null)[];
}

/** $1 run, $2 level. One row of parallel lists, by region id. */
export const INDEX_COLUMNS = `select coalesce(json_agg(r.id order by r.id), '[]'::json) as ids, coalesce(json_agg(r.code order by r.id), '[]'::json) as codes,
    coalesce(json_agg(s.index order by r.id), '[]'::json) as indices
  from region r left join run_score s on s.region_id = r.id and s.run_id = $1::int
  where r.level = $2::int and r.valid_to is null`;

export interface IncidentColumnsRow {
  ids: number[];
  codes: string[];
  /** 0 only where the whole year was reported; null: nobody knows. */
  incidents: (number | null)[];
  residents: (number | null)[];
  /** Whether anything here is simulated, and whether anything is real. */
  some_simulated: boolean;
  some_real: boolean;
}

/** Column of `region` and of the visible incidents that names the region of a level. */
const OWN_COLUMN = { 1: 'province_id', 2: 'regency_id', 3: 'district_id' } as const;

/** Levels of which incidents are told: 1 provinsi, 2 kabupaten/kota, 3 kecamatan. */
export type IncidentLevel = keyof typeof OWN_COLUMN;

/** Days of which all regions below reported, or the region itself, by level. */
const REPORTED_DAYS: Readonly<Record<IncidentLevel, string>> = {
  1: `select r.province_id as region_id, range_intersect_agg(d.days) as days
    from reported_district d join region r on r.id = d.region_id group by 1`,
  2: 'select regency_id as region_id, range_intersect_agg(days) as days from reported_district group by 1',
  3: 'select region_id, days from reported_district',
};

/**
 * Common table expression `inhabited (region_id, residents, is_simulated)` of all regions of a level: the real figure that is best for
 * the year (of the latest year up to it, else of the earliest after it), else the sum of real ones of all villages, else the simulated one.
 * `level`: 0 nation … 4 village; `day`: SQL of a day in the year.
 */
export function inhabited(level: number, day: string): string {
  const own = level === 4 ? 'v.id' : level === 0 ? NATION : `v.${OWN_COLUMN[level as IncidentLevel]}`;
  return `
  figure as (
    select distinct on (p.region_id) p.region_id, p.residents, d.is_simulated
    from region_population p join dataset d on d.id = p.dataset_id join region r on r.id = p.region_id
    where r.level = ${level} or r.level = 4 and not d.is_simulated
    order by p.region_id, d.is_simulated, p.year > extract(year from ${day}), abs(p.year - extract(year from ${day}))),
  village_sum as (
    select ${own} as region_id, sum(f.residents)::int as residents
    from region v left join figure f on f.region_id = v.id and not f.is_simulated
    where v.level = 4 and v.valid_to is null group by 1 having count(f.residents) = count(*)),
  inhabited as (
    select r.id as region_id, case when f.is_simulated is false then f.residents else coalesce(s.residents, f.residents) end as residents,
      f.is_simulated and s.residents is null as is_simulated
    from region r left join figure f on f.region_id = r.id left join village_sum s on s.region_id = r.id
    where r.level = ${level} and r.valid_to is null)`;
}

const NATION = '(select n.id from region n where n.level = 0)';

/**
 * Incidents and residents of all regions of a level. $1 level, $2 first day of the year, $3 of the next.
 * One row of parallel lists, by region id.
 *
 * Incidents: those that the viewer may see and that are known at least to the level. Reported days of a region: its own spans,
 * those of what it lies in, and those that all regions directly below it have. Residents: see {@link inhabited}.
 */
export function incidentColumns(viewer: Viewer, level: IncidentLevel): string {
  const own = OWN_COLUMN[level];
  return `
  with counted as (
    select i.${own} as region_id, count(*)::int as incidents, bool_or(i.is_simulated) as some_simulated, bool_or(not i.is_simulated) as some_real
    from ${visibleIncidents(viewer)} i
    where i.date_start >= $2::date and i.date_start < $3::date and i.${own} is not null group by 1),
${reportedDistricts({ from: '$2::date', after: '$3::date', districts: 'true', spans: 'true' })},
  reported as (${REPORTED_DAYS[level]}),
  ${inhabited(level, '$2::date')},
  known as (
    select r.id, r.code,
      case when c.incidents > 0 then c.incidents when p.days @> daterange($2::date, $3::date) then 0 end as incidents,
      i.residents, i.is_simulated
    from region r left join counted c on c.region_id = r.id left join reported p on p.region_id = r.id
      left join inhabited i on i.region_id = r.id
    where r.level = $1::int and r.valid_to is null)
  select coalesce(json_agg(k.id order by k.id), '[]'::json) as ids, coalesce(json_agg(k.code order by k.id), '[]'::json) as codes,
    coalesce(json_agg(k.incidents order by k.id), '[]'::json) as incidents, coalesce(json_agg(k.residents order by k.id), '[]'::json) as residents,
    coalesce(bool_or(k.is_simulated), false) or exists (select from counted where some_simulated) or exists (select from span where some_simulated) as some_simulated,
    coalesce(bool_or(not k.is_simulated), false) or exists (select from counted where some_real) or exists (select from span where some_real) as some_real
  from known k`;
}
