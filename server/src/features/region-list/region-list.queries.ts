import type { Viewer } from '../../platform/viewer.ts';
import { incidentCounts } from '../incident/index.ts';
import { belowCondition, REGION_COLUMNS, type RegionRow } from '../region/index.ts';

/** What a list of regions can be ordered by. */
export const REGION_ORDERS = [
  'CODE',
  'NAME',
  'INDEX',
  'CONFIDENCE',
  'COVERAGE',
  'RESIDENTS',
  'INCIDENTS',
] as const;
export type RegionOrder = (typeof REGION_ORDERS)[number];

/** A region with what the list is ordered by; null: not known. */
export interface ListedRow extends RegionRow {
  order_key: string | number | null;
}

/** What a list is of: parameters of both reads below, `$1` to `$9`. */
export interface ListFilter {
  /** Region that bounds the list: `$1` its id; its level chooses the condition. */
  ancestor: { id: number; level: number };
  /** `$2`: 1 province … 4 village. */
  level: number;
  /** `$3` */
  runId: number;
  /** `$4`: part of a name, normalised, or null; `$5`: beginning of a code, or null. */
  name: string | null;
  code: string | null;
  /** `$6`: resilience levels (0 no data … 3 high), or null for all. */
  resilienceLevels: number[] | null;
  /** `$7` to `$10`: `[west, south, east, north]` in degrees that the region's box must touch, or null. */
  bbox: readonly [number, number, number, number] | null;
}

export function filterParams(filter: ListFilter): unknown[] {
  return [
    filter.ancestor.id,
    filter.level,
    filter.runId,
    filter.name,
    filter.code,
    filter.resilienceLevels,
    ...(filter.bbox ?? [null, null, null, null]),
  ];
}

/** Relations and conditions of a list. Text with `%` or `_` finds nothing: normalised names have none. */
function listed(
  { ancestor, resilienceLevels, bbox }: ListFilter,
  needsScore: boolean,
  joins: string,
): string {
  const score =
    needsScore || resilienceLevels
      ? 'left join run_score s on s.region_id = r.id and s.run_id = $3::int'
      : '';
  const place = bbox ? 'join region_place p on p.region_id = r.id' : '';
  return `from region r ${score} ${place} ${joins}
    where ${belowCondition(ancestor.level, '$1')} and r.level = $2::int and r.valid_to is null and $3::int is not null
    and ($4::text is null and $5::text is null or r.search_name like '%' || $4::text || '%' or starts_with(r.code, $5::text))
    and ($6::int[] is null or ${resilienceLevels ? 'coalesce(s.level, 0)' : '0'} = any($6::int[]))
    and ($7::float8 is null or ${bbox ? 'p.max_lng >= $7::float8 and p.max_lat >= $8::float8 and p.min_lng <= $9::float8 and p.min_lat <= $10::float8' : '$8::float8 + $9::float8 + $10::float8 > 0'})`;
}

interface OrderSource {
  key: string;
  type: string;
  join: string;
  needsScore: boolean;
}

/** Names are compared without prefix, case and accents, letter by letter, so that both databases agree. */
function orderSource(order: RegionOrder, viewer: Viewer, level: number): OrderSource {
  const plain = { join: '', needsScore: false };
  const score = { type: 'real', join: '', needsScore: true };
  switch (order) {
    case 'CODE':
      return { key: 'r.code', type: 'text', ...plain };
    case 'NAME':
      return { key: 'r.search_name collate "C"', type: 'text', ...plain };
    case 'INDEX':
      return { key: 's.index', ...score };
    case 'CONFIDENCE':
      return { key: 's.confidence', ...score };
    case 'COVERAGE':
      return { key: 's.coverage', ...score };
    case 'RESIDENTS': {
      const latest = `left join lateral (select q.residents from region_population q where q.region_id = r.id order by q.year desc limit 1) h on true`;
      return { key: 'h.residents', type: 'int', join: latest, needsScore: false };
    }
    case 'INCIDENTS': {
      const ids = 'array(select o.id from region o where o.level = $2::int and o.valid_to is null)';
      return {
        key: 'coalesce(c.total, 0)',
        type: 'int',
        join: `left join (${incidentCounts(viewer, level, ids)}) c on c.region_id = r.id`,
        needsScore: false,
      };
    }
  }
}

/**
 * A page of a list. $1 to $10 see {@link ListFilter}; $11 code of the last row seen or null, $12 what it was ordered by as text, or
 * null where that is not known; $13 limit. Unknown ones stand last, either way; equal ones by code.
 */
export function regionListPage(
  filter: ListFilter,
  order: RegionOrder,
  descending: boolean,
  viewer: Viewer,
): string {
  const { key, type, join, needsScore } = orderSource(order, viewer, filter.level);
  const last = `$12::text::${type}`;
  const later = `${key} ${descending ? '<' : '>'} ${last}`;
  const page =
    order === 'CODE'
      ? `($11::text is null or ${later})`
      : `($11::text is null or case when $12::text is null then ${key} is null and r.code > $11::text
      else coalesce(${later}, true) or ${key} = ${last} and r.code > $11::text end)`;
  const unknownLast = order === 'CODE' ? '' : `${key} is null, `;
  return `select ${REGION_COLUMNS}, ${key} as order_key ${listed(filter, needsScore, join)} and ${page}
    order by ${unknownLast}${key} ${descending ? 'desc' : 'asc'}, r.code limit $13::int`;
}

/** How many there are. $1 to $10 see {@link ListFilter}. One row. */
export function regionListCount(filter: ListFilter): string {
  return `select count(*)::int as total ${listed(filter, false, '')}`;
}
