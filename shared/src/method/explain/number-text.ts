import type { Localised } from '../../localised.ts';
import type { MethodIndicator } from '../method.ts';

const MOST_DECIMALS = 6;
const LOCALES = { id: 'id-ID', en: 'en-GB' } as const;
const formats = new Map<string, Intl.NumberFormat>();

function format(locale: string, least: number, most: number): Intl.NumberFormat {
  const key = `${locale} ${least} ${most}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, { minimumFractionDigits: least, maximumFractionDigits: most });
  formats.set(key, made);
  return made;
}

/** A number as a sentence has it: 1234.5 → "1.234,5" and "1,234.5"; at most `most` decimals, at least `least`. */
export function numberText(value: number, most: number, least = 0): Localised {
  return {
    id: format(LOCALES.id, least, most).format(value),
    en: format(LOCALES.en, least, most).format(value),
  };
}

/** A share 0–1 as a percentage without decimals that say nothing: 0.3333 → "33,3%". */
export function percentText(share: number, decimals = 1): Localised {
  const { id, en } = numberText(share * 100, decimals);
  return { id: `${id}%`, en: `${en}%` };
}

/** The fewest decimals, from `least` on, that do not print two different numbers alike. */
export function decimalsApart(a: number, b: number, least: number): number {
  let decimals = least;
  while (decimals < MOST_DECIMALS && a !== b && a.toFixed(decimals) === b.toFixed(decimals)) decimals++;
  return decimals;
}

/** How many decimals an indicator's values are printed with: those of its step, else a hundredth of its range or finer. */
export function valueDecimals({ goalposts, step }: MethodIndicator): number {
  if (step === undefined) return Math.max(1, 1 - Math.floor(Math.log10(goalposts.hi - goalposts.lo)));
  const isPrinted = (decimals: number): boolean =>
    Number(step.toFixed(decimals)) === step && Number(goalposts.lo.toFixed(decimals)) === goalposts.lo;
  let decimals = 0;
  while (decimals < MOST_DECIMALS && !isPrinted(decimals)) decimals++;
  return decimals;
}

/** A number with its unit: "60,5% penduduk", "3 (tahap 0–4)", "4,2 per 10.000 penduduk". */
export function withUnit(number: string, unit: string): string {
  if (unit.startsWith('%')) return number + unit;
  return /\d–\d/.test(unit) ? `${number} (${unit})` : `${number} ${unit}`;
}

/** A name inside of a sentence: its first letter small, unless it is an abbreviation or written Like A Title. */
export function inSentence(name: Localised): Localised {
  const lower = (text: string): string =>
    /^\p{Lu}\p{Ll}+( \P{Lu}|$)/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
  return { id: lower(name.id), en: lower(name.en) };
}
