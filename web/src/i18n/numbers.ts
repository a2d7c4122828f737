/** Number formats of one locale: `1.234,5` in Indonesian, `1,234.5` in English. */
export interface Numbers {
  /** A whole number with thousands separators. */
  integer(value: number): string;
  /** Exactly `decimals` decimals. */
  decimal(value: number, decimals: number): string;
  /** At most `decimals` decimals: 2.5 → `2,5`, 4 → `4`. */
  upTo(value: number, decimals: number): string;
  /** Large numbers in short: 284.401.239 → `284,4 jt`. */
  compact(value: number): string;
  /** With its sign, a real minus, and exactly `decimals` decimals: −1.94 → `−1,9`. */
  signed(value: number, decimals: number): string;
  /** A fraction 0..1 as a percentage with at most one decimal: 0.923 → `92,3%`. */
  percent(fraction: number): string;
  /** A day: `2025-12-03` → `3 Desember 2025`. */
  day(iso: string): string;
  /** The month of a day: `2025-12-03` → `Des 2025`. */
  month(iso: string): string;
  /** A moment in western Indonesia (WIB): `22 November 2026, 12.44 WIB`. */
  moment(iso: string): string;
  /** km², whole above 100, else with one decimal. */
  areaKm2(value: number): string;
}

export function createNumbers(locale: string): Numbers {
  const integer = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const day = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const month = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const zone = { timeZone: 'Asia/Jakarta' } as const;
  const wibDay = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', ...zone });
  const wibTime = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', ...zone });
  const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
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
    upTo: (value, digits) => {
      const factor = 10 ** digits;
      const rounded = Math.round(value * factor) / factor;
      const needed = String(rounded).split('.')[1]?.length ?? 0;
      return decimalFormat(Math.min(digits, needed)).format(rounded);
    },
    compact: (value) => compact.format(value).replace(/\u00a0/g, ' '),
    signed: (value, digits) => {
      const text = decimalFormat(digits).format(Math.abs(value));
      if (Number(Math.abs(value).toFixed(digits)) === 0) return text;
      return value < 0 ? `−${text}` : `+${text}`;
    },
    day: (iso) => day.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`)),
    month: (iso) => month.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`)),
    moment: (iso) => {
      const when = new Date(iso);
      return `${wibDay.format(when)}, ${wibTime.format(when)} WIB`;
    },
    percent: (fraction) => percent.format(fraction).replace(/\s/g, ''),
    areaKm2: (value) => `${decimalFormat(value >= 100 ? 0 : 1).format(value)} km²`,
  };
}
