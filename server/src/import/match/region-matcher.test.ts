import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { REGION_LEVELS } from '@serasi/shared';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { REPO_ROOT } from '../../platform/paths.ts';
import { matchGeografis } from '../../sources/geografis.ts';
import { readAdministrativeAreas } from '../../sources/idn-area-data.ts';
import { Crosswalk } from './crosswalk.ts';
import type { FormerCode, KnownRegion, Match, RegionClue } from './region-clue.ts';
import { RegionIndex } from './region-index.ts';
import { RegionMatcher } from './region-matcher.ts';

const REGIONS: KnownRegion[] = (
  [
    ['ID', 'Indonesia', null],
    ['11', 'Aceh', 'ID'],
    ['11.01', 'Kabupaten Aceh Selatan', '11'],
    ['11.09', 'Kabupaten Simeulue', '11'],
    ['11.01.01', 'Bakongan', '11.01'],
    ['11.01.02', 'Kluet Utara', '11.01'],
    ['11.09.07', 'Teupah Selatan', '11.09'],
    ['11.01.01.2001', 'Keude Bakongan', '11.01.01'],
    ['11.01.01.2002', 'Ujong Mangki', '11.01.01'],
    ['11.01.02.2001', 'Sukamaju', '11.01.02'],
    ['11.01.02.2002', 'Sukamaju', '11.01.02'],
    ['11.09.07.2001', 'Labuhan Bajau', '11.09.07'],
    ['32', 'Jawa Barat', 'ID'],
    ['32.04', 'Kabupaten Bandung', '32'],
    ['32.73', 'Kota Bandung', '32'],
    ['96', 'Papua Barat Daya', 'ID'],
    ['96.71', 'Kota Sorong', '96'],
    ['96.71.01', 'Sorong', '96.71'],
    ['96.71.01.1001', 'Klasabi', '96.71.01'],
  ] as const
).map(([code, name, parent], i, all) => ({
  id: i + 1,
  code,
  name,
  level: code === 'ID' ? 0 : code.split('.').length,
  parentId: parent === null ? null : all.findIndex(([other]) => other === parent) + 1,
}));
const FORMER: FormerCode[] = [{ code: '92.71.01.1001', name: 'Klasabi', successorId: 19 }];
const index = new RegionIndex(REGIONS, FORMER);
const crosswalk = Crosswalk.of([
  ['1101', '11.09'],
  ['1101010', '11.09.07'],
]);
const matcher = new RegionMatcher(index, crosswalk);

const one = (clue: Partial<RegionClue>): string =>
  outcome(matcher.match([{ system: 'kemendagri', ...clue }])[0]);
const outcome = (match: Match | undefined): string =>
  match === undefined
    ? 'nothing'
    : 'reject' in match
      ? match.reject.code
      : `${index.ofId(match.id)?.code ?? '?'} ${match.by}`;

