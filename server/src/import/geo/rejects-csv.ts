import type { CsvOriginal, CsvSource } from './csv-source.ts';
import { TextFile } from './text-file.ts';
import type { RejectSink } from './write-rejects.ts';

const ADDED = ['alasan', 'reason'];

/** CSV again, UTF-8, with the delimiter it had. */
export function csvRejects(outBase: string, { columns, delimiter }: CsvSource): RejectSink {
  const file = new TextFile(`${outBase}.csv`);
  // A file of rejects that is imported again has these columns already.
  const kept = [...columns.keys()].filter((i) => !ADDED.includes(columns[i] ?? ''));
  const line = (cells: readonly string[]): string =>
    `${cells.map((cell) => toCell(cell, delimiter)).join(delimiter)}\n`;
  let header = line([...kept.map((i) => columns[i] ?? ''), ...ADDED]);
  return {
    path: file.path,
    async add({ original }, { id, en }): Promise<void> {
      const { cells } = original as CsvOriginal;
      await file.write(header + line([...kept.map((i) => cells[i] ?? ''), id, en]));
      header = '';
    },
    async finish(): Promise<string> {
      await file.write(header);
      return file.finish();
    },
  };
}

/** Quoted where needed; what a spreadsheet would run as a formula is made text. */
function toCell(cell: string, delimiter: string): string {
  const isNumber = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d+)?$/i.test(cell.trim());
  const safe = /^\s*[=+\-@]/.test(cell) && !isNumber ? `'${cell}` : cell;
  return safe.includes(delimiter) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
