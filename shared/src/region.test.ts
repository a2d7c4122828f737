import { describe, expect, it } from 'vitest';
import {
  isRegionCode,
  kindOfCode,
  levelOfCode,
  levelOfPrefix,
  normaliseName,
  parentCodeOf,
} from './region.ts';

describe('region codes', () => {
  it.each([
    ['ID', 'NATION', null, null],
    ['73', 'PROVINCE', 'ID', null],
    ['73.02', 'REGENCY', '73', 'KABUPATEN'],
    ['73.71', 'REGENCY', '73', 'KOTA'],
    ['73.02.01', 'DISTRICT', '73.02', null],
    ['73.02.01.1001', 'VILLAGE', '73.02.01', 'KELURAHAN'],
    ['73.02.01.2001', 'VILLAGE', '73.02.01', 'DESA'],
    ['91.03.01.3001', 'VILLAGE', '91.03.01', 'DESA_ADAT'],
  ])('%s is a %s', (code, level, parent, kind) => {
    expect(isRegionCode(code)).toBe(true);
    expect([levelOfCode(code), parentCodeOf(code), kindOfCode(code)]).toEqual([level, parent, kind]);
  });

  it.each(['7302', '73.2', '73.02.', '03', '73.02.01.4001', '73.02.01.200', 'id', ''])(
    '%j is none',
    (code) => {
      expect(isRegionCode(code)).toBe(false);
    },
  );
});

describe('normaliseName', () => {
  it.each([
    ['Kab. Bulukumba', 'bulukumba'],
    ['KABUPATEN BULUKUMBA', 'bulukumba'],
    ['Kec. Ujung Bulu', 'ujung bulu'],
    ['Desa Sukamaju', 'sukamaju'],
    ['Kota Adm. Jakarta Pusat', 'jakarta pusat'],
    ['Kotabaru', 'kotabaru'],
    ['Désa Cafe-Baru', 'cafe baru'],
    ['Kota', 'kota'],
    ["Ma'rang", 'ma rang'],
  ])('%j → %j', (name, expected) => {
    expect(normaliseName(name)).toBe(expected);
  });
});

describe('levelOfPrefix', () => {
  it.each([
    ['kab bulukumba', 'REGENCY'],
    ['Kota Makassar', 'REGENCY'],
    ['kec. gantarang', 'DISTRICT'],
    ['desa x', 'VILLAGE'],
    ['prov sulsel', 'PROVINCE'],
    ['bulukumba', null],
    ['kotabaru', null],
  ])('%j → %s', (text, level) => {
    expect(levelOfPrefix(text)).toBe(level);
  });
});
