import type { RegionClue } from '../../../import/match/region-clue.ts';

/** Compass words as Indonesian names have them, behind the name: "North Aceh" is Aceh Utara. */
const DIRECTIONS: Readonly<Record<string, string>> = {
  north: 'Utara',
  south: 'Selatan',
  west: 'Barat',
  east: 'Timur',
  central: 'Tengah',
  southeast: 'Tenggara',
  southwest: 'Barat Daya',
  northwest: 'Barat Laut',
  northeast: 'Timur Laut',
};
const DIRECTED = new RegExp(`^(${Object.keys(DIRECTIONS).join('|')})\\s+(.+)$`, 'i');
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/\bjava\b/i, 'Jawa'],
  [/\bsumatra\b/i, 'Sumatera'],
  [/\bmoluccas\b/i, 'Maluku'],
  [/^jakarta( raya)?$|^jakarta special .*/i, 'Daerah Khusus Ibukota Jakarta'],
  [/^(special region of )?yogyakarta( special region)?$/i, 'Daerah Istimewa Yogyakarta'],
  [/^bangka[ -]belitung( islands)?$/i, 'Kepulauan Bangka Belitung'],
  [/^riau islands$/i, 'Kepulauan Riau'],
];

/** The Indonesian name of a province that international sources name in English ("West Java", "Jakarta Raya Province"). */
export function provinceName(name: string): string {
  return indonesian(name.replace(/\s+province$/i, ''));
}

/** The Indonesian name of a kabupaten or kota: "North Aceh Regency", "Jayapura City". */
export function regencyName(name: string): string {
  const city = /^(.+?)\s+(city|municipality)$/i.exec(name);
  const plain = city ? `Kota ${city[1] ?? ''}` : name.replace(/\s+(regency|district)$/i, '');
  return directed(plain);
}

function indonesian(name: string): string {
  return WORDS.reduce((text, [pattern, word]) => text.replace(pattern, word), directed(name));
}

function directed(name: string): string {
  const match = DIRECTED.exec(name);
  return match ? `${match[2] ?? ''} ${DIRECTIONS[(match[1] ?? '').toLowerCase()] ?? ''}` : name;
}

const EAST_TIMOR = /^(prov(insi|\.)?\s+)?(east[\s-]timor|timor[\s-]?timur|timor[\s-]?leste|tim-?tim)\b/i;

/** The country of today that a province's name of then belongs to; null: Indonesia. */
export function foreignProvince(name: string): string | null {
  return EAST_TIMOR.test(name.trim()) ? 'Timor-Leste' : null;
}

/** The clue without a province that meant several of today's on that day; null where that was all. */
export function clueOfToday(clue: RegionClue | null, day: string): RegionClue | null {
  if (!clue?.province || clue.code !== undefined || !isSplitSince(clue.province, day)) return clue;
  return clue.regency === undefined ? null : { ...clue, province: undefined };
}

/** @source UU 14, 15, 16/2022 (Papua, 25 July 2022); UU 29/2022 (Papua Barat, 8 December 2022); UU 45/1999, UU 35/2008 (Irian Jaya) */
const SPLITS: Readonly<Record<string, string>> = {
  'irian jaya': '9999-12-31',
  papua: '2022-07-25',
  'papua barat': '2022-12-08',
};

/**
 * Whether a province's name meant, on that day, several provinces of today. Older splits are left out: the sources that we
 * know write the provinces of their own time of writing (UCDP has Maluku Utara in 1999), but none was written after 2022.
 */
export function isSplitSince(province: string, day: string): boolean {
  const until =
    SPLITS[
      province
        .trim()
        .toLowerCase()
        .replace(/^prov(insi|\.)?\s+/, '')
    ];
  return until !== undefined && day < until;
}
