import { belowCondition } from '../region/index.ts';

/** A run of the catalog: the current scores of one method and period. */
export interface RunRow {
  run_id: number;
  method_id: string;
  method_version: string;
  period: string;
  data_status: 'REAL' | 'SIMULATED' | 'MIXED';
  data_cut_off: string | null;
  boundary_version: string | null;
  computed_at: string;
  is_doubt_pending: boolean;
  is_current: boolean;
  is_partial: boolean;
  record: object;
}

const RUN = `r.id as run_id, r.method_id, r.method_version, r.period, r.data_status, r.data_cut_off::text, r.boundary_version,
    to_char(r.computed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as computed_at,
    r.is_current and r.sensitivity is null and m.kind = 'COMPUTED' as is_doubt_pending, r.is_current, r.base_id is not null as is_partial, m.record
  from score_run r join method m on m.id = r.method_id and m.version = r.method_version`;

/** All current runs, default method first, periods ascending. */
export const CURRENT_RUNS = `select ${RUN} where r.is_current order by m.is_default desc, m.published_at, m.id, m.version, r.period`;

/** $1 run. At most one row. */
export const RUN_BY_ID = `select ${RUN} where r.id = $1::int`;

/** $1 method id, $2 its version, $3 period or null, $4 the last run seen or null, $5 limit. Latest first. */
export const RUNS_PAGE = `select ${RUN} where r.method_id = $1 and r.method_version = $2 and ($3::text is null or r.period = $3)
  and ($4::int is null or r.id < $4::int) order by r.id desc limit $5::int`;

/** $1 method id, $2 its version, $3 period or null. One row. */
export const RUNS_COUNT = `select count(*)::int as total from score_run r
  where r.method_id = $1 and r.method_version = $2 and ($3::text is null or r.period = $3)`;

export interface ScoreRow {
  region_id: number;
  index: number | null;
  /** 0 no data, 1 low, 2 medium, 3 high. */
  level: number;
  native_class: number | null;
  coverage: number | null;
  confidence: number | null;
  dimensions: (number | null)[];
  share_low: number | null;
  share_medium: number | null;
  share_high: number | null;
  is_heterogeneous: boolean;
  is_weight_estimated: boolean;
  data_status: 'REAL' | 'SIMULATED' | 'MIXED';
  /** Completeness, recency, source. */
  confidence_parts: number[] | null;
  low: number | null;
  high: number | null;
  level_probability: number | null;
}

/** $1 run, $2 region ids. */
export const SCORES_OF = `select region_id, index, level, native_class, coverage, confidence, dimensions, share_low, share_medium,
  share_high, is_heterogeneous, is_weight_estimated, data_status, confidence_parts, low, high, level_probability from run_score where run_id = $1::int and region_id = any($2::int[])`;

export interface LevelColumnsRow {
  ids: number[];
  codes: string[];
  levels: number[];
  indices: (number | null)[];
}

/** $1 run, $2 level of region, $3 ancestor id (the nation's for all). One row of parallel lists, by region id. */
export function levelColumns(ancestorLevel: number): string {
  return `select coalesce(json_agg(r.id order by r.id), '[]'::json) as ids, coalesce(json_agg(r.code order by r.id), '[]'::json) as codes,
    coalesce(json_agg(coalesce(s.level, 0) order by r.id), '[]'::json) as levels,
    coalesce(json_agg(s.index order by r.id), '[]'::json) as indices
    from region r left join run_score s on s.region_id = r.id and s.run_id = $1::int
    where r.level = $2::int and r.valid_to is null and ${belowCondition(ancestorLevel, '$3')}`;
}

export interface MarkColumnsRow {
  ids: number[];
  marks: number[];
}

/**
 * $1 run, $2 level of region, $3 ancestor id, $4 P(level) below which a level is near a threshold, or null. One row of parallel
 * lists, by region id; marks in the order of RESILIENCE_FLAGS: 1, 2, 4, added up.
 */
export function markColumns(ancestorLevel: number): string {
  return `select coalesce(json_agg(r.id order by r.id), '[]'::json) as ids,
    coalesce(json_agg(case when s.is_heterogeneous then 1 else 0 end + case when s.level_probability < $4::float8 then 2 else 0 end
      + case when s.is_weight_estimated then 4 else 0 end order by r.id), '[]'::json) as marks
    from region r left join run_score s on s.region_id = r.id and s.run_id = $1::int
    where r.level = $2::int and r.valid_to is null and ${belowCondition(ancestorLevel, '$3')}`;
}

export interface PlaceRow {
  id: number;
  /** 0 nation … 4 village. */
  level: number;
}

/** $1 code. At most one row. */
export const REGION_PLACE = `select r.id, r.level from region r where r.code = $1 and r.valid_to is null`;

/** $1 run. One row. */
export const RUN_SENSITIVITY = `select sensitivity from score_run where id = $1::int`;
