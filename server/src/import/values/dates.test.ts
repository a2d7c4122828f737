import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DateOrderWatch, parseDate } from './dates.ts';

const TODAY = '2026-11-22';

function read(text: string, order?: 'AMERICAN'): string | null {
  const result = parseDate(text, { today: TODAY, order });
  if (result === null) return null;
  if ('problem' in result) return result.problem.code;
  const { start, end, precision } = result.value;
  return start === end ? `${precision} ${start}` : `${precision} ${start}..${end}`;
}

describe('parseDate', () => {
  it.each([
    ['2004-01-17', 'DAY 2004-01-17'],
    ['2004-01-17 00:00:00.000', 'DAY 2004-01-17'],
    ['2004-01-17T08:30:00+07:00', 'DAY 2004-01-17'],
    ['2004/1/7', 'DAY 2004-01-07'],
    ['17/01/2004', 'DAY 2004-01-17'],
    ['17-01-2004', 'DAY 2004-01-17'],
    ['17.1.2004', 'DAY 2004-01-17'],
    ['17 / 1 / 2004', 'DAY 2004-01-17'],
    ['05/01/2004', 'DAY 2004-01-05'],
    ['17/01/2004 14.30 WIB', 'DAY 2004-01-17'],
    ['27-6-97', 'DAY 1997-06-27'],
    ['27-6-49', 'FUTURE_DATE'],
    ['27-6-50', 'DAY 1950-06-27'],
    ['27-6-04', 'DAY 2004-06-27'],
    ['15 Januari 2001', 'DAY 2001-01-15'],
    ['15 Jan 2001', 'DAY 2001-01-15'],
    ['15-Jan-01', 'DAY 2001-01-15'],
    ['15 Agt. 2001', 'DAY 2001-08-15'],
    ['Senin, 15 Januari 2001', 'DAY 2001-01-15'],
    ["Jum'at, 12 Oktober 2001", 'DAY 2001-10-12'],
    ['January 15, 2001', 'DAY 2001-01-15'],
    ['15th August 2001', 'DAY 2001-08-15'],
    ['3 Pebruari 2001', 'DAY 2001-02-03'],
    ['3 Nopember 2001', 'DAY 2001-11-03'],
    ['3 Desember 2001', 'DAY 2001-12-03'],
    ['Januari 2001', 'MONTH 2001-01-01..2001-01-31'],
    ['Februari 2000', 'MONTH 2000-02-01..2000-02-29'],
    ['2001-04', 'MONTH 2001-04-01..2001-04-30'],
    ['04/2001', 'MONTH 2001-04-01..2001-04-30'],
    ['2001', 'YEAR 2001-01-01..2001-12-31'],
    ['29/02/2004', 'DAY 2004-02-29'],
    ['29/02/2003', 'IMPOSSIBLE_DATE'],
    ['31/2/2004', 'IMPOSSIBLE_DATE'],
    ['2004-13-01', 'IMPOSSIBLE_DATE'],
    ['31 April 2001', 'IMPOSSIBLE_DATE'],
    ['0/1/2004', 'IMPOSSIBLE_DATE'],
    ['01/17/2004', 'DATE_ORDER'],
    ['2026-11-22', 'DAY 2026-11-22'],
    ['2026-11-23', 'FUTURE_DATE'],
    ['2027', 'FUTURE_DATE'],
    ['38003', 'NOT_A_DATE'],
    ['kemarin', 'NOT_A_DATE'],
    ['17/01-2004', 'NOT_A_DATE'],
    ['15 Foo 2001', 'NOT_A_DATE'],
    ['', null],
    ['-', null],
  ])('reads %j as %j', (text, want) => expect(read(text)).toBe(want));

  it('reads no uncertain date of a column with American ones', () => {
    expect(read('01/05/2004', 'AMERICAN')).toBe('DATE_ORDER');
    expect(read('17/01/2004', 'AMERICAN')).toBe('DAY 2004-01-17');
    expect(read('2004-01-05', 'AMERICAN')).toBe('DAY 2004-01-05');
  });

  it('gives back every day in every way of writing it', () => {
    const names =
      (locale: string): ((date: Date) => string) =>
      (date) =>
        date.toLocaleDateString(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
    const two = (number: number): string => String(number).padStart(2, '0');
    const ways: readonly ((date: Date) => string)[] = [
      (date) => date.toISOString().slice(0, 10),
      (date) => `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`,
      (date) => `${date.getUTCDate()}-${date.getUTCMonth() + 1}-${date.getUTCFullYear()}`,
      (date) => `${date.getUTCDate()}.${date.getUTCMonth() + 1}.${date.getUTCFullYear()}`,
      names('id-ID'),
      names('en-GB'),
      names('en-US'),
    ];
    const day = fc.integer({ min: -40_000, max: 20_000 }).map((days) => new Date(days * 86_400_000));
    fc.assert(
      fc.property(day, fc.constantFrom(...ways), (date, way) => {
        expect(read(way(date))).toBe(`DAY ${date.toISOString().slice(0, 10)}`);
      }),
    );
  });
});

describe('DateOrderWatch', () => {
  it('tells the order of a column', () => {
    const order = (...texts: string[]): string | undefined => {
      const watch = new DateOrderWatch();
      texts.forEach((text) => watch.see(text));
      return watch.order;
    };
    expect(order('01/05/2004', 'x', '2004-01-17')).toBeUndefined();
    expect(order('01/05/2004', '17/01/2004')).toBe('DMY');
    expect(order('01/05/2004', '01/17/2004', '17/01/2004')).toBe('AMERICAN');
  });
});
