import { expect, it } from 'vitest';
import { toCsv } from './csv.ts';

it('writes numbers as the dialect does, and nothing for what is unknown', () => {
  expect(toCsv(['a', 'b'], [[1.5, null]], 'id')).toBe('\uFEFFa;b\r\n1,5;\r\n');
  expect(toCsv(['a', 'b'], [[-1.5, 0]], 'en')).toBe('\uFEFFa,b\r\n-1.5,0\r\n');
});

it('quotes what would break a row, and disarms what looks like a formula', () => {
  expect(toCsv(['n'], [['a "b"; c'], ['=1+1']], 'id')).toBe('\uFEFFn\r\n"a ""b""; c"\r\n\'=1+1\r\n');
});
