import { belowCondition } from '../region/index.ts';
import type { Viewer } from '../../platform/viewer.ts';

/** An incident as its viewer may see it. */
export interface IncidentRow {
  key: string;
  date_start: string;
  date_precision: 'DAY' | 'WEEK' | 'MONTH' | 'YEAR';
  region_id: number;
  location_precision: string;
  kind: string;
  form: string;
  handling_status: string;
  is_simulated: boolean;
}

/** The relation that holds what a viewer may see. No other read of incidents for a viewer names a table of them. */
export function visibleIncidents(viewer: Viewer): string {
  switch (viewer.kind) {
    case 'public':
      return 'incident_public';
  }
}

/** $1 ancestor id, $2 and $3 date and key of the last row seen or null, $4 limit. Latest first. */
export function incidentsPage(viewer: Viewer, ancestorLevel: number): string {
  return `select r.key, r.date_start, r.date_precision, r.region_id, r.location_precision, r.kind, r.form, r.handling_status,
    r.is_simulated from ${visibleIncidents(viewer)} r where ${belowCondition(ancestorLevel, '$1')}
    and ($2::date is null or (r.date_start, r.key) < ($2::date, $3::uuid))
    order by r.date_start desc, r.key desc limit $4::int`;
}

/** $1 ancestor id. One row. */
export function incidentsCount(viewer: Viewer, ancestorLevel: number): string {
  return `select count(*)::int as total from ${visibleIncidents(viewer)} r where ${belowCondition(ancestorLevel, '$1')}`;
}

/** Column of visible incidents that holds the region of each level; the nation needs none. */
const OWN_COLUMN = [null, 'province_id', 'regency_id', 'district_id', 'region_id'] as const;

/** Incidents by region; those without are left out. `ids`: SQL of an array of region ids of this level, by default $1. */
export function incidentCounts(viewer: Viewer, level: number, ids = '$1::int[]'): string {
  const own = OWN_COLUMN[level];
  if (!own)
    return `select n.id as region_id, (select count(*)::int from ${visibleIncidents(viewer)} r) as total from unnest(${ids}) as n (id)`;
  return `select r.${own} as region_id, count(*)::int as total from ${visibleIncidents(viewer)} r
    where r.${own} = any(${ids}) group by r.${own}`;
}
