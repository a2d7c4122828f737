/** $1 region, $2 year, $3 set of indicators. At most one row: what a village reported, and what incidents say. */
export const VILLAGE_REPORT = `select r.value, r.state, r.source, r.observed_on, d.is_simulated,
    c.value as conflict_value, c.state as conflict_state
  from region g
  left join indicator_report r on r.region_id = g.id and r.year = $2::int and r.set_id = $3
  left join dataset d on d.id = r.dataset_id
  left join conflict_report c on c.region_id = g.id and c.year = $2::int and d.is_simulated is not true
  where g.id = $1::int and g.level = 4`;

export interface VillageReportRow {
  /** Null: the village sent no report. */
  value: (number | null)[] | null;
  state: string | null;
  source: string | null;
  observed_on: (string | null)[] | null;
  is_simulated: boolean | null;
  conflict_value: (number | null)[] | null;
  conflict_state: string | null;
}
