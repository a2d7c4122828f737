import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPoint } from './point-text.ts';

const near = (text: string) => {
  const point = readPoint(text);
  return point && { lat: +point.lat.toFixed(4), lng: +point.lng.toFixed(4), swapped: point.swapped };
};

describe('a point as people write it', () => {
  it.each([
    ['-5.55, 120.2', -5.55, 120.2],
    ['-5.55,120.2', -5.55, 120.2],
    ['-5.55 120.2', -5.55, 120.2],
    ['-5.55; 120.2', -5.55, 120.2],
    ['−5,55 120,2', -5.55, 120.2],
    ['-5,55, 120,2', -5.55, 120.2],
    ['-5,55;120,2', -5.55, 120.2],
    ['-5,55,120,2', -5.55, 120.2],
    ['(-5.55, 120.2)', -5.55, 120.2],
    ['@-5.55,120.2', -5.55, 120.2],
    ['5°33′ LS 120°12′ BT', -5.55, 120.2],
    ['5° 33\' 0" LS, 120° 12\' 0" BT', -5.55, 120.2],
    ['LS 5°33′, BT 120°12′', -5.55, 120.2],
    ['5.55 S 120.2 E', -5.55, 120.2],
    ['5,55 ls / 120,2 bt', -5.55, 120.2],
    ['-5 33 120 12', -5.55, 120.2],
    ['lat: -5.55, lng: 120.2', -5.55, 120.2],
    ['Lintang -5,55 Bujur 120,2', -5.55, 120.2],
    ['4.5 LU 97 BT', 4.5, 97],
    ['-6 106', -6, 106],
  ])('%s', (text, lat, lng) => expect(near(text)).toEqual({ lat, lng, swapped: false }));

  it.each([['120.2, -5.55'], ['120,2 -5,55'], ['120.2;-5.55']])('tells a swapped pair: %s', (text) =>
    expect(near(text)).toEqual({ lat: -5.55, lng: 120.2, swapped: true }),
  );

  it('takes letters at their word: longitude first is then no mistake', () =>
    expect(near('120°12′ BT 5°33′ LS')).toEqual({ lat: -5.55, lng: 120.2, swapped: false }));

  it.each(['48.85, 2.35', '-33.9 151.2', '90.0, 180.0'])('knows what lies elsewhere: %s', (text) =>
    expect(readPoint(text)).toMatchObject({ inIndonesia: false }),
  );

  it.each([
    'bulukumba',
    '73.02',
    '73.02.01.2001',
    '73 02',
    'desa 5',
    '5 LS',
    '5 LS 6 LS',
    '-5.55',
    '-5.55, 220.2',
    '5°75′ LS 120° BT',
    '-5 LS 120 BT',
    'NaN, NaN',
    '1e3, 120',
    '',
    `${'1'.repeat(90)}, 2`,
  ])('leaves to the names: %j', (text) => expect(readPoint(text)).toBeNull());

  it('reads back every point of Indonesia, in both decimal signs and either order', () => {
    const degrees = (min: number, max: number) =>
      fc.integer({ min: min * 1e4, max: max * 1e4 }).map((whole) => whole / 1e4);
    fc.assert(
      fc.property(
        degrees(-11, 6),
        degrees(95, 141),
        fc.boolean(),
        fc.boolean(),
        (lat, lng, comma, turned) => {
          const [first, second] = turned ? [lng, lat] : [lat, lng];
          const written = `${first} ${second}`;
          const point = readPoint(comma ? written.replaceAll('.', ',') : written);
          expect(point).toMatchObject({ lat, lng, swapped: turned });
        },
      ),
    );
  });
});
