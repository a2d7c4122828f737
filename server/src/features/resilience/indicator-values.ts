import { REPORT_SOURCES, REPORT_STATES, type MethodIndicator } from '@serasi/shared';
import type { Account } from '../../import/account.ts';
import type { Reason } from '../../import/reason.ts';
import { isMissing } from '../../import/values/missing.ts';
import { parseDecimal, type NumberContext } from '../../import/values/numbers.ts';
import { rangeOf } from './indicator-sets.ts';

/** A value as it is stored: `state` O observed, N not applicable, M missing, S suppressed. */
export interface IndicatorValue {
  value: number | null;
  state: string;
}

const NOT_APPLICABLE = new Set(['tidak berlaku', 'tb', 'n/a*', 'not applicable', 'not_applicable']);
const SUPPRESSED = new Set(['dirahasiakan', 'disensor', 'suppressed', 'rahasia']);
/** Beyond this many times the upper goalpost a count is doubted. */
const FAR = 10;

/** Reads and checks a cell of an indicator; null: empty, nothing is said about it. */
export function readValue(
  text: string,
  indicator: MethodIndicator,
  context: NumberContext,
  account: Account,
  row: number,
): IndicatorValue | { problem: Reason } | null {
  const word = text.trim().toLowerCase();
  if (NOT_APPLICABLE.has(word)) return { value: null, state: REPORT_STATES.NOT_APPLICABLE };
  if (SUPPRESSED.has(word)) return { value: null, state: REPORT_STATES.SUPPRESSED };
  if (isMissing(text)) return null;
  const parsed = parseDecimal(text, context);
  if (parsed === null) return null;
  if ('problem' in parsed) return parsed;
  const { value } = parsed;
  const range = rangeOf(indicator);
  if (value < range.min || value > range.max || (range.isWhole && !Number.isInteger(value)))
    return { problem: outOfRange(text, indicator) };
  if (range.isPercent && value > 0 && value < 1) account.warn(maybeShare(value, indicator), row);
  if (range.max === Infinity && value > FAR * indicator.goalposts.hi)
    account.warn(farOff(text, indicator), row);
  return { value, state: REPORT_STATES.OBSERVED };
}

const SOURCES: Readonly<Record<string, string>> = {
  verifikasi: REPORT_SOURCES.VERIFIED,
  terverifikasi: REPORT_SOURCES.VERIFIED,
  verified: REPORT_SOURCES.VERIFIED,
  v: REPORT_SOURCES.VERIFIED,
  laporan: REPORT_SOURCES.SELF_REPORT,
  'laporan desa': REPORT_SOURCES.SELF_REPORT,
  self_report: REPORT_SOURCES.SELF_REPORT,
  r: REPORT_SOURCES.SELF_REPORT,
  '': REPORT_SOURCES.SELF_REPORT,
  perkiraan: REPORT_SOURCES.ESTIMATE,
  estimasi: REPORT_SOURCES.ESTIMATE,
  estimate: REPORT_SOURCES.ESTIMATE,
  e: REPORT_SOURCES.ESTIMATE,
};

/** The letter of a source; a village's own report where nothing is said. */
export function readSource(text: string): string | { problem: Reason } {
  return (
    SOURCES[text.trim().toLowerCase()] ?? {
      problem: {
        code: 'UNKNOWN_SOURCE',
        id: `Sumber nilai "${text}" tidak dikenal. Tulis verifikasi, laporan, atau perkiraan.`,
        en: `The source of the value "${text}" is not known. Write verifikasi, laporan or perkiraan.`,
      },
    }
  );
}

/** Whether a unit that the file names is the indicator's; an empty one is. */
export function isUnit(text: string, { unit }: MethodIndicator): boolean {
  const plain = (word: string): string =>
    word
      .toLowerCase()
      .replace(/[\s.,]+/g, '')
      .replace('persen', '%')
      .replace('percent', '%');
  const said = plain(text);
  if (said === '') return true;
  return [unit.id, unit.en]
    .map(plain)
    .some((known) => known === said || (known.startsWith('%') && said.startsWith('%')));
}

export function wrongUnit(text: string, { code, unit }: MethodIndicator): Reason {
  return {
    code: 'UNIT',
    id: `Satuan ${code} adalah ${unit.id}, bukan "${text}". Ubah nilainya ke satuan itu.`,
    en: `The unit of ${code} is ${unit.en}, not "${text}". Convert the values.`,
  };
}

function outOfRange(text: string, indicator: MethodIndicator): Reason {
  const { min, max, isWhole } = rangeOf(indicator);
  const whole = isWhole ? ['bilangan bulat ', 'a whole number '] : ['', ''];
  return {
    code: 'OUT_OF_RANGE',
    id: `Nilai ${indicator.code} "${text}" tidak mungkin: harus ${whole[0] ?? ''}antara ${min} dan ${max} (${indicator.unit.id}).`,
    en: `The value of ${indicator.code} "${text}" is impossible: it must be ${whole[1] ?? ''}between ${min} and ${max} (${indicator.unit.en}).`,
  };
}

function maybeShare(value: number, { code }: MethodIndicator): Reason {
  const percent = (value * 100).toLocaleString('id-ID', { maximumFractionDigits: 2 });
  return {
    code: 'MAYBE_SHARE',
    id: `Nilai ${code} di bawah 1 persen, misalnya ${String(value).replace('.', ',')}: bila maksudnya bagian (0–1), tulis ${percent} (persen).`,
    en: `Values of ${code} below 1 percent, for example ${value}: if a share (0–1) is meant, write ${(value * 100).toFixed(2)} (percent).`,
  };
}

function farOff(text: string, { code, goalposts, unit }: MethodIndicator): Reason {
  return {
    code: 'FAR_OUTSIDE_GOALPOSTS',
    id: `Nilai ${code} "${text}" jauh di atas patokan ${goalposts.hi} (${unit.id}). Periksa satuannya.`,
    en: `The value of ${code} "${text}" is far above its goalpost ${goalposts.hi} (${unit.en}). Check the unit.`,
  };
}
