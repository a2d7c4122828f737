import { expect, it } from 'vitest';
import { regionWord } from './region-words.ts';

it.each([
  ['ID', 'Nasional'],
  ['73', 'Provinsi'],
  ['73.02', 'Kabupaten'],
  ['73.71', 'Kota'],
  ['73.02.01', 'Kecamatan'],
  ['94.01.01', 'Distrik'],
  ['34.04.01', 'Kapanewon'],
  ['34.71.01', 'Kemantren'],
  ['73.02.01.2001', 'Desa'],
  ['73.02.01.1001', 'Kelurahan'],
  ['11.01.01.2001', 'Gampong'],
  ['13.01.01.2001', 'Nagari'],
  ['94.01.01.2001', 'Kampung'],
  ['94.01.01.1001', 'Kelurahan'],
  ['91.03.01.3001', 'Desa adat'],
])('%s is called %s', (code, word) => {
  expect(regionWord(code).id).toBe(word);
});
