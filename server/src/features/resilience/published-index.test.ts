import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REPO_ROOT } from '../../platform/paths.ts';
import { readAdministrativeAreas } from '../../sources/idn-area-data.ts';
import { INDEX_PRESETS, type IndexPreset } from './published-index.preset.ts';
import { readIndexRows } from './published-index.reader.ts';

const preset = INDEX_PRESETS['idm-2024'] as IndexPreset;
const HEADER = 'kode_desa,desa,kecamatan,kode_kab,provinsi,iks,ike,ikl,idm,status,sumber\n';
const villages = [
  { id: 1, code: '11.01.01.2001', name: 'Keude Bakongan', districtName: 'Bakongan' },
  { id: 2, code: '11.01.01.2002', name: 'Ujong Mangki', districtName: 'Bakongan' },
  { id: 3, code: '11.01.02.2001', name: 'Sukamaju', districtName: 'Kluet Utara' },
  { id: 4, code: '11.01.02.2002', name: 'Sukamaju', districtName: 'Kluet Utara' },
];
const read = (rows: string): ReturnType<typeof readIndexRows> =>
  readIndexRows(Buffer.from(HEADER + rows), 'a.csv', preset, villages);
const row = (code: string, name: string, idm = '0.65', district = 'BAKONGAN'): string =>
  `${code},${name},${district},11.01,ACEH,0.7,0.6,0.65,${idm},BERKEMBANG,Reguler\n`;

describe('published index', () => {
  it('takes a row whose code and name agree', () => {
    expect(read(row('11.01.01.2001', 'KEUDE BAKONGAN'))).toMatchObject({
      read: 1,
      rows: [{ regionId: 1, index: 0.65 }],
      rejected: [],
    });
  });

  it('finds a recoded village by its name inside the kecamatan', () => {
    expect(read(row('11.01.99.2009', 'UJONG MANGKI'))).toMatchObject({ rows: [{ regionId: 2 }], byName: 1 });
  });

  it('never guesses between two villages of one name', () => {
    expect(read(row('11.01.99.2009', 'SUKAMAJU', '0.6', 'KLUET UTARA'))).toMatchObject({
      rows: [],
      rejected: [{}],
    });
  });

  it('refuses a code that now belongs to a village of another name', () => {
    const result = read(row('11.01.01.2001', 'PASIR PUTIH'));
    expect(result.rejected[0]?.reason.en).toContain('another name');
  });

  it('accounts for every row: empty, impossible and unknown values are rejected, not zero', () => {
    const result = read(
      row('11.01.01.2001', 'KEUDE BAKONGAN', '') +
        row('11.01.01.2002', 'UJONG MANGKI', '1.7') +
        row('99.01.01.2001', 'X Y'),
    );
    expect(result).toMatchObject({ read: 3, rows: [] });
    expect(result.rejected).toHaveLength(3);
  });

  it('says which columns a wrong file lacks', () => {
    expect(() => readIndexRows(Buffer.from('a,b\n1,2\n'), 'salah.csv', preset, villages)).toThrow(
      /kode_desa/,
    );
  });

  it('says that a file is empty or broken gzip', () => {
    expect(() => readIndexRows(Buffer.from(HEADER), 'kosong.csv', preset, villages)).toThrow(/tidak berisi/);
    expect(() => readIndexRows(Buffer.from([0x1f, 0x8b, 1, 2]), 'rusak.csv.gz', preset, villages)).toThrow(
      /gzip/,
    );
  });

  const real = join(REPO_ROOT, '..', 'shared', 'data', 'resilience', 'idm_2024_desa.csv.gz');
  it.skipIf(!existsSync(real))(
    'matches nearly all of the real IDM 2024 (skipped without ../shared/data)',
    () => {
      const areas = readAdministrativeAreas();
      const names = new Map(areas.map((area) => [area.id, area.name]));
      const today = areas
        .filter((area) => area.level === 'VILLAGE')
        .map((area) => ({
          id: area.id,
          code: area.code,
          name: area.name,
          districtName: names.get(area.parentId ?? 0) ?? '',
        }));
      const result = readIndexRows(readFileSync(real), 'idm', preset, today);
      expect(result.read).toBe(75_265);
      expect(result.rows.length + result.rejected.length).toBe(75_265);
      expect(result.rows.length).toBeGreaterThan(75_000);
      expect(new Set(result.rows.map((found) => found.regionId)).size).toBe(result.rows.length);
    },
  );
});
