import { parse } from 'csv-parse/sync';
import { NATION_CODE, parentCodeOf, type RegionLevel } from '@serasi/shared';
import { readPackageFile } from './package-file.ts';

/** One region of the official list, nation to village. */
export interface AdministrativeArea {
  /** Nation 1, then provinces, regencies, districts, villages, each by code: the same on every installation. */
  id: number;
  code: string;
  /** As the source writes it: "Kabupaten Aceh Selatan", "Kota Adm. Jakarta Pusat", but "Bakongan". */
  name: string;
  level: RegionLevel;
  parentId: number | null;
}

/** @source idn-area-data 4.0.1 (ODbL 1.0), Kepmendagri 300.2.2-2138/2025: 38 / 514 / 7,285 / 83,762. */
const FILES: readonly { level: RegionLevel; file: string }[] = [
  { level: 'PROVINCE', file: 'provinces.csv' },
  { level: 'REGENCY', file: 'regencies.csv' },
  { level: 'DISTRICT', file: 'districts.csv' },
  { level: 'VILLAGE', file: 'villages.csv' },
];

/**
 * Every region of Indonesia, parents before children.
 *
 * @throws when a row's parent is not in the list.
 */
export function readAdministrativeAreas(): AdministrativeArea[] {
  const areas: AdministrativeArea[] = [
    { id: 1, code: NATION_CODE, name: 'Indonesia', level: 'NATION', parentId: null },
  ];
  const idByCode = new Map<string, number>([[NATION_CODE, 1]]);
  for (const { level, file } of FILES) {
    for (const { code, name } of readRows(file)) {
      const parentId = idByCode.get(parentCodeOf(code) ?? '');
      if (parentId === undefined) throw new Error(`idn-area-data/${file}: ${code} has no parent in the list`);
      const id = areas.length + 1;
      idByCode.set(code, id);
      areas.push({ id, code, name: name.trim(), level, parentId });
    }
  }
  return areas;
}

function readRows(file: string): { code: string; name: string }[] {
  const text = readPackageFile(`idn-area-data/data/${file}`);
  const rows = parse<{ code: string; name: string }>(text, { columns: true, skip_empty_lines: true });
  return rows.sort((a, b) => (a.code < b.code ? -1 : 1));
}
