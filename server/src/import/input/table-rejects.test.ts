import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Reason } from '../reason.ts';
import { escapeCsvCell, unescapeCsvCell } from './csv-cell.ts';
import { openTable } from './open-table.ts';
import type { Table, TableRow } from './table.ts';
import { writeTableRejects } from './table-rejects.ts';
import { TestFolder, sheetXml, workbookEntries, zipOf } from './workbook.test-support.ts';

const folder = new TestFolder();
afterAll(() => folder.remove());

const BAD: Reason = { code: 'BAD', id: 'Salah, "sekali".', en: 'Wrong.' };

async function rowsOf(table: Table): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const batch of table.batches()) rows.push(...batch);
  return rows;
}

async function rejects(content: string | Buffer, numbers: readonly number[], name: string): Promise<string> {
  const table = await openTable(folder.write('in', content), {});
  return writeTableRejects(table, new Map(numbers.map((number) => [number, BAD])), join(folder.path, name));
}

describe('writeTableRejects', () => {
  it('writes CSV with the delimiter of the input and the reason in both languages', async () => {
    const path = await rejects('a;b\n1;x\n2;"y;z"\n3;=1+1\n', [3, 4], 'csv');
    expect(path).toBe(join(folder.path, 'csv.ditolak.csv'));
    expect(readFileSync(path, 'utf8')).toBe(
      'a;b;alasan;reason\r\n2;"y;z";"Salah, ""sekali"".";Wrong.\r\n' +
        `3;'=1+1;"Salah, ""sekali"".";Wrong.\r\n`,
    );
    expect(readdirSync(folder.path).filter((name) => name.endsWith('.partial'))).toEqual([]);
  });

  it('can be imported again: same text, one pair of reasons', async () => {
    const first = await rejects('a,b\n-x,+62 811\n@y,-5\n', [2, 3], 'satu');
    const again = await openTable(folder.file(first), {});
    expect((await rowsOf(again)).map(({ cells }) => cells.slice(0, 2))).toEqual([
      ['-x', '+62 811'],
      ['@y', '-5'],
    ]);
    const second = await rejects(readFileSync(first), [2], 'dua');
    expect(readFileSync(second, 'utf8').split('\r\n')[0]).toBe('a,b,alasan,reason');
  });

  it('keeps cells that had no column', async () => {
    const path = await rejects('a,b\n1,2,3\n', [2], 'lebih');
    expect(readFileSync(path, 'utf8').trimEnd().endsWith('Wrong.,3')).toBe(true);
  });

  it('marks its UTF-8 where the input was something else', async () => {
    const path = await rejects(Buffer.from('a,b\nD\u00e9sa,1\n', 'latin1'), [2], 'ansi');
    expect(readFileSync(path, 'utf8')).toMatch(/^\ufeffa,b.*\r\nDésa,1/);
  });

  it('writes XLSX for XLSX, with texts that stay texts', async () => {
    const input = zipOf(
      workbookEntries([
        {
          name: 'x',
          xml: sheetXml([
            ['kode', 'b'],
            ['0102', '=1+1'],
            ['2', 'z'],
          ]),
        },
      ]),
    );
    const path = await rejects(input, [2], 'buku');
    expect(path.endsWith('.ditolak.xlsx')).toBe(true);
    const table = await openTable(folder.file(path), {});
    expect(table.columns).toEqual(['kode', 'b', 'alasan', 'reason']);
    expect(await rowsOf(table)).toEqual([{ number: 2, cells: ['0102', '=1+1', BAD.id, BAD.en] }]);
  });

  it('writes CSV where a workbook would not fit in memory', async () => {
    const input = zipOf(workbookEntries([{ name: 'x', xml: sheetXml([['kode'], ['0102']]) }]));
    const path = await rejects(
      input,
      Array.from({ length: 350_000 }, (_, index) => index),
      'besar',
    );
    expect(path.endsWith('besar.ditolak.csv')).toBe(true);
    expect(readFileSync(path, 'utf8')).toMatch(/^\ufeffkode,alasan,reason\r\n0102,/);
  });

  it('leaves nothing behind when the input can no longer be read', async () => {
    const file = folder.write('hilang', 'a,b\n1,2\n');
    const table = await openTable(file, {});
    folder.write('hilang', 'a,b\n1,"2\n');
    await expect(writeTableRejects(table, new Map(), join(folder.path, 'gagal'))).rejects.toMatchObject({
      code: 'QUOTE_NOT_CLOSED',
    });
    expect(readdirSync(folder.path).filter((name) => name.startsWith('gagal'))).toEqual([]);
    expect(existsSync(file.path)).toBe(true);
  });
});

describe('escapeCsvCell', () => {
  it.each(['=1+1', '+62 811', '-x', '@SUM(A1)', '\tx', '\r=1', '-1+1', '-5|cmd'])('disarms %j', (cell) => {
    expect(escapeCsvCell(cell)).toBe(`'${cell}`);
  });

  it.each(['-5', '+1.234,5', '-0.5', '-12%', '-1E-3', 'a=b', '', "'x"])('leaves %j alone', (cell) => {
    expect(escapeCsvCell(cell)).toBe(cell);
  });

  it('is undone by reading', () => {
    const cell = fc.stringMatching(/^[=+\-@\t\ra-c1-3][\s\S]{0,5}$/);
    fc.assert(fc.property(cell, (text) => unescapeCsvCell(escapeCsvCell(text)) === text));
  });
});
