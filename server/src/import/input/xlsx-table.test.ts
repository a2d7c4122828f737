import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { openTable } from './open-table.ts';
import type { Table, TableOptions, TableRow } from './table.ts';
import { TestFolder, type TestSheet, sheetXml, workbookEntries, zipOf } from './workbook.test-support.ts';

const folder = new TestFolder();
afterAll(() => folder.remove());

const open = (
  sheets: readonly TestSheet[],
  options: TableOptions = {},
  strings: readonly string[] = [],
): Promise<Table> => openTable(folder.write('a.xlsx', zipOf(workbookEntries(sheets, strings))), options);

const sheet = (rows: string, after = ''): TestSheet => ({
  name: 'Data',
  xml: `<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`,
});
const HEADER =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c><c r="B1" t="inlineStr"><is><t>b</t></is></c></row>';

async function rowsOf(table: Table): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const batch of table.batches()) rows.push(...batch);
  return rows;
}

/** The text that one cell comes out as. */
async function cell(xml: string, strings?: readonly string[]): Promise<string | undefined> {
  const [row] = await rowsOf(
    await open(
      [sheet(`${HEADER}<row r="2"><c r="A2" t="inlineStr"><is><t>x</t></is></c>${xml}</row>`)],
      {},
      strings,
    ),
  );
  return row?.cells[1];
}

