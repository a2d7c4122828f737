import type { BulkColumn } from '../../platform/bulk-insert.ts';

/** $1 year, $2 regions. */
export const FORGET_CONFLICT = `delete from conflict_report where year = $1::int and region_id = any($2::int[])`;

export const CONFLICT_COLUMNS = (year: number): BulkColumn[] => [
  { name: 'region_id', type: 'integer' },
  { name: 'counted', type: 'integer' },
  { name: 'weighted', type: 'integer' },
  { name: 'settled', type: 'integer' },
  { name: 'is_reported', type: 'boolean' },
  { name: 'value', type: 'text', expression: 'v.value::real[]' },
  { name: 'state', type: 'text' },
  { name: 'year', expression: String(year) },
];
