import { belowCondition } from '../region/index.ts';
import { inhabited } from '../spatial/index.ts';

/** Values of all regions of a level in parallel lists, by region id. */
export interface ColumnsRow {
  ids: number[];
  codes: string[];
  values: (number | null)[];
}

const IDS = `coalesce(json_agg(r.id order by r.id), '[]'::json) as ids, coalesce(json_agg(r.code order by r.id), '[]'::json) as codes`;
const list = (value: string, name: string): string =>
  `coalesce(json_agg(${value} order by r.id), '[]'::json) as ${name}`;
const SCORES = `from region r left join run_score s on s.region_id = r.id and s.run_id = $1::int
  where r.level = $2::int and r.valid_to is null`;

/** $1 run, $2 level. One row. */
export const INDICES = `select ${IDS}, ${list('s.index', 'values')} ${SCORES}`;

/** $1 run, $2 level. 0–1. One row. */
export const CONFIDENCES = `select ${IDS}, ${list('s.confidence', 'values')} ${SCORES}`;

/**
 * $1 run, $2 level, $3 whether the completeness of reports is known. 0–1. One row. A village: observed ÷ applicable indicators, or whether
 * it has an index; a parent: residents of scored villages ÷ all residents.
 */
export const COVERAGES = `select ${IDS}, ${list(
  `case when r.level = 4 and $3::boolean and s.region_id is not null then coalesce(s.confidence_parts[1], 0) else s.coverage end`,
  'values',
)} ${SCORES}`;

export interface DimensionColumnsRow extends ColumnsRow {
  /** Region ids of villages that have no value because a report of theirs is suppressed. */
  withheld: number[];
}

/** $1 run, $2 level, $3 place of the dimension from 1, $4 set of indicators, $5 year, $6 ordinals of the dimension's indicators. One row. */
export const DIMENSIONS = `select ${IDS}, ${list('s.dimensions[$3::int]', 'values')},
  coalesce((select json_agg(w.region_id) from indicator_report w where $2::int = 4 and w.set_id = $4 and w.year = $5::int
    and exists (select from unnest($6::int[]) o where substr(w.state, o, 1) = 'S')), '[]'::json) as withheld ${SCORES}`;

/** Of two runs; the first is the earlier one. */
export interface ChangeColumnsRow {
  ids: number[];
  codes: string[];
  before: (number | null)[];
  before_low: (number | null)[];
  before_high: (number | null)[];
  after: (number | null)[];
  after_low: (number | null)[];
  after_high: (number | null)[];
}

/** $1 run, $2 level, $3 the run before it. One row. */
export const CHANGES = `select ${IDS}, ${list('b.index', 'before')}, ${list('b.low', 'before_low')}, ${list('b.high', 'before_high')},
    ${list('s.index', 'after')}, ${list('s.low', 'after_low')}, ${list('s.high', 'after_high')}
  from region r left join run_score s on s.region_id = r.id and s.run_id = $1::int
    left join run_score b on b.region_id = r.id and b.run_id = $3::int
  where r.level = $2::int and r.valid_to is null`;

export interface ResidentColumnsRow extends ColumnsRow {
  some_simulated: boolean;
  some_real: boolean;
}

/** Residents of all regions of a level (0 nation … 4 village), or residents per km². $1 level, $2 a day of the year. One row. */
export function residentColumns(level: number, isDensity: boolean): string {
  const value = isDensity ? 'i.residents / nullif(p.area_km2, 0)' : 'i.residents';
  return `with ${inhabited(level, '$2::date')}
  select ${IDS}, ${list(value, 'values')}, coalesce(bool_or(i.is_simulated), false) as some_simulated, coalesce(bool_or(not i.is_simulated), false) as some_real
  from region r left join inhabited i on i.region_id = r.id left join region_place p on p.region_id = r.id
  where r.level = $1::int and r.valid_to is null`;
}

/** $1 level, $2 ancestor id. One row: region ids. */
export function idsBelow(ancestorLevel: number): string {
  return `select coalesce(json_agg(r.id order by r.id), '[]'::json) as ids from region r
    where r.level = $1::int and r.valid_to is null and ${belowCondition(ancestorLevel, '$2')}`;
}
