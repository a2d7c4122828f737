import type { SqlOriginal } from './sql-source.ts';
import { sqlValues } from './sql-splitter.ts';
import { TextFile } from './text-file.ts';
import type { RejectSink } from './write-rejects.ts';

const ADDED = ['alasan', 'reason'];

/** A dump again: one INSERT per row, its values as they were written. */
export function sqlRejects(outBase: string): RejectSink {
  const file = new TextFile(`${outBase}.sql`);
  return {
    path: file.path,
    async add({ original }, { id, en }): Promise<void> {
      const { table, columns, values } = plainRow(original as SqlOriginal);
      const names =
        columns.length === 0 ? '' : ` (${[...columns, ...ADDED].map((name) => `\`${name}\``).join(', ')})`;
      await file.write(
        `INSERT INTO \`${table}\`${names} VALUES\n\t(${values},${literal(id)},${literal(en)});\n`,
      );
    },
    finish: () => file.finish(),
  };
}

/** Without the columns that an earlier file of rejects added. */
function plainRow({ table, columns, text }: SqlOriginal): {
  table: string;
  columns: readonly string[];
  values: string;
} {
  if (!ADDED.some((name) => columns.includes(name))) return { table, columns, values: text.slice(1, -1) };
  const kept = [...columns.keys()].filter((i) => !ADDED.includes(columns[i] ?? ''));
  const values = sqlValues(text);
  return {
    table,
    columns: kept.map((i) => columns[i] ?? ''),
    values: kept.map((i) => literal(values[i] ?? null)).join(','),
  };
}

function literal(value: string | number | null): string {
  if (value === null) return 'NULL';
  return typeof value === 'number'
    ? String(value)
    : `'${value.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
