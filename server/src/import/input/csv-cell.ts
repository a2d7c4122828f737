/** What a spreadsheet would run as a formula. */
const DANGEROUS = /^[=+\-@\t\r]/;

/** -5, +1.234,5, 12%, 1E-3: begins with a sign but is only a number. */
const PLAIN_NUMBER = /^[+-]?\d[\d.,]*(?:e[+-]?\d+)?%?$/i;

/** A cell for a CSV file that people open in a spreadsheet: a text that would run as a formula gets a leading apostrophe. */
export function escapeCsvCell(cell: string): string {
  return DANGEROUS.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell;
}

/** The inverse, so that a corrected file of rejects brings back the same text. */
export function unescapeCsvCell(cell: string): string {
  return cell.startsWith("'") && DANGEROUS.test(cell.slice(1)) ? cell.slice(1) : cell;
}
