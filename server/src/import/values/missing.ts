/** What people write where there is no value. Never zero: a zero is a value. */
const MISSING = new Set([
  '',
  '-',
  '–',
  '—',
  '.',
  'n/a',
  'na',
  'null',
  'nihil data',
  'tidak ada data',
  'tidak tersedia',
  '#n/a',
]);

/** Whether a cell says that nothing is known. */
export function isMissing(text: string): boolean {
  return text.length <= 20 && MISSING.has(text.trim().toLowerCase());
}
