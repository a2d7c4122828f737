import type { Viewer } from '../../platform/viewer.ts';
import { FIRST_LETTER, NO_WORD } from './incident-cube.ts';
import { visibleIncidents } from './incident.queries.ts';

/** Every incident that a viewer may see, in parallel columns; and the datasets behind them. */
export interface IncidentColumnsRow {
  region_ids: number[];
  /** `year * 12 + month`, January being 0. */
  months: number[];
  /** Letters of an incident one after another, as many as there are word lists and two more. */
  letters: string;
}

const COLUMNS = ['kind', 'form', 'handling_status', 'location_precision', 'conflict_source'] as const;

/** $n words; the letter of the column's word. */
const letterOf = (column: string, n: number): string =>
  `chr(ascii('${FIRST_LETTER}') + coalesce(array_position($${n}::text[], i.${column}) - 1, ${NO_WORD}))`;
const letterIf = (condition: string): string => `case when ${condition} then 'b' else '${FIRST_LETTER}' end`;

/**
 * One row. $1 to $5 the words of kind, form, status, precision and source of conflict; after their letters come
 * those of "deadly", of "known to the year only" and of "simulated" (b: yes).
 */
export function incidentCubeColumns(viewer: Viewer): string {
  const letters = [
    ...COLUMNS.map((column, i) => letterOf(column, i + 1)),
    letterIf('i.is_deadly'),
    letterIf(`i.date_precision = 'YEAR'`),
    letterIf('i.is_simulated'),
  ];
  return `select coalesce(json_agg(c.region_id), '[]'::json) as region_ids, coalesce(json_agg(c.month), '[]'::json) as months,
    coalesce(string_agg(c.letters, ''), '') as letters
  from (select i.region_id, (extract(year from i.date_start) * 12 + extract(month from i.date_start) - 1)::int as month,
    ${letters.join(' || ')} as letters from ${visibleIncidents(viewer)} i) c`;
}

/** The regions in which incidents are told, in parallel columns, by region id. */
export interface IncidentPlacesRow {
  ids: number[];
  codes: string[];
  names: string[];
  /** 0 nation … 3 kecamatan. */
  levels: number[];
  province_ids: (number | null)[];
  regency_ids: (number | null)[];
  district_ids: (number | null)[];
  /** Label point in degrees; null: none. */
  lngs: (number | null)[];
  lats: (number | null)[];
}

/** One row. */
export function incidentPlaceColumns(viewer: Viewer): string {
  const column = (value: string, name: string): string =>
    `coalesce(json_agg(${value} order by r.id), '[]'::json) as ${name}`;
  return `select ${column('r.id', 'ids')}, ${column('r.code', 'codes')}, ${column('r.name', 'names')}, ${column('r.level', 'levels')},
    ${column('r.province_id', 'province_ids')}, ${column('r.regency_id', 'regency_ids')}, ${column('r.district_id', 'district_ids')},
    ${column('round(st_x(p.point)::numeric, 5)', 'lngs')}, ${column('round(st_y(p.point)::numeric, 5)', 'lats')}
  from region r left join region_place p on p.region_id = r.id
  where r.id in (select i.region_id from ${visibleIncidents(viewer)} i)`;
}

export interface IncidentSourceRow {
  title: string;
  source: string;
  licence: string;
}

/** Datasets of incidents that the public may know of, in the order loaded. */
export const INCIDENT_SOURCES = `select d.title, d.source, d.licence from dataset d
  where d.kind = 'INCIDENTS' and d.is_redistributable and not d.is_hidden and (d.key is null or exists (
    select 1 from import_batch b where b.dataset_id = d.id and b.undone_at is null)) order by d.id`;

/** $1 code. At most one row. */
export const INCIDENT_REGION = `select r.id, r.level from region r where r.code = $1 and r.valid_to is null`;
