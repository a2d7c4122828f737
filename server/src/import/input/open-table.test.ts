import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { REPO_ROOT } from '../../platform/paths.ts';
import type { InputFile } from './input-file.ts';
import { openTable } from './open-table.ts';
import type { Table, TableOptions, TableRow } from './table.ts';
import { TestFolder } from './workbook.test-support.ts';

const folder = new TestFolder();
afterAll(() => folder.remove());

const openText = (content: string | Buffer, options: TableOptions = {}): Promise<Table> =>
  openTable(folder.write('a.csv', content), options);

async function rowsOf(table: Table): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const batch of table.batches()) rows.push(...batch);
  return rows;
}

const cellsOf = async (content: string | Buffer, options?: TableOptions): Promise<(readonly string[])[]> =>
  (await rowsOf(await openText(content, options))).map(({ cells }) => cells);

describe('openTable with CSV', () => {
  it.each([
    [',', null],
    [';', ','],
    ['\t', null],
    ['|', null],
  ])('finds out the delimiter %j', async (sign, decimal) => {
    const table = await openText(['kode,nama', '1,A', '2,B'].join('\r\n').replaceAll(',', sign));
    expect(table).toMatchObject({ format: 'csv', columns: ['kode', 'nama'], decimal, warnings: [] });
    expect(await rowsOf(table)).toEqual([
      { number: 2, cells: ['1', 'A'] },
      { number: 3, cells: ['2', 'B'] },
    ]);
  });

  it('takes decimal commas and quoted separators for no delimiter', async () => {
    expect(await cellsOf('kode;"nama, asal";nilai\n1;"A;B";1,5\n2;C, D;2,5\n')).toEqual([
      ['1', 'A;B', '1,5'],
      ['2', 'C, D', '2,5'],
    ]);
  });

  it('counts no separator inside quotes', async () => {
    expect(await cellsOf('kode;"a,b,c,d"\n1;"w,x,y,z"\n')).toEqual([['1', 'w,x,y,z']]);
  });

  it("understands Excel's sep= line, which is no row", async () => {
    const table = await openText('sep=;\r\na;b\r\n1,2,3;4\r\n');
    expect(table.columns).toEqual(['a', 'b']);
    expect(await rowsOf(table)).toEqual([{ number: 2, cells: ['1,2,3', '4'] }]);
    expect((await openText('\ufeffsep=|\na,x|b\n')).columns).toEqual(['a,x', 'b']);
  });

  it('numbers rows as a spreadsheet does, past comments, empty rows and HXL tags', async () => {
    const table = await openText('# petunjuk\n\na,b\n,#adm1+name\n1,2\n\n,\n#3,x\n"x\ny",4\n');
    expect(await rowsOf(table)).toEqual([
      { number: 5, cells: ['1', '2'] },
      { number: 9, cells: ['x\ny', '4'] },
    ]);
  });

  it('reads a header whose first column is called #', async () => {
    expect((await openText('#,nama\n1,A\n')).columns).toEqual(['#', 'nama']);
  });

  it('marks ragged rows and keeps what is too much; empty cells at the end are fine', async () => {
    const rows = await rowsOf(await openText('a,b,,\n1,2,,,\n1\n1,2,3\n1,2\n'));
    expect(rows.map(({ cells, problem }) => [cells, problem?.code])).toEqual([
      [['1', '2'], undefined],
      [['1', ''], 'WRONG_CELL_COUNT'],
      [['1', '2'], 'WRONG_CELL_COUNT'],
      [['1', '2'], undefined],
    ]);
    expect(rows[2]).toMatchObject({ extra: ['3'] });
  });

  it('takes spaces around quoted cells for none of them, empty cells in TSV for cells', async () => {
    expect(await cellsOf('a, b,c\n1, "x, y" ,3\n')).toEqual([['1', 'x, y', '3']]);
    expect(await cellsOf('a\tb\tc\n\t\t3\n')).toEqual([['', '', '3']]);
  });

  it('names an inner column without a name by its place', async () => {
    expect((await openText(',kode,nama\n0,1,A\n')).columns).toEqual(['(kolom 1)', 'kode', 'nama']);
  });

  it('can be read twice', async () => {
    const table = await openText('a,b\n1,2\n');
    expect(await rowsOf(table)).toEqual(await rowsOf(table));
    expect(await rowsOf(table)).toHaveLength(1);
  });

  it('stops early without harm', async () => {
    const table = await openText(`a,b\n${'1,2\n'.repeat(10_000)}`);
    for await (const batch of table.batches()) {
      expect(batch).toHaveLength(2000);
      break;
    }
    expect(await rowsOf(table)).toHaveLength(10_000);
  });
});

