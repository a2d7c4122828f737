import type { Reason } from '../reason.ts';
import type { SourceRow } from './source-row.ts';
import type { Table } from './table.ts';

/** What the file of rejects adds to every row. */
const REASON_COLUMNS = ['alasan', 'reason'] as const;

/** The header of the file of rejects. An input that is itself such a file keeps one pair of reasons. */
export function rejectHeader(table: Table): string[] {
  return [...kept(table, table.columns), ...REASON_COLUMNS];
}

/** The rejected rows as they came, with the reason in both languages; cells beyond the header follow at the end. */
export async function* rejectedRows(
  table: Table,
  reasons: ReadonlyMap<number, Reason>,
): AsyncGenerator<readonly string[][]> {
  for await (const batch of table.batches()) {
    const rows: string[][] = [];
    for (const row of batch as readonly SourceRow[]) {
      const reason = reasons.get(row.number);
      if (reason !== undefined)
        rows.push([...kept(table, row.cells), reason.id, reason.en, ...(row.extra ?? [])]);
    }
    if (rows.length > 0) yield rows;
  }
}

function kept(table: Table, cells: readonly string[]): string[] {
  return cells.filter((_, index) => !REASON_COLUMNS.some((name) => name === table.columns[index]));
}
