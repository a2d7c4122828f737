import type { EntityManager } from '@serasi/db';

/** One column of a bulk insert: its name, the SQL type of one value, and an optional expression over `v.<name>`. */
export interface BulkColumn {
  name: string;
  /**
   * Type of the transported value, e.g. `integer`, `text`. Arrays travel as text: type `text`, expression `v.x::real[]`.
   * Without a type nothing is transported: the column is computed by its expression alone.
   */
  type?: string;
  /** SQL expression, default `v.<name>`; e.g. `st_geomfromwkb(v.geom, 4326)`. */
  expression?: string;
}

/**
 * Inserts columns of values in batches by `insert … select from unnest(…)`: the fastest way that both
 * databases share (COPY does not survive the embedded one's socket). `values[i]` belongs to the i-th transported column; all
 * lists have the same length. `suffix` may hold an `on conflict` clause.
 */
export async function bulkInsert(
  manager: EntityManager,
  table: string,
  columns: readonly BulkColumn[],
  values: readonly (readonly unknown[])[],
  options: { batch?: number; suffix?: string; report?: (done: number, total: number) => void } = {},
): Promise<void> {
  const { batch = 5000, suffix = '', report } = options;
  const total = values[0]?.length ?? 0;
  const transported = columns.filter((column) => column.type !== undefined);
  const sql =
    `insert into ${table} (${columns.map((column) => column.name).join(', ')}) ` +
    `select ${columns.map((column) => column.expression ?? `v.${column.name}`).join(', ')} ` +
    `from unnest(${transported.map((column, i) => `$${i + 1}::${column.type}[]`).join(', ')}) ` +
    `as v(${transported.map((column) => column.name).join(', ')}) ${suffix}`;
  for (let start = 0; start < total; start += batch) {
    const end = Math.min(start + batch, total);
    await manager.query(
      sql,
      values.map((list) => list.slice(start, end)),
    );
    report?.(end, total);
  }
}