describe('matching a region', () => {
  it.each([
    ['a code whose name agrees', { code: '11.01.01.2001', village: 'KEUDE BAKONGAN' }, '11.01.01.2001 CODE'],
    ['a code alone', { code: '11.01' }, '11.01 CODE'],
    [
      'a recoded village by its name',
      { code: '11.01.99.2009', village: 'Ujong Mangki' },
      '11.01.01.2002 NAME',
    ],
    ['a former code', { code: '92.71.01.1001' }, '96.71.01.1001 LINEAGE'],
    ['a former kabupaten by where its villages went', { code: '92.71' }, '96.71 LINEAGE'],
    ['two villages of one name', { code: '11.01.99.2009', village: 'Sukamaju' }, 'UNKNOWN_CODE'],
    [
      'a code that now names another village',
      { code: '11.01.01.2001', village: 'Pasir Putih' },
      'OTHER_REGION',
    ],
    [
      'a name spelled otherwise',
      { code: '11.01.01.2001', village: 'Keudee Bakongan' },
      '11.01.01.2001 CODE_OTHER_NAME',
    ],
    ['an unknown code', { code: '99.01.01.2001' }, 'UNKNOWN_CODE'],
    [
      'names alone',
      { village: 'Labuhan Bajau', regency: 'SIMEULUE', province: 'aceh' },
      '11.09.07.2001 NAME',
    ],
    ['an ambiguous name', { village: 'Sukamaju', regency: 'Aceh Selatan' }, 'AMBIGUOUS_NAME'],
    ['a kabupaten beside the kota of its name', { regency: 'Bandung' }, '32.04 NAME'],
    ['a kota', { regency: 'KOTA BANDUNG' }, '32.73 NAME'],
    ['no kota for a name that says kabupaten', { regency: 'Kab. Sorong' }, 'UNKNOWN_NAME'],
    ['nothing', {}, 'NO_REGION'],
    ['1101 as Kemendagri', { code: '11.01' }, '11.01 CODE'],
    ['1101 as BPS', { code: '1101', system: 'bps' }, '11.09 CODE'],
    [
      'a BPS village by its name in the kecamatan',
      { code: '1101010009', system: 'bps', village: 'LABUHAN BAJAU' },
      '11.09.07.2001 CROSSWALK',
    ],
    ['a BPS code without its pair', { code: '9901', system: 'bps' }, 'NO_CROSSWALK'],
  ] as const)('%s', (_, clue, expected) => {
    expect(one(clue)).toBe(expected);
  });

  it('gives equal clues the same region, and no region to two that differ', () => {
    const clue: RegionClue = { system: 'kemendagri', code: '11.01.01.2001', village: 'Keude Bakongan' };
    const other: RegionClue = { system: 'kemendagri', code: '11.01.09.2001', village: 'Keude Bakongan' };
    expect(matcher.match([clue, clue, other]).map(outcome)).toEqual([
      '11.01.01.2001 CODE',
      '11.01.01.2001 CODE',
      'UNKNOWN_CODE',
    ]);
  });

  const data = join(REPO_ROOT, '..', 'shared', 'data');
  describe.skipIf(!existsSync(data))('real lists (skipped without ../shared/data)', () => {
    const areas = existsSync(data) ? readAdministrativeAreas() : [];
    const former = existsSync(data) ? [...matchGeografis(areas)] : [];
    const byCode = new Map(areas.map((area) => [area.code, area]));
    const today = new RegionIndex(
      areas.map((area) => ({ ...area, level: REGION_LEVELS.indexOf(area.level) })),
      former
        .filter(([code, past]) => code !== past.formerCode || byCode.get(code)?.name !== past.formerName)
        .map(([code, past]) => ({
          code: past.formerCode,
          name: past.formerName,
          successorId: byCode.get(code)?.id ?? 0,
        })),
    );
    const real = new RegionMatcher(today);
    const rowsOf = (file: string): Record<string, string>[] => {
      const bytes = readFileSync(join(data, file));
      return parse(file.endsWith('.gz') ? gunzipSync(bytes) : bytes, { columns: true });
    };

    it('finds nearly all of IDM 2024, each village once', () => {
      const matches = real.match(
        rowsOf('resilience/idm_2024_desa.csv.gz').map((row) => ({
          system: 'kemendagri',
          code: row['kode_desa'],
          village: row['desa'],
          district: row['kecamatan'],
        })),
      );
      const ids = matches.flatMap((match) => ('id' in match ? [match.id] : []));
      expect(ids.length).toBeGreaterThan(75_200);
      expect(new Set(ids).size).toBe(ids.length);
    });

    it('finds villages of Papua by the codes from before the split', () => {
      const rows = rowsOf('hostile/old_papua_codes_villages.csv');
      const matches = real.match(
        rows.map((row) => ({
          system: 'kemendagri',
          code: row['kode_desa'],
          village: row['kampung'],
          district: row['distrik'],
        })),
      );
      const wrong = rows.filter((row, i) => {
        const match = matches[i];
        return match && 'id' in match && today.ofId(match.id)?.code !== row['kode_baru_diharapkan'];
      });
      const found = matches.filter((match) => 'id' in match).length;
      expect(found / rows.length).toBeGreaterThan(0.98);
      expect(wrong.length / rows.length).toBeLessThan(0.005);
    });
  });
});
