/** A cell: a number is written in the way of the dialect; null is an empty cell, never 0. */
export type Cell = string | number | null;

/** `id`: semicolons and decimal commas, as spreadsheets set to Indonesian expect; `en`: commas and decimal points. */
export type Dialect = 'id' | 'en';

/**
 * A CSV file with a byte order mark, so that spreadsheets read it as UTF-8. Text that a spreadsheet would take for a formula
 * gets an apostrophe before it.
 */
export function toCsv(head: readonly string[], rows: readonly (readonly Cell[])[], dialect: Dialect): string {
  const separator = dialect === 'id' ? ';' : ',';
  const write = (cell: Cell): string => {
    if (cell === null) return '';
    if (typeof cell === 'number') return dialect === 'id' ? String(cell).replace('.', ',') : String(cell);
    const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
    return /["\n\r;,]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `\uFEFF${[head, ...rows].map((row) => row.map(write).join(separator)).join('\r\n')}\r\n`;
}

/** Hands a CSV file to the browser to be saved. */
export function saveCsv(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
