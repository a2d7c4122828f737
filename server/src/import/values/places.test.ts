import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Axis } from '@serasi/shared';
import { type CodeSystem, parseRegionCode } from './codes.ts';
import { parseCoordinate } from './coordinates.ts';
import { parsePoint } from './points.ts';
import { cleanText, parseText } from './text.ts';

const coordinate = (text: string, axis: Axis = 'LATITUDE'): number | string | null => {
  const result = parseCoordinate(text, axis);
  if (result === null) return null;
  return 'problem' in result ? result.problem.code : Math.round(result.value * 1e6) / 1e6;
};
const code = (text: string, system: CodeSystem = 'KEMENDAGRI'): string | null => {
  const result = parseRegionCode(text, system);
  return result === null ? null : 'problem' in result ? result.problem.code : result.value;
};

describe('parseCoordinate', () => {
  it.each([
    ['-5.547', -5.547],
    ['-5,547', -5.547],
    ['5.547 LS', -5.547],
    ['LS 5,547', -5.547],
    ['5.547° N', 5.547],
    ['5° 32\' 50" LS', -5.547222],
    ['5º32′50″ LS', -5.547222],
    ['5°32’50,5” S', -5.547361],
    ["S 5° 32' 50''", -5.547222],
    ['5 32 50 LS', -5.547222],
    ["5° 32.5' LU", 5.541667],
    ["-5° 32'", -5.533333],
    ['0', 0],
    ['-0.0', 0],
    ['-', null],
    ['91', 'COORDINATE_RANGE'],
    ['9389000', 'COORDINATE_RANGE'],
    ["5° 61' LS", 'NOT_A_COORDINATE'],
    ["5.5° 30' LS", 'NOT_A_COORDINATE'],
    ['-5 LS', 'NOT_A_COORDINATE'],
    ['LS 5 LS', 'NOT_A_COORDINATE'],
    ['120 BT', 'COORDINATE_AXIS'],
    ['kantor desa', 'NOT_A_COORDINATE'],
  ])('reads the latitude %j as %j', (text, want) => expect(coordinate(text)).toBe(want));

  it.each([
    ['120° 15\' 0" BT', 120.25],
    ['120.25 E', 120.25],
    ['10 BB', -10],
    ['181', 'COORDINATE_RANGE'],
    ['5 LS', 'COORDINATE_AXIS'],
  ])('reads the longitude %j as %j', (text, want) => expect(coordinate(text, 'LONGITUDE')).toBe(want));

  it('gives back every second of arc', () => {
    fc.assert(
      fc.property(fc.integer({ min: -89 * 3600, max: 89 * 3600 }), (seconds) => {
        const whole = Math.abs(seconds);
        const text = `${Math.floor(whole / 3600)}° ${Math.floor((whole % 3600) / 60)}' ${whole % 60}" ${seconds < 0 ? 'LS' : 'LU'}`;
        const result = parseCoordinate(text, 'LATITUDE');
        expect(result !== null && 'value' in result && Math.abs(result.value - seconds / 3600) < 1e-9).toBe(
          true,
        );
      }),
    );
  });
});

describe('parsePoint', () => {
  it('takes a place as written', () => {
    expect(parsePoint('-5.5', '120.2')).toEqual({ value: { latitude: -5.5, longitude: 120.2 } });
    expect(parsePoint('51.5', '-0.1')).toEqual({ value: { latitude: 51.5, longitude: -0.1 } });
  });

  it.each([
    ['120.2', '-5.5'],
    ['95.3', '5.5'],
    ['120,2 BT', '5,5 LS'],
  ])('puts swapped %j %j right, with a warning', (latitude, longitude) => {
    const result = parsePoint(latitude, longitude);
    expect(result).toMatchObject({ value: { warning: { code: 'COORDINATES_SWAPPED' } } });
    expect(result !== null && 'value' in result && result.value.longitude > 90).toBe(true);
  });

  it('wants both or neither', () => {
    expect(parsePoint('-', '')).toBeNull();
    expect(parsePoint('-5.5', '')).toMatchObject({ problem: { code: 'COORDINATE_INCOMPLETE' } });
    expect(parsePoint('x', '120')).toMatchObject({ problem: { code: 'NOT_A_COORDINATE' } });
  });
});

describe('parseRegionCode', () => {
  it.each([
    ['73.02.01.2001', '73.02.01.2001'],
    ['7302012001', '73.02.01.2001'],
    [' 73 02 01 2001 ', '73.02.01.2001'],
    ['73.02', '73.02'],
    ['7302', '73.02'],
    ['730201', '73.02.01'],
    ['73', '73'],
    ["'7302012001", '73.02.01.2001'],
    ['7.30201E+09', 'CODE_AS_NUMBER'],
    ['1,10101E+09', 'CODE_AS_NUMBER'],
    ['73.1', 'CODE_AS_NUMBER'],
    ['7302010', 'CODE_FORMAT'],
    ['730.2', 'CODE_FORMAT'],
    ['73.02.01.20011', 'CODE_FORMAT'],
    ['Bulukumba', 'CODE_FORMAT'],
    ['-', null],
  ])('reads the Kemendagri code %j as %j', (text, want) => expect(code(text)).toBe(want));

  it.each([
    ['ID7302010009', '7302010009'],
    ['7302010', '7302010'],
    ['73.02', '7302'],
    ['ID73', '73'],
    ['730201', 'CODE_FORMAT'],
    ['7.302E+09', 'CODE_AS_NUMBER'],
  ])('reads the BPS code %j as %j', (text, want) => expect(code(text, 'BPS')).toBe(want));
});

describe('text', () => {
  it('is cleaned of what nobody sees', () => {
    expect(cleanText('  De\u0301sa\t\r\n \u200bBaru\u0007\u00a0 ')).toBe('Désa Baru');
    expect(parseText('tidak ada data')).toBeNull();
    expect(parseText('\u200b')).toBeNull();
    expect(parseText('x'.repeat(20_001))).toMatchObject({ problem: { code: 'TEXT_TOO_LONG' } });
  });
});
