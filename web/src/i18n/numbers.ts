/** Number formats of one locale: `1.234,5` in Indonesian, `1,234.5` in English. */
export interface Numbers {
  /** A whole number with thousands separators. */
  integer(value: number): string;
  /** Exactly `decimals` decimals. */
  decimal(value: number, decimals: number): string;
  /** A fraction 0..1 as a percentage with at most one decimal: 0.923 → `92,3%`. */
  percent(fraction: number): string;
  /** km², whole above 100, else with one decimal. */
  areaKm2(value: number): string;
}

export function createNumbers(locale: string): Numbers {
  const integer = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const decimals = new Map<number, Intl.NumberFormat>();
  const decimalFormat = (digits: number): Intl.NumberFormat => {
    const known = decimals.get(digits);
    if (known) return known;
    const made = new Intl.NumberFormat(locale, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    decimals.set(digits, made);
    return made;
  };
  return {
    integer: (value) => integer.format(value),
    decimal: (value, digits) => decimalFormat(digits).format(value),
    percent: (fraction) => percent.format(fraction).replace(/\s/g, ''),
    areaKm2: (value) => `${decimalFormat(value >= 100 ? 0 : 1).format(value)} km²`,
  };
}
