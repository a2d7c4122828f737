import { describe, expect, it } from 'vitest';
import { i18nOf } from '../i18n/i18n.tsx';
import { decodeNumbers, numberOfId, WITHHELD_BYTE } from './packed-numbers.ts';
import { RAMPS } from './ramps.ts';
import { classesOfScale, classOfValue, type ValueScale } from './value-classes.ts';

const INDEX: ValueScale = { breaks: [20, 40, 60, 80], decimals: 0, ramp: RAMPS.green };
const RATE: ValueScale = { breaks: [0.1, 0.5], zero: true, decimals: 2, ramp: RAMPS.plum };
const STATUS: ValueScale = { breaks: [0.4907, 0.5989], upperIncluded: true, decimals: 4, ramp: RAMPS.green };

describe('classes of values', () => {
  it.each<[string, ValueScale, number, number]>([
    ['the lowest class', INDEX, 0, 1],
    ['a break belongs to the class above', INDEX, 40, 3],
    ['a hair below it does not', INDEX, 39.998, 2],
    ['the highest', INDEX, 100, 5],
    ['zero apart from little', RATE, 0, 1],
    ['little', RATE, 0.0001, 2],
    ['much', RATE, 7, 4],
    ['a break that belongs to the class below', STATUS, 0.4907, 1],
    ['and what lies above it', STATUS, 0.4908, 2],
  ])('%s', (_, scale, value, byte) => expect(classOfValue(scale, value)).toBe(byte));

  it('say their bounds in words, the highest first, and what is not told last', () => {
    const words = (scale: ValueScale, lang: 'id' | 'en') =>
      classesOfScale(scale).map(({ label }) => label(i18nOf(lang)));
    expect(words(INDEX, 'id').slice(0, 5)).toEqual(['80 ke atas', '60–80', '40–60', '20–40', 'di bawah 20']);
    expect(words(INDEX, 'en').slice(0, 1)).toEqual(['80 and more']);
    expect(words(RATE, 'id')).toEqual([
      '0,5 ke atas',
      '0,1–0,5',
      'di bawah 0,1',
      '0: tidak ada',
      'Belum ada data',
      'Dirahasiakan',
    ]);
    expect(words(STATUS, 'id').slice(0, 3)).toEqual(['di atas 0,5989', '0,4907–0,5989', 'sampai 0,4907']);
  });

  it('have a colour for each class in both themes', () => {
    for (const { colour, byte } of classesOfScale(INDEX)) {
      if (byte === 0 || byte === WITHHELD_BYTE) expect(colour).toBeNull();
      else for (const hex of Object.values(colour ?? {})) expect(hex).toMatch(/^#[0-9A-F]{6}$/);
    }
  });
});

describe('packed numbers', () => {
  const pack = (...numbers: number[]) =>
    btoa(String.fromCharCode(...numbers.flatMap((one) => [one & 255, one >> 8])));
  const classOf = (value: number) => classOfValue(INDEX, value);

  it('give each region its value and class; no data, no region and withheld are none', () => {
    const values = decodeNumbers(
      { firstId: 553, offset: 0, factor: 0.002, values: pack(9_999, 20_000, 65_535, 65_534, 65_533) },
      classOf,
    );
    expect([553, 554, 555, 556, 557, 552, 558].map((id) => numberOfId(values, id))).toEqual([
      19.998,
      40,
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(values.bytes).toEqual([1, 3, 0, 255, 254]);
    expect([values.counts[0], values.counts[1], values.counts[3], values.counts[254]]).toEqual([1, 1, 1, 1]);
  });

  it('decode the whole nation', () => {
    const text = btoa(atob(pack(12_345)).repeat(83_762));
    const values = decodeNumbers({ firstId: 1, offset: 0, factor: 0.002, values: text }, classOf);
    expect(values.counts[2]).toBe(83_762);
  });
});
