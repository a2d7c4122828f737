import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { UserError } from '../../platform/errors.ts';
import { openTable } from './open-table.ts';
import type { TableOptions } from './table.ts';
import { TestFolder, type TestEntry, sheetXml, workbookEntries, zipOf } from './workbook.test-support.ts';

const folder = new TestFolder();
afterAll(() => folder.remove());

const workbook = (xml: TestEntry): Buffer => zipOf(workbookEntries([{ name: 'x', xml }]));
const good = workbook(
  sheetXml([['a', 'b'], ...Array.from({ length: 500 }, (_, i) => [`x${i * 7919}`, `${i}`])]),
);
const names = (count: number): string[] => Array.from({ length: count }, (_, i) => `k${i}`);
const gz = gzipSync(`a,b\n${Array.from({ length: 5000 }, (_, i) => `${i * 7919},${i}\n`).join('')}`);

/** 64 MB of one thing over and over, deflated 1:1000. */
function bomb(piece: string): Exclude<TestEntry, string> {
  const size = 64 * 1024 ** 2;
  return { deflated: deflateRawSync(Buffer.alloc(size, piece)), size, crc: 0 };
}

/** Opens and reads to the end, as an import does. */
async function read(content: string | Buffer, options: TableOptions): Promise<void> {
  const table = await openTable(folder.write('masukan', content), options);
  for await (const batch of table.batches()) expect(batch.length).toBeGreaterThan(0);
}

const CASES: readonly [what: string, code: string, content: () => string | Buffer, options?: TableOptions][] =
  [
    ['nothing', 'FILE_EMPTY', () => ''],
    ['white space', 'FILE_EMPTY', () => ' \n\n  \n'],
    ['only comments', 'FILE_EMPTY', () => '# a\n# b\n'],
    ['an empty sheet', 'FILE_EMPTY', () => workbook(sheetXml([]))],
    ['10,000 columns in CSV', 'TOO_MANY_COLUMNS', () => `${names(10_000).join(',')}\n`],
    ['10,000 columns in XLSX', 'TOO_MANY_COLUMNS', () => workbook(sheetXml([names(10_000)]))],
    ['a column twice', 'DUPLICATE_COLUMNS', () => 'a,b,a\n1,2,3\n'],
    ['a title above the header', 'HEADER_NOT_FIRST', () => 'DATA 2015\nkode,nama,nilai\n1,A,2\n'],
    ['NUL bytes', 'NOT_TEXT', () => 'a,b\n1,\0\n'],
    ['UTF-16 without a mark', 'NOT_TEXT', () => Buffer.from('a,b\n1,2\n', 'utf16le')],
    [
      'bytes that are not UTF-8',
      'ENCODING_WRONG',
      () => Buffer.from([97, 10, 0xff, 10]),
      { encoding: 'utf-8' },
    ],
    ['an encoding nobody knows', 'ENCODING_UNKNOWN', () => 'a\n', { encoding: 'ebcdic-x' }],
    ['a quote never closed', 'QUOTE_NOT_CLOSED', () => 'a,b\n1,"2\n3,4\n'],
    ['text after a closing quote', 'QUOTES_BROKEN', () => 'a,b\n1,"2"x\n'],
    ['a cut off gzip', 'FILE_TRUNCATED', () => gz.subarray(0, gz.length / 2)],
    ['a damaged gzip', 'FILE_BROKEN', () => Buffer.concat([gz.subarray(0, 12), Buffer.alloc(500, 255)])],
    ['a gzip bomb', 'FILE_TOO_LARGE_UNPACKED', () => gzipSync(Buffer.alloc(64 * 1024 ** 2, 'a,b\n'))],
    ['a cut off workbook', 'FILE_BROKEN', () => good.subarray(0, good.length - 200)],
    [
      'a workbook with cut off XML',
      'FILE_BROKEN',
      () => workbook('<worksheet><sheetData><row><c><v>1</v></c></row>'),
    ],
    [
      'a workbook with cut off texts',
      'FILE_BROKEN',
      () =>
        zipOf({
          ...workbookEntries([{ name: 'x', xml: sheetXml([['a'], ['1']]) }]),
          'xl/sharedStrings.xml': '<sst><si><t>x</t>',
        }),
    ],
    ['a workbook that is a bomb', 'FILE_TOO_LARGE_UNPACKED', () => workbook(bomb('<row/>'))],
    ['a workbook with an endless text', 'FILE_BROKEN', () => workbook(bomb(' '))],
    ['a workbook that lies about its size', 'FILE_BROKEN', () => workbook({ ...bomb('<row/>'), size: 10 })],
    [
      'a cell far to the right',
      'FILE_BROKEN',
      () => workbook('<worksheet><sheetData><row><c r="ZZZZZ1"><v>1</v></c></row></sheetData></worksheet>'),
    ],
    ['a zip with no workbook', 'NOT_A_TABLE', () => zipOf({ 'a.shp': 'x' })],
    [
      'an ODS file',
      'NOT_A_TABLE',
      () => zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
    ],
    ['an XLSB file', 'NOT_A_TABLE', () => zipOf({ 'xl/workbook.bin': 'x' })],
    ['an old XLS file', 'NOT_A_TABLE', () => Buffer.from('d0cf11e0a1b11ae10000', 'hex')],
    [
      'a web page called XLS',
      'NOT_A_TABLE',
      () => '\ufeff \n<HTML><table><tr><td>1</td></tr></table></HTML>',
    ],
    ['a PDF', 'NOT_A_TABLE', () => '%PDF-1.7\n'],
    ['a picture', 'NOT_A_TABLE', () => Buffer.from('89504e470d0a1a0a', 'hex')],
    ['GeoJSON', 'NOT_A_TABLE', () => '{"type":"FeatureCollection"}'],
  ];

describe('hostile and mistaken input', () => {
  it.each(CASES)('refuses %s: %s', async (_, code, content, options = {}) => {
    const error = await read(content(), options).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({ code });
    const { id, en } = (error as UserError).sentence;
    expect(id).not.toBe(en);
    expect(id.length).toBeGreaterThan(40);
  });

  it('names the row of a broken quote', async () => {
    await expect(read('a,b\n1,2\n# x\n3,"4"x\n', {})).rejects.toMatchObject({
      sentence: { en: expect.stringContaining('row 4 ') as string },
    });
  });

  it.each([
    ['plain', 'x'],
    ['in an open quote', 'a,b\n1,"'],
  ])('refuses a single line of 100 MB, %s, without holding it in memory', async (_, start) => {
    const path = join(folder.path, 'panjang.csv');
    const block = Buffer.alloc(1024 ** 2, 'x');
    await pipeline(
      Readable.from([Buffer.from(start), ...Array<Buffer>(100).fill(block)]),
      createWriteStream(path),
    );
    const before = process.memoryUsage().rss;
    let peak = before;
    const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 5);
    const file = { name: 'panjang.csv', path, bytes: 0, sha256: '' };
    const work = openTable(file, {}).then(async (table) => {
      for await (const batch of table.batches()) expect(batch).toBeDefined();
    });
    await expect(work).rejects.toMatchObject({ code: 'ROW_TOO_LONG' });
    clearInterval(timer);
    expect(peak - before).toBeLessThan(200 * 1024 ** 2);
  });
});
