import { normaliseName } from '@serasi/shared';

/** A village of today. */
export interface KnownVillage {
  id: number;
  code: string;
  name: string;
  districtName: string;
}

/** A row of an index file, as far as matching needs it. */
export interface NamedRow {
  code: string;
  name: string;
  district: string;
}

export type Match =
  | { id: number; how: 'CODE' | 'NAME' | 'CODE_OTHER_NAME' }
  | { reject: 'UNKNOWN_CODE' | 'OTHER_VILLAGE' | 'TAKEN' };

/** Names closer than this are taken as spellings of one name. @source looked through by hand on IDM 2024: 368 differing pairs. */
const SAME_NAME = 0.4;

/**
 * Finds each row's village of today. Codes get reused, so a code alone is not enough: first rows whose code and
 * name agree, then rows whose name is unique inside the kecamatan, the kabupaten, or a kecamatan of that name in the province (recoded ones), then rows whose
 * code fits and whose name is only spelled otherwise. A village is never given to two rows.
 */
export function matchRows(rows: readonly NamedRow[], villages: readonly KnownVillage[]): Match[] {
  const byCode = new Map(villages.map((village) => [village.code, village]));
  const byName = new Map<string, KnownVillage[]>();
  for (const village of villages) {
    for (const key of nameKeys(village.code, village.districtName, village.name)) {
      byName.set(key, [...(byName.get(key) ?? []), village]);
    }
  }
  const taken = new Set<number>();
  const matches = new Array<Match | undefined>(rows.length);
  const give = (
    i: number,
    village: KnownVillage | undefined,
    how: 'CODE' | 'NAME' | 'CODE_OTHER_NAME',
  ): void => {
    if (!village || taken.has(village.id) || matches[i]) return;
    taken.add(village.id);
    matches[i] = { id: village.id, how };
  };
  rows.forEach((row, i) => {
    const village = byCode.get(row.code);
    if (village && (row.name === '' || tight(village.name) === tight(row.name))) give(i, village, 'CODE');
  });
  for (const key of [0, 1, 2] as const) {
    rows.forEach((row, i) => {
      if (matches[i] || row.name === '') return;
      const free = (byName.get(nameKeys(row.code, row.district, row.name)[key]) ?? []).filter(
        ({ id }) => !taken.has(id),
      );
      if (free.length === 1) give(i, free[0], 'NAME');
    });
  }
  rows.forEach((row, i) => {
    const village = byCode.get(row.code);
    if (village && similarity(village.name, row.name) >= SAME_NAME) give(i, village, 'CODE_OTHER_NAME');
  });
  return rows.map((row, i) => {
    const village = byCode.get(row.code);
    return (
      matches[i] ?? { reject: !village ? 'UNKNOWN_CODE' : taken.has(village.id) ? 'TAKEN' : 'OTHER_VILLAGE' }
    );
  });
}

/** From the surest to the loosest; the last one finds villages of a kabupaten that was itself recoded (Papua Barat Daya). */
function nameKeys(code: string, district: string, name: string): [string, string, string] {
  const [province, regency] = [code.slice(0, 2), code.slice(0, 5)];
  return [
    `${regency}/${tight(district)}/${tight(name)}`,
    `${regency}/*/${tight(name)}`,
    `${province}/${tight(district)}/${tight(name)}`,
  ];
}

function tight(name: string): string {
  return normaliseName(name).replace(/ /g, '');
}

/** Share of common pairs of letters, 0–1 (Dice). */
function similarity(a: string, b: string): number {
  const [left, right] = [pairs(tight(a)), pairs(tight(b))];
  if (left.length + right.length === 0) return 0;
  const rest = [...right];
  let common = 0;
  for (const pair of left) {
    const at = rest.indexOf(pair);
    if (at < 0) continue;
    rest.splice(at, 1);
    common += 1;
  }
  return (2 * common) / (left.length + right.length);
}

function pairs(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
}
