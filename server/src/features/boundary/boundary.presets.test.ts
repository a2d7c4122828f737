import { describe, expect, it } from 'vitest';
import type { RegionClue } from '../../import/match/region-clue.ts';
import { BOUNDARY_PRESETS, clueOf, PLAIN, presetOf } from './boundary.presets.ts';

type Attributes = Record<string, string | number | null>;

const clue = (
  preset: string,
  attributes: Attributes,
  mapping = {},
  system: 'kemendagri' | 'bps' = 'kemendagri',
): Partial<RegionClue> | null => {
  const found = clueOf(attributes, BOUNDARY_PRESETS[preset] ?? PLAIN, mapping, system);
  return found && (JSON.parse(JSON.stringify(found)) as Partial<RegionClue>);
};

describe('what a boundary file says about its regions', () => {
  it.each<[string, string, Attributes, Partial<RegionClue>]>([
    [
      'BIG RBI, a village',
      'big-rbi',
      {
        KDEPUM: '73.02.01.1001',
        KDCPUM: '73.02.01',
        KDPKAB: '73.02',
        WADMKD: 'Matekko',
        WADMKC: 'Gantarang',
      },
      { code: '73.02.01.1001', village: 'Matekko', district: 'Gantarang' },
    ],
    [
      'BIG RBI, a kecamatan',
      'big-rbi',
      { KDEPUM: null, KDCPUM: '73.02.01', WADMKC: 'Gantarang', WADMKK: 'Bulukumba' },
      { code: '73.02.01', district: 'Gantarang', regency: 'Bulukumba' },
    ],
    [
      'Dukcapil, names cut to ten letters, code without dots',
      'dukcapil',
      { KODE_DESA: 7302011001, NAMA_DESA_: 'Matekko', NAMA_KECAM: 'Gantarang' },
      { code: '73.02.01.1001', village: 'Matekko', district: 'Gantarang' },
    ],
    [
      'GADM, names alone',
      'gadm',
      { GID_3: 'IDN.28.2.1_1', NAME_1: 'Sulawesi Selatan', NAME_2: 'Bulukumba', NAME_3: 'Gantarang' },
      { province: 'Sulawesi Selatan', regency: 'Bulukumba', district: 'Gantarang' },
    ],
    [
      'the open dump',
      'wilayah-boundaries',
      { kode: '34.01.01', nama: 'Temon' },
      { code: '34.01.01', district: 'Temon' },
    ],
    [
      'plain',
      '',
      { code: '73.02', name: 'Kabupaten Bulukumba' },
      { code: '73.02', regency: 'Kabupaten Bulukumba' },
    ],
  ])('%s', (_, preset, attributes, expected) => {
    expect(clue(preset, attributes)).toEqual({ system: 'kemendagri', ...expected });
  });

  it('takes the digits of an HDX code, as BPS', () => {
    const attributes = {
      ADM4_PCODE: 'ID7302010009',
      ADM4_EN: 'Barombong',
      ADM3_PCODE: 'ID7302010',
      ADM3_EN: 'Gantarang',
    };
    expect(clue('hdx-codab', attributes, {}, 'bps')).toEqual({
      system: 'bps',
      code: '7302010009',
      village: 'Barombong',
      district: 'Gantarang',
    });
  });

  it('reads what a mapping file names, before anything else', () => {
    const mapping = { columns: { code: 'KD', name: 'LABEL' } };
    expect(clue('', { KD: '7302', LABEL: 'Bulukumba', code: 'x' }, mapping)).toEqual({
      system: 'kemendagri',
      code: '73.02',
      regency: 'Bulukumba',
    });
  });

  it('has nothing to say about a feature without code and name', () => {
    expect(clue('', { OBJECTID: 1 })).toBeNull();
  });

  it('knows the file of every level by its layers, and nothing else', () => {
    const layers = ['desa', 'Kecamatan', 'kabupaten', 'provinsi'];
    expect(presetOf(undefined, layers)).toBe('serasi');
    expect(presetOf('big-rbi', layers)).toBe('big-rbi');
    expect(presetOf(undefined, ['desa'])).toBeNull();
  });
});
