/** The sign that parts the fraction from the whole. */
export type DecimalSign = '.' | ',';

/** What the digits and separators of a number allow: one reading, two, or none. */
export type NumberReading =
  | { readonly kind: 'ONE'; readonly value: number; readonly sign: DecimalSign | null }
  | {
      readonly kind: 'TWO';
      readonly grouped: number;
      readonly fraction: number;
      readonly separator: DecimalSign;
    }
  | { readonly kind: 'NONE' };

const NONE: NumberReading = { kind: 'NONE' };

/** Reads a number without its unit: 1.234,5 · 1,234.5 · 1 234,5 · 1234 · 1E-3. */
export function readNumber(text: string): NumberReading {
  if (!/^[+-]?(?:\d|[.,]\d)[\d.,' \u00a0\u202f]*(?:e[+-]?\d{1,3})?$/i.test(text)) return NONE;
  const compact = withoutSpaces(text);
  if (compact === null) return NONE;
  const points = compact.split('.').length - 1;
  const commas = compact.split(',').length - 1;
  if (points > 0 && commas > 0)
    return mixed(compact, compact.lastIndexOf('.') > compact.lastIndexOf(',') ? '.' : ',');
  if (points === 0 && commas === 0) return one(compact, null);
  const separator = points > 0 ? '.' : ',';
  if (points + commas > 1)
    return isGrouped(compact, separator) ? one(compact.replaceAll(separator, ''), other(separator)) : NONE;
  const fraction = Number(compact.replace(separator, '.'));
  if (!isGrouped(compact, separator)) return one(compact.replace(separator, '.'), separator);
  return { kind: 'TWO', grouped: Number(compact.replace(separator, '')), fraction, separator };
}

export function other(sign: DecimalSign): DecimalSign {
  return sign === '.' ? ',' : '.';
}

/** Both signs: the last one parts the fraction, the other one the thousands. */
function mixed(text: string, sign: DecimalSign): NumberReading {
  const [whole = '', fraction = '', more] = text.split(sign);
  if (more !== undefined || !isGrouped(whole, other(sign))) return NONE;
  return one(`${whole.replaceAll(other(sign), '')}.${fraction}`, sign);
}

/** Spaces and apostrophes only as marks of thousands. */
function withoutSpaces(text: string): string | null {
  if (!/[' \u00a0\u202f]/.test(text)) return text;
  return /^[+-]?\d{1,3}(?:[' \u00a0\u202f]\d{3})+(?:[.,]\d+)?$/.test(text)
    ? text.replaceAll(/[' \u00a0\u202f]/g, '')
    : null;
}

/** 1.234.567: groups of three, the first of them not 0. */
function isGrouped(text: string, separator: DecimalSign): boolean {
  const [first = '', ...groups] = text.replace(/^[+-]/, '').split(separator);
  return /^[1-9]\d{0,2}$/.test(first) && groups.every((group) => /^\d{3}$/.test(group));
}

function one(text: string, sign: DecimalSign | null): NumberReading {
  const value = Number(text);
  return Number.isFinite(value) ? { kind: 'ONE', value, sign } : NONE;
}
