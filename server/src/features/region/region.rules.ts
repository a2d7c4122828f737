import { isRegionCode } from '@serasi/shared';
import { badUserInput } from '../../platform/errors.ts';

/** A search never ranks more candidates than this. */
export const MAX_TRIGRAM_CANDIDATES = 500;

/** @throws BAD_USER_INPUT when the text has not the form of a Kemendagri code; existence is another matter. */
export function checkRegionCode(code: string): string {
  if (isRegionCode(code)) return code;
  throw badUserInput('REGION_CODE', {
    id: `Kode wilayah "${code.slice(0, 40)}" bukan kode Kemendagri. Tulis dengan titik, misalnya 73, 73.02, 73.02.01 atau 73.02.01.2001; "ID" untuk Indonesia. Kode BPS tidak diterima di sini.`,
    en: `"${code.slice(0, 40)}" is not a Kemendagri region code. Write it with dots, for example 73, 73.02, 73.02.01 or 73.02.01.2001; "ID" for Indonesia. BPS codes are not accepted here.`,
  });
}

/** @throws BAD_USER_INPUT for a coordinate that is not on Earth; names swapped axes when that is what it looks like. */
export function checkPosition(lng: number, lat: number): void {
  if (Math.abs(lng) <= 180 && Math.abs(lat) <= 90) return;
  const swapped = Math.abs(lat) <= 180 && Math.abs(lng) <= 90;
  throw badUserInput('COORDINATE', {
    id: `Koordinat bujur ${lng}, lintang ${lat} tidak mungkin: bujur antara −180 dan 180, lintang antara −90 dan 90.${swapped ? ' Tampaknya bujur dan lintang tertukar.' : ''}`,
    en: `Longitude ${lng}, latitude ${lat} is impossible: longitude lies between −180 and 180, latitude between −90 and 90.${swapped ? ' They look swapped.' : ''}`,
  });
}

/** @throws BAD_USER_INPUT for an empty or endless search text. */
export function checkSearchText(text: string): string {
  const trimmed = text.trim();
  if (trimmed.length >= 2 && trimmed.length <= 100) return trimmed;
  throw badUserInput('SEARCH_TEXT', {
    id: 'Teks pencarian harus 2 sampai 100 huruf, misalnya "bulukumba" atau "kec gantarang".',
    en: 'A search text has 2 to 100 characters, for example "bulukumba" or "kec gantarang".',
  });
}
