import { UserError } from '../../../platform/errors.ts';
import type { Mapping } from '../../../import/mapping.ts';

const PERSONAL =
  /\bnik\b|\bktp\b|\bno kk\b|telepon|\btelp|\bhp\b|\bphone|\bponsel|whatsapp|\bwa\b|\bfoto\b|\bphoto|e ?mail|(nama|name|identitas|alamat|address).*(korban|pelaku|pelapor|saksi|tersangka|victim|perpetrator|reporter|witness)|(korban|pelaku|pelapor|saksi|tersangka|victim|perpetrator|witness).*(nama|name|identitas|alamat|address)|^(nama lengkap|full name)$/i;

/** Columns whose names say that they hold personal data: names, NIK, telephone numbers, photographs of people. */
export function personalColumns(columns: readonly string[]): string[] {
  return columns.filter((name) => PERSONAL.test(name.replace(/[\s_.-]+/g, ' ').trim()));
}

/** @throws UserError when such a column is to be stored */
export function refusePersonalMapping({ columns = {} }: Mapping): void {
  const [wrong] = personalColumns(Object.values(columns));
  if (wrong === undefined) return;
  throw new UserError('PERSONAL_DATA', {
    id: `Kolom "${wrong}" tampaknya berisi data pribadi dan tidak boleh disimpan. Hapus dari berkas pemetaan.`,
    en: `The column "${wrong}" seems to hold personal data and must not be stored. Remove it from the mapping file.`,
  });
}
