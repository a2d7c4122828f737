import { expect, it } from 'vitest';
import { csvText } from './csv.ts';

it('writes each language as its spreadsheets read it', () => {
  const rows = [
    ['Nama', 'Indeks'],
    ['Gantarang', 50.07976],
    ['Kindang', null],
  ];
  expect(csvText(rows, 'id')).toBe('Nama;Indeks\r\nGantarang;50,0798\r\nKindang;\r\n');
  expect(csvText(rows, 'en')).toBe('Nama,Indeks\r\nGantarang,50.0798\r\nKindang,\r\n');
});

it('keeps negative numbers numbers, and makes no formula of a text', () => {
  expect(csvText([[-1.5, '=HYPERLINK("x")', '+62', '-', '@a', '\tb']], 'en')).toBe(
    `-1.5,"'=HYPERLINK(""x"")",'+62,'-,'@a,'\tb\r\n`,
  );
});

it('quotes what would break a line or a cell', () => {
  expect(csvText([['a;b', 'c,d', 'e"f', 'g\nh']], 'id')).toBe('"a;b";"c,d";"e""f";"g\nh"\r\n');
});
