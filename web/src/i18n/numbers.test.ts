import { describe, expect, it } from 'vitest';
import { i18nOf } from './i18n.tsx';
import { fullName, shortName } from './region-name.ts';

describe('numbers', () => {
  it('are Indonesian in Indonesian', () => {
    const { n } = i18nOf('id');
    expect(n.decimal(50.0798, 1)).toBe('50,1');
    expect(n.integer(83_762)).toBe('83.762');
    expect(n.percent(0.9230769)).toBe('92,3%');
    expect(n.percent(1)).toBe('100%');
    expect(n.areaKm2(45_543.4)).toBe('45.543 km²');
    expect(n.areaKm2(7.25)).toBe('7,3 km²');
  });

  it('show no decimals that say nothing, and signs that are read', () => {
    const { n } = i18nOf('id');
    expect([n.upTo(17.0732, 2), n.upTo(2.5, 2), n.upTo(4, 2), n.upTo(0.001, 2)]).toEqual([
      '17,07',
      '2,5',
      '4',
      '0',
    ]);
    expect([n.signed(5.168, 1), n.signed(-37.447, 1), n.signed(-0.01, 1)]).toEqual(['+5,2', '−37,4', '0,0']);
  });

  it('name days, months and moments', () => {
    const { n } = i18nOf('id');
    expect(n.day('2012-12-03')).toBe('3 Desember 2012');
    expect(n.month('2025-10-28')).toBe('Okt 2025');
    expect(n.moment('2026-11-22T05:44:39Z')).toBe('22 November 2026, 12.44 WIB');
  });

  it('are English in English', () => {
    const { n } = i18nOf('en');
    expect(n.decimal(50.0798, 1)).toBe('50.1');
    expect(n.integer(83_762)).toBe('83,762');
  });
});

describe('names', () => {
  const { t } = i18nOf('id');
  it.each([
    ['73.02', 'Bulukumba', 'Kabupaten Bulukumba'],
    ['73.02', 'Kabupaten Bulukumba', 'Kabupaten Bulukumba'],
    ['73.71', 'Makassar', 'Kota Makassar'],
    ['73.02.01', 'Gantarang', 'Kecamatan Gantarang'],
    ['95.01.01', 'Wamena', 'Distrik Wamena'],
    ['11.01.01.2016', 'Padang Beurahan', 'Gampong Padang Beurahan'],
    ['73.02.01.1001', 'Mario', 'Kelurahan Mario'],
    ['ID', 'Indonesia', 'Indonesia'],
  ])('%s %s is called %s', (code, name, full) => expect(fullName({ code, name }, t)).toBe(full));

  it('are short without Kabupaten, but keep Kota', () => {
    expect(shortName('Kabupaten Bulukumba')).toBe('Bulukumba');
    expect(shortName('Kota Makassar')).toBe('Kota Makassar');
  });
});
