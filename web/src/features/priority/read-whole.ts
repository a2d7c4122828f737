/** Null for an empty box, undefined for what is no whole number from 1 to `most`. */
export function readWhole(text: string, most: number): number | null | undefined {
  const written = text.trim();
  if (written === '') return null;
  const digits = /^\d{1,3}([. ,]?\d{3})*$|^\d+$/.test(written) ? written.replace(/[. ,]/g, '') : '';
  const value = Number(digits);
  return digits !== '' && value >= 1 && value <= most ? value : undefined;
}
