import { belowCondition } from '../region/index.ts';

/** Villages whose reports have the same states. */
export interface GapRow {
  /** A letter for each indicator; null: no report. */
  state: string | null;
  /** Letters of what incidents say (PKF1, PKF2); null: they say nothing. */
  conflict_state: string | null;
  villages: number;
  without_score: number;
  without_polygon: number;
  weight_estimated: number;
}

/** Of a region (or the village itself) of this level: $1 region id, $2 run, $3 year, $4 set of indicators. */
export function villageGaps(level: number): string {
  return `select i.state, c.state as conflict_state, count(*)::int as villages,
      count(*) filter (where coalesce(s.level, 0) = 0)::int as without_score,
      count(*) filter (where coalesce(p.boundary_status, 'NONE') = 'NONE')::int as without_polygon,
      count(*) filter (where s.is_weight_estimated)::int as weight_estimated
    from region r
    left join run_score s on s.region_id = r.id and s.run_id = $2::int
    left join region_place p on p.region_id = r.id
    left join indicator_report i on i.region_id = r.id and i.year = $3::int and i.set_id = $4
    left join dataset d on d.id = i.dataset_id
    left join conflict_report c on c.region_id = r.id and c.year = $3::int and d.is_simulated is not true
    where ${belowCondition(level, '$1')} and r.level = 4 and r.valid_to is null group by 1, 2`;
}
