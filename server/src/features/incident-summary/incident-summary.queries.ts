import type { Viewer } from '../../platform/viewer.ts';
import { lastKnownMonth, reportedDistricts, visibleIncidents } from '../incident/index.ts';
import { belowCondition } from '../region/index.ts';

/** Incidents that have all this in common. */
export interface CountedRow {
  /** First day of the month; of the year where only that is known. */
  date_start: string;
  date_precision: 'MONTH' | 'YEAR';
  kind: string;
  handling_status: string;
  incidents: number;
}

export interface SummaryRow {
  /** First day of the last month known of. Null: nothing is known of any place. */
  last_month: string | null;
  /** From the first day of the year before the last one that is complete. */
  counted: CountedRow[];
  /** Kecamatan in which the whole month was reported, month by month. */
  reported: { month: string; districts: number }[];
  /** Kecamatan inside the region. */
  districts: number;
  some_simulated: boolean;
  some_real: boolean;
}

/**
 * Incidents of one region, as far as the viewer may see them, and how far they were reported. $1 region id, $2 its ancestors' ids,
 * $3 a year that the time ends with, or null: the last month known of. One row.
 */
export function incidentSummary(viewer: Viewer, level: number): string {
  const incidents = visibleIncidents(viewer);
  const below = belowCondition(level, '$1');
  return `
  with known as (select ${lastKnownMonth(incidents)} as last_month),
  period as (
    select k.last_month, (date_trunc('year', e.last + interval '1 month') - interval '2 years')::date as first, (e.last + interval '1 month')::date as after
    from known k cross join lateral (select coalesce(make_date($3::int, 12, 1), k.last_month) as last) e),
  counted as (
    select r.date_start, r.date_precision, r.kind, r.handling_status, count(*)::int as incidents,
      bool_or(r.is_simulated) as some_simulated, bool_or(not r.is_simulated) as some_real
    from ${incidents} r
    where ${below} and r.date_start >= (select first from period) and r.date_start < (select after from period) group by 1, 2, 3, 4),
  ${reportedDistricts({
    from: '(select first from period)',
    after: '(select after from period)',
    districts: below,
    spans: `(c.region_id in (select r.id from region r where ${below}) or c.region_id = any($2::int[]))`,
  })},
  month as (
    select m::date as month, daterange(m::date, (m + interval '1 month')::date) as days
    from period p cross join generate_series(p.first, p.after - 1, interval '1 month') m),
  alike as (select d.days, count(*) as districts from reported_district d group by 1),
  reported as (
    select m.month, sum(a.districts)::int as districts from month m join alike a on a.days @> m.days group by 1)
  select (select last_month from known),
    (select coalesce(json_agg(json_build_object('date_start', c.date_start, 'date_precision', c.date_precision, 'kind', c.kind,
      'handling_status', c.handling_status, 'incidents', c.incidents)), '[]'::json) from counted c) as counted,
    (select coalesce(json_agg(o), '[]'::json) from reported o) as reported,
    (select count(*)::int from reported_district) as districts,
    exists (select from counted where some_simulated) or exists (select from span where some_simulated) as some_simulated,
    exists (select from counted where some_real) or exists (select from span where some_real) as some_real`;
}
