import type { I18n } from '../i18n/i18n.tsx';
import type { ChoroplethClass } from './layer-definition.ts';
import { WITHHELD_BYTE } from './packed-numbers.ts';
import { ZERO, type Ramp } from './ramps.ts';

/** Classes of a sequence of values: fixed, so that neither filter nor period moves them. */
export interface ValueScale {
  /** Ascending; each is the lower end of a class and belongs to it, the upper one where `upperIncluded`. */
  breaks: readonly number[];
  upperIncluded?: boolean;
  /** 0 is a class of its own: known to be none. */
  zero?: boolean;
  ramp: Ramp;
  /** Decimals of breaks in words. */
  decimals: number;
  /** What a class is called besides its bounds. */
  names?: readonly { id: string; en: string }[];
}

type Words = Pick<I18n, 't' | 'n' | 'lang'>;

/** The byte of a value: 1 for the lowest class on. NaN is no value and has none. */
export function classOfValue({ breaks, upperIncluded, zero }: ValueScale, value: number): number {
  if (zero && value === 0) return 1;
  const passed = breaks.filter((one) => (upperIncluded ? value > one : value >= one)).length;
  return passed + (zero ? 2 : 1);
}

/** From the highest class down, as a legend is read, then what is not told. */
export function classesOfScale(scale: ValueScale): ChoroplethClass[] {
  const { breaks, zero, ramp, names } = scale;
  const first = zero ? 2 : 1;
  const steps = Array.from({ length: breaks.length + 1 }, (_, i): ChoroplethClass => ({
    byte: first + i,
    colour: { light: ramp.light[i] ?? '', dark: ramp.dark[i] ?? '' },
    label: (words) => names?.[i]?.[words.lang] ?? boundsOf(scale, i, words),
    ...(names && { range: (words: Words) => boundsOf(scale, i, words) }),
  }));
  return [
    ...steps.toReversed(),
    ...(zero ? [{ byte: 1, colour: ZERO, label: ({ t }: Words) => t.legend.none }] : []),
    { byte: 0, colour: null, label: ({ t }) => t.resilience.word.NO_DATA },
    { byte: WITHHELD_BYTE, colour: null, pattern: 'dots', rare: true, label: ({ t }) => t.legend.withheld },
  ];
}

/** "di bawah 20", "20–40", "80 ke atas". */
function boundsOf({ breaks, decimals, upperIncluded }: ValueScale, i: number, { t, n }: Words): string {
  const [from, to] = [breaks[i - 1], breaks[i]].map((one) => one !== undefined && n.upTo(one, decimals));
  if (to && from) return t.legend.range(from, to);
  if (to) return upperIncluded ? t.legend.upTo(to) : t.legend.below(to);
  return from ? (upperIncluded ? t.legend.above(from) : t.legend.from(from)) : '';
}