describe('openTable with XLSX', () => {
  it.each([
    ['a shared text', '<c r="B2" t="s"><v>1</v></c>', 'Désa & Kota'],
    ['a rich text without its phonetic reading', '<c r="B2" t="s"><v>2</v></c>', 'Ka Re'],
    ['a number', '<c r="B2"><v>1234.5</v></c>', '1234.5'],
    ['a code as a number', '<c r="B2"><v>7302012001</v></c>', '7302012001'],
    ['binary noise', '<c r="B2"><v>0.30000000000000004</v></c>', '0.3'],
    ['a small number', '<c r="B2"><v>1.5E-3</v></c>', '0.0015'],
    ['a date', '<c r="B2" s="1"><v>38003</v></c>', '2004-01-17'],
    ['a date with a time', '<c r="B2" s="1"><v>38003.75</v></c>', '2004-01-17'],
    ['a month', '<c r="B2" s="2"><v>36892</v></c>', '2001-01'],
    ['a time', '<c r="B2" s="3"><v>0.5</v></c>', '12:00:00'],
    ['an ISO date', '<c r="B2" t="d"><v>2004-01-17T00:00:00</v></c>', '2004-01-17'],
    ['true', '<c r="B2" t="b"><v>1</v></c>', 'TRUE'],
    ['false', '<c r="B2" t="b"><v>0</v></c>', 'FALSE'],
    ['the saved result of a formula', '<c r="B2"><f>1+1</f><v>2</v></c>', '2'],
    ['the saved text of a formula', '<c r="B2" t="str"><f>A2</f><v>x</v></c>', 'x'],
    [
      'entities and escapes',
      '<c r="B2" t="inlineStr"><is><t>&lt;&#x1F600;_x0041_&#233;</t></is></c>',
      '<😀Aé',
    ],
    [
      'a text in place without its reading',
      '<c r="B2" t="inlineStr"><is><t>Ka</t><rPh><t>NO</t></rPh></is></c>',
      'Ka',
    ],
    ['1 March 1900', '<c r="B2" s="1"><v>61</v></c>', '1900-03-01'],
    ['28 February 1900', '<c r="B2" s="1"><v>59</v></c>', '1900-02-28'],
    ['a prefixed namespace', '<x:c r="B2"><x:v>3</x:v></x:c>', '3'],
  ])('reads %s', async (_, xml, text) => {
    const strings = [
      '<t>x</t>',
      '<t>Désa &amp; Kota</t>',
      '<r><t xml:space="preserve">Ka </t></r><r><t>Re</t></r><rPh sb="0" eb="1"><t>NO</t></rPh>',
    ];
    expect(await cell(xml, strings)).toBe(text);
  });

  it('reads more texts than fit the first store', async () => {
    const strings = Array.from(
      { length: 5000 },
      (_, index) => `<t>Désa nomor ${index} dari sekian banyak desa</t>`,
    );
    expect(await cell('<c r="B2" t="s"><v>4999</v></c>', strings)).toBe(
      'Désa nomor 4999 dari sekian banyak desa',
    );
    expect(await cell('<c r="B2" t="s"><v>5000</v></c>', strings)).toBe('');
  });

  it('reads dates that count from 1904', async () => {
    const entries = workbookEntries([sheet(`${HEADER}<row r="2"><c r="B2" s="1"><v>36541</v></c></row>`)]);
    const old = `${entries['xl/workbook.xml'] as string}`.replace(
      '<sheets>',
      '<workbookPr date1904="1"/><sheets>',
    );
    const file = folder.write('mac.xlsx', zipOf({ ...entries, 'xl/workbook.xml': old }));
    expect(await rowsOf(await openTable(file, {}))).toMatchObject([{ cells: ['', '2004-01-17'] }]);
  });

  it('keeps row numbers over gaps and places cells without references', async () => {
    const table = await open([
      sheet(`${HEADER}<row r="2"/><row r="7"><c r="B7"><v>5</v></c></row><row><c><v>6</v></c></row>`),
    ]);
    expect(await rowsOf(table)).toEqual([
      { number: 7, cells: ['', '5'] },
      { number: 8, cells: ['6', ''] },
    ]);
  });

  it('marks error cells and formulas without a result, counts formulas, merged areas and hidden rows', async () => {
    const table = await open([
      sheet(
        `${HEADER}<row r="2"><c r="A2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B2"><v>1</v></c></row>` +
          '<row r="3" hidden="1"><c r="A3"><f>B3</f></c></row>',
        '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>',
      ),
    ]);
    for (const pass of [1, 2]) {
      const rows = await rowsOf(table);
      expect(
        rows.map(({ cells, problem }) => [cells, problem?.code]),
        `pass ${pass}`,
      ).toEqual([
        [['', '1'], 'CELL_ERROR'],
        [['', ''], 'FORMULA_WITHOUT_VALUE'],
      ]);
      expect(table.warnings.map(({ code }) => code)).toEqual(['FORMULAS', 'MERGED_CELLS', 'HIDDEN_ROWS']);
      expect(table.warnings[0]?.en).toContain('2 cells');
    }
  });

  it('marks cells beyond the header', async () => {
    const rows = await rowsOf(
      await open([
        {
          name: 'x',
          xml: sheetXml([
            ['a', 'b'],
            ['1', '2', '3'],
          ]),
        },
      ]),
    );
    expect(rows).toMatchObject([{ cells: ['1', '2'], problem: { code: 'WRONG_CELL_COUNT' } }]);
  });

  it('takes the first visible sheet that has rows, and names the others', async () => {
    const sheets: TestSheet[] = [
      { name: 'kosong', xml: sheetXml([]) },
      { name: 'rahasia', state: 'hidden', xml: sheetXml([['h'], ['1']]) },
      { name: 'satu', xml: sheetXml([['s', 't'], ['1']]) },
      { name: 'dua', xml: sheetXml([['d'], ['1']]) },
    ];
    const table = await open(sheets);
    expect(table.columns).toEqual(['s', 't']);
    expect(table.warnings).toMatchObject([
      { code: 'SHEET_CHOSEN', en: expect.stringMatching(/"satu".*"dua"/) as string },
    ]);
    expect((await open(sheets, { sheet: ' RAHASIA ' })).columns).toEqual(['h']);
    await expect(open(sheets, { sheet: 'tiga' })).rejects.toMatchObject({
      code: 'SHEET_UNKNOWN',
      sentence: { en: expect.stringContaining('"kosong", "rahasia", "satu", "dua"') as string },
    });
  });

  it('reads a gzipped workbook under a wrong name', async () => {
    const bytes = gzipSync(zipOf(workbookEntries([{ name: 'x', xml: sheetXml([['a'], ['1']]) }])));
    expect(await rowsOf(await openTable(folder.write('a.csv', bytes), {}))).toEqual([
      { number: 2, cells: ['1'] },
    ]);
  });
});
