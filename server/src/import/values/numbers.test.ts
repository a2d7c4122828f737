import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DecimalSign } from './number-shape.ts';
import { DecimalWatch, parseDecimal, parseInteger } from './numbers.ts';

const read = (text: string, decimal: DecimalSign | null = null, allowNegative = true): unknown =>
  shown(parseDecimal(text, { decimal, allowNegative }));
const readInteger = (text: string, decimal: DecimalSign | null = null): unknown =>
  shown(parseInteger(text, { decimal }));
const shown = (result: ReturnType<typeof parseDecimal>): unknown =>
  result === null ? null : 'value' in result ? result.value : result.problem.code;

describe('parseDecimal', () => {
  it.each([
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1234.5', 1234.5],
    ['1 234,5', 1234.5],
    ['1\u00a0234\u00a0567', 1234567],
    ["1'234.5", 1234.5],
    ['57,8%', 57.8],
    ['57.8 %', 57.8],
    ['Rp109.000.000', 109000000],
    ['Rp. 109.000.000,-', 109000000],
    ['Rp 1.500,50', 1500.5],
    ['0.703', 0.703],
    ['0,703', 0.703],
    ['.5', 0.5],
    ['−5,5', -5.5],
    ['+5', 5],
    ['-0', 0],
    ['1,10101E+09', 1101010000],
    ['1234,567', 1234.567],
    ['0.61904761904762', 0.61904761904762],
    ['1.234', 'AMBIGUOUS_NUMBER'],
    ['-12,345', 'AMBIGUOUS_NUMBER'],
    ['1.23.4', 'NOT_A_NUMBER'],
    ['1,234.567,8', 'NOT_A_NUMBER'],
    ['12.34,5', 'NOT_A_NUMBER'],
    ['12 34', 'NOT_A_NUMBER'],
    ['3 orang', 'NOT_A_NUMBER'],
    ['1e999', 'NOT_A_NUMBER'],
    ['Infinity', 'NOT_A_NUMBER'],
    ['0x10', 'NOT_A_NUMBER'],
    ['-', null],
    ['–', null],
    [' N/A ', null],
    ['Tidak ada data', null],
    ['.', null],
    ['0', 0],
  ])('reads %j as %j', (text, want) => expect(read(text)).toBe(want));

  it("follows the column's decimal sign where two readings are possible, and only there", () => {
    expect([read('1.234', '.'), read('1.234', ','), read('1,234', ','), read('1,234', '.')]).toEqual([
      1.234, 1234, 1.234, 1234,
    ]);
    expect([read('0.7029', ','), read('57,8', '.')]).toEqual([0.7029, 57.8]);
  });

  it('shows both readings', () => {
    expect(parseDecimal('1.234', { decimal: null })).toMatchObject({
      problem: {
        id: expect.stringMatching(/1\.234 .*1,234 /) as string,
        en: expect.stringMatching(/1,234 .*1\.234 /) as string,
      },
    });
  });

  it('refuses numbers below zero unless they may be', () =>
    expect(read('-5', null, false)).toBe('NEGATIVE_NUMBER'));

  it('gives back every number in every way of writing it', () => {
    const number = fc
      .double({ min: -1e9, max: 1e9, noNaN: true })
      .map((value) => Math.round(value * 100) / 100);
    const ways: readonly [DecimalSign, string][] = [
      [',', 'id-ID'],
      ['.', 'en-US'],
      [',', 'fr-FR'],
    ];
    fc.assert(
      fc.property(number, fc.constantFrom(...ways), (value, [decimal, locale]) => {
        const text = value.toLocaleString(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
        expect(read(text, decimal)).toBe(value === 0 ? 0 : value);
        expect(read(text, null)).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  it('never throws, never gives NaN', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\d.,' eE+%-]{0,12}$/), (text) => {
        const result = parseDecimal(text, { decimal: null, allowNegative: true });
        expect(result === null || 'problem' in result || Number.isFinite(result.value)).toBe(true);
      }),
    );
  });
});

describe('parseInteger', () => {
  it.each([
    ['1.234', null, 1234],
    ['1,234', null, 1234],
    ['1.234', '.', 'NOT_AN_INTEGER'],
    ['1.234', ',', 1234],
    ['1.234.567', null, 1234567],
    ['12,0', null, 12],
    ['12,5', null, 'NOT_AN_INTEGER'],
    ['-3', null, 'NEGATIVE_NUMBER'],
    ['1E3', null, 1000],
    ['99999999999999999999', null, 'NOT_AN_INTEGER'],
    ['null', null, null],
  ] as const)('reads %j with %j as %j', (text, decimal, want) =>
    expect(readInteger(text, decimal)).toBe(want),
  );

  it('gives back every count in every way of writing it', () => {
    fc.assert(
      fc.property(fc.nat(2_000_000_000), fc.constantFrom('id-ID', 'en-US', 'fr-FR'), (value, locale) => {
        expect(readInteger(value.toLocaleString(locale))).toBe(value);
      }),
    );
  });
});

describe('DecimalWatch', () => {
  const watch = (...texts: string[]): DecimalSign | null => {
    const decimals = new DecimalWatch();
    texts.forEach((text) => decimals.see(text));
    return decimals.decimal;
  };

  it('learns from unambiguous numbers only', () => {
    expect(watch('1.234', '57,8')).toBe(',');
    expect(watch('1,234', '0.5')).toBe('.');
    expect(watch('1.234', '12', 'x')).toBe(null);
    expect(watch('0.5', '0,5')).toBe(null);
  });
});
