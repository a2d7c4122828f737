import type { Reason } from '../reason.ts';
import { reason } from './refuse.ts';
import { serialToText } from './xlsx-dates.ts';
import type { Workbook } from './xlsx-workbook.ts';

/** Excel's own limit. */
export const MAX_COLUMN = 16_384;

/** What a cell of this type and style shows, as text. */
export function cellText(workbook: Workbook, type: string, style: number, value: string): string {
  if (value === '') return '';
  switch (type) {
    case 's':
      return workbook.strings.get(Number(value));
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'd':
      return value.slice(0, 10);
    case 'n': {
      const number = Number(value);
      if (Number.isNaN(number)) return value;
      return (
        serialToText(number, workbook.dateStyles[style] ?? null, workbook.from1904) ?? numberText(number)
      );
    }
    default:
      return value;
  }
}

/** With a decimal point and Excel's own 15 digits: 0.1 + 0.2 is 0.3. */
function numberText(number: number): string {
  return String(Number(number.toPrecision(15)));
}

/** 28 for AB17. */
export function columnNumber(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at++) {
    const code = reference.charCodeAt(at);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column;
}

/** AB for 28. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

export function cellError(place: string, shown: string): Reason {
  return reason(
    'CELL_ERROR',
    `Sel ${place} berisi galat Excel (${shown}). Perbaiki rumusnya atau ketik nilainya.`,
    `Cell ${place} holds an Excel error (${shown}). Mend its formula or type the value.`,
  );
}

export function noFormulaValue(place: string): Reason {
  return reason(
    'FORMULA_WITHOUT_VALUE',
    `Sel ${place} berisi rumus tanpa hasil tersimpan. Buka berkas di Excel, hitung ulang, lalu simpan.`,
    `Cell ${place} holds a formula whose result was not saved. Open the file in Excel, recalculate, and save it.`,
  );
}