describe('openTable with encodings', () => {
  const text = 'nama,asal\nDésa “Baru”,Çelik\n';
  const want = [['Désa “Baru”', 'Çelik']];
  const utf16be = Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  const ansi = Buffer.from('nama,asal\nD\u00e9sa \u0093Baru\u0094,\u00c7elik\n', 'latin1');

  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-8 with its mark before a quote', Buffer.from(`\ufeff"nama"${text.slice(4)}`)],
    ['UTF-16 LE', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 BE', utf16be],
    ['gzipped', gzipSync(text)],
  ])('reads %s', async (_, content) => {
    const table = await openText(content);
    expect(table).toMatchObject({ columns: ['nama', 'asal'], warnings: [] });
    expect((await rowsOf(table)).map(({ cells }) => cells)).toEqual(want);
  });

  it('takes what is not UTF-8 for windows-1252, and says so', async () => {
    const table = await openText(ansi);
    expect((await rowsOf(table)).map(({ cells }) => cells)).toEqual(want);
    expect(table.warnings).toMatchObject([{ code: 'ENCODING_GUESSED' }]);
  });

  it('believes the person', async () => {
    expect(await openText(ansi, { encoding: 'ANSI' })).toMatchObject({ warnings: [] });
    expect(await cellsOf(Buffer.from(text, 'utf16le'), { encoding: 'UTF-16LE' })).toEqual(want);
    const wrong = Buffer.concat([Buffer.from('a,b\n1,2\n'), ansi]);
    await expect(openText(wrong, { encoding: 'utf-8' })).rejects.toMatchObject({
      code: 'ENCODING_WRONG',
      sentence: { en: expect.stringContaining('Line 4') as string },
    });
  });

  it('finds letters that lie across two chunks valid', async () => {
    for (const pad of [65_530, 65_531, 65_532, 65_533])
      expect(await openText(`a,b\n${'x'.repeat(pad - 2)},€\n`)).toMatchObject({ warnings: [] });
  });
});

const DATA = join(REPO_ROOT, '..', 'shared', 'data');
const shared = (path: string): InputFile => ({ name: path, path: join(DATA, path), bytes: 0, sha256: '' });

describe.skipIf(!existsSync(DATA))(
  'openTable with published data (skipped where ../shared/data is absent)',
  () => {
    it('reads all of UCDP GED, without its row of HXL tags', async () => {
      const table = await openTable(shared('incidents/ucdp_ged_idn_hdx_original.csv'), {});
      const rows = await rowsOf(table);
      expect(table.columns).toHaveLength(52);
      expect(rows).toHaveLength(1734);
      expect(rows.filter(({ problem }) => problem !== undefined)).toEqual([]);
      expect(rows[0]?.number).toBe(3);
      expect(rows[0]?.cells.slice(0, 3)).toEqual(['141869', 'INS-1989-1-498-999', '1989']);
    });

    it('reads all 75,265 villages of IDM 2024, gzipped', async () => {
      const rows = await rowsOf(await openTable(shared('resilience/idm_2024_desa.csv.gz'), {}));
      expect(rows).toHaveLength(75_265);
      expect(rows.every(({ problem }) => problem === undefined)).toBe(true);
    });
  },
);
