/** What a packed number says when it is no value. */
export const PACKED_MARKS = { NO_DATA: 65535, NO_REGION: 65534, WITHHELD: 65533 } as const;
const LARGEST = 65532;

/** What a packed number means: value = offset + factor · number. */
export interface PackScale {
  offset: number;
  factor: number;
}

/**
 * The finest scale that holds min–max in two bytes. The factor is 1, 2 or 5 times a power of ten and the offset a multiple of it,
 * so that round breaks of classes lie on packed numbers.
 */
export function packScale(min: number, max: number): PackScale {
  const span = Math.max(max, 0) - Math.min(min, 0);
  if (!(span > 0)) return { offset: 0, factor: 1 };
  const least = span / (LARGEST - 1);
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = tidy([1, 2, 5, 10].map((k) => k * power).find((one) => one >= least) ?? 10 * power);
  return { offset: min < 0 ? tidy(Math.floor(min / factor) * factor) : 0, factor };
}

/** Rounded down: a value below a break that lies on the scale stays below it. NaN becomes NO_DATA. */
export function packNumber(value: number, { offset, factor }: PackScale): number {
  if (Number.isNaN(value)) return PACKED_MARKS.NO_DATA;
  const place = Math.floor((value - offset) / factor + SLACK);
  return Math.min(Math.max(place, 0), LARGEST);
}

/** The value; NaN for the three marks. Reckoned in whole steps, so that 20,000 steps of 0.002 are 40 and not a hair more. */
export function unpackNumber(packed: number, { offset, factor }: PackScale): number {
  if (packed > LARGEST) return NaN;
  const steps = Math.round(offset / factor) + packed;
  return factor < 1 ? steps / Math.round(1 / factor) : steps * factor;
}

/** A quotient such as 40 / 0.002 may come out a hair under the whole number that it is. */
const SLACK = 1e-6;

/** Without the last digits, which are noise of binary fractions. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
