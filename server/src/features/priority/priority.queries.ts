import { levelOfCode, REGION_LEVELS } from '@serasi/shared';
import type { RegionRow } from '../region/index.ts';

/** All that is known of the villages of a region, in parallel lists by code. */
export interface PriorityInputsRow {
  /** Null: no region has the code. */
  within: RegionRow | null;
  ids: number[];
  codes: string[];
  names: string[];
  kinds: ('DESA' | 'KELURAHAN' | 'DESA_ADAT' | null)[];
  valid_from: (string | null)[];
  province_ids: number[];
  regency_ids: number[];
  district_ids: number[];
  regency_names: string[];
  district_names: string[];
  indices: (number | null)[];
  levels: number[];
  dimensions: ((number | null)[] | null)[];
  confidences: (number | null)[];
  lows: (number | null)[];
  highs: (number | null)[];
  before_indices: (number | null)[];
  before_lows: (number | null)[];
  before_highs: (number | null)[];
  residents: (number | null)[];
  some_simulated_residents: boolean;
  some_real_residents: boolean;
}

const COLUMNS = {
  ids: 'v.id',
  codes: 'v.code',
  names: 'v.name',
  kinds: 'v.kind',
  valid_from: 'v.valid_from',
  province_ids: 'v.province_id',
  regency_ids: 'v.regency_id',
  district_ids: 'v.district_id',
  regency_names: 'v.regency_name',
  district_names: 'v.district_name',
  indices: 'v.index',
  levels: 'v.level',
  dimensions: 'v.dimensions',
  confidences: 'v.confidence',
  lows: 'v.low',
  highs: 'v.high',
  before_indices: 'v.before_index',
  before_lows: 'v.before_low',
  before_highs: 'v.before_high',
  residents: 'v.residents',
} as const;

/** Column of a village that names its ancestor. */
const ANCESTOR_COLUMN: Readonly<Record<string, string>> = {
  PROVINCE: 'province_id',
  REGENCY: 'regency_id',
  DISTRICT: 'district_id',
};

/**
 * $1 run, $2 the run before or null, $3 code of a province, kabupaten/kota or kecamatan, $4 year. One row.
 *
 * Residents: the real figure that is best for the year, else the simulated one, as for incident rates.
 */
export function priorityInputs(code: string): string {
  const column = ANCESTOR_COLUMN[levelOfCode(code)] ?? 'id';
  const lists = Object.entries(COLUMNS)
    .map(([name, value]) => `coalesce(json_agg(${value} order by v.code), '[]'::json) as ${name}`)
    .join(', ');
  return `
  with place as (
    select a.id, a.parent_id, a.level, a.kind, a.code, a.name, a.province_id, a.regency_id, a.district_id, a.valid_from
    from region a where a.code = $3 and a.valid_to is null),
  village as (
    select r.id, r.code, r.name, r.kind, r.valid_from, r.province_id, r.regency_id, r.district_id
    from region r where r.level = ${REGION_LEVELS.indexOf('VILLAGE')} and r.valid_to is null and r.${column} = (select id from place)),
  figure as (
    select distinct on (p.region_id) p.region_id, p.residents, d.is_simulated
    from village w join region_population p on p.region_id = w.id join dataset d on d.id = p.dataset_id
    order by p.region_id, d.is_simulated, p.year > $4::int, abs(p.year - $4::int)),
  known as (
    select w.*, g.name as regency_name, k.name as district_name, s.index, coalesce(s.level, 0) as level, s.dimensions, s.confidence, s.low, s.high,
      b.index as before_index, b.low as before_low, b.high as before_high, f.residents, f.is_simulated
    from village w
      left join region g on g.id = w.regency_id
      left join region k on k.id = w.district_id
      left join run_score s on s.run_id = $1::int and s.region_id = w.id
      left join run_score b on b.run_id = $2::int and b.region_id = w.id
      left join figure f on f.region_id = w.id)
  select (select row_to_json(p) from place p) as within, ${lists},
    coalesce(bool_or(v.is_simulated), false) as some_simulated_residents, coalesce(bool_or(not v.is_simulated), false) as some_real_residents
  from known v`;
}
