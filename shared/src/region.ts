/** Levels of administration, coarse to fine; the number is what the database stores (`region.level`). */
export const REGION_LEVELS = ['NATION', 'PROVINCE', 'REGENCY', 'DISTRICT', 'VILLAGE'] as const;
export type RegionLevel = (typeof REGION_LEVELS)[number];

export const REGION_KINDS = ['KABUPATEN', 'KOTA', 'DESA', 'KELURAHAN', 'DESA_ADAT'] as const;
export type RegionKind = (typeof REGION_KINDS)[number];

export const BOUNDARY_STATUSES = ['NONE', 'INDICATIVE', 'OFFICIAL'] as const;
export type BoundaryStatus = (typeof BOUNDARY_STATUSES)[number];

/** The nation's code: Kemendagri codes begin at the provinces. */
export const NATION_CODE = 'ID';

/** @source Kepmendagri 300.2.2-2138/2025: PP.KK.CC.DDDD; a village's first digit is 1 kelurahan, 2 desa, 3 desa adat. */
const KEMENDAGRI_CODE = /^[1-9]\d(\.\d{2}(\.\d{2}(\.[123]\d{3})?)?)?$/;

/** Whether `code` has the form of a Kemendagri code (or is the nation's); says nothing about existence. */
export function isRegionCode(code: string): boolean {
  return code === NATION_CODE || KEMENDAGRI_CODE.test(code);
}

/** Kemendagri digits with their dots: "7302012001" → "73.02.01.2001". Says nothing about form or existence. */
export function dottedCode(digits: string): string {
  return [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6), digits.slice(6)]
    .filter((part) => part !== '')
    .join('.');
}

/** The level that a well-formed code speaks of. */
export function levelOfCode(code: string): RegionLevel {
  if (code === NATION_CODE) return 'NATION';
  return REGION_LEVELS[code.split('.').length] ?? 'VILLAGE';
}

/** The code one level up; null for the nation. */
export function parentCodeOf(code: string): string | null {
  if (code === NATION_CODE) return null;
  const cut = code.lastIndexOf('.');
  return cut < 0 ? NATION_CODE : code.slice(0, cut);
}

/**
 * The kind that the code itself tells: KK 01–69 kabupaten, 71–99 kota; first digit of DDDD.
 * Null for nation, province and district, which have no kinds.
 */
export function kindOfCode(code: string): RegionKind | null {
  const level = levelOfCode(code);
  if (level === 'REGENCY') return Number(code.slice(3, 5)) >= 71 ? 'KOTA' : 'KABUPATEN';
  if (level !== 'VILLAGE') return null;
  const digit = code.charAt(9);
  return digit === '1' ? 'KELURAHAN' : digit === '2' ? 'DESA' : 'DESA_ADAT';
}

const PREFIXES =
  /^(provinsi|prov|kabupaten|kab|kota administrasi|kota adm|kota|kecamatan|kec|distrik|kelurahan|kel|desa|gampong|nagari|dusun)\b\.?\s+/;

/**
 * A name as search compares it: lower case, no accents or punctuation, administrative prefixes dropped
 * ("Kab. Bulukumba" → "bulukumba"). A name that is only a prefix ("Kota") stays.
 */
export function normaliseName(name: string): string {
  let text = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9. ]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const dropped = text.replace(PREFIXES, '');
  if (dropped.length > 0) text = dropped;
  return text.replace(/\./g, ' ').replace(/\s+/g, ' ').trim();
}

/** The level that an administrative prefix in a search text asks for: "kab bulukumba" → REGENCY; null without one. */
export function levelOfPrefix(text: string): RegionLevel | null {
  const prefix = PREFIXES.exec(text.trim().toLowerCase() + ' ')?.[1];
  if (!prefix) return null;
  if (prefix.startsWith('prov')) return 'PROVINCE';
  if (prefix.startsWith('kab') || prefix.startsWith('kota')) return 'REGENCY';
  if (prefix.startsWith('kec') || prefix === 'distrik') return 'DISTRICT';
  return 'VILLAGE';
}
