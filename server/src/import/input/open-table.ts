import { isGzip } from '../archive/file-chunks.ts';
import { fileBytes, gunzipWhole } from './bytes.ts';
import { openCsv } from './csv-table.ts';
import type { InputFile } from './input-file.ts';
import { refuse } from './refuse.ts';
import type { Table, TableOptions } from './table.ts';
import { WORKBOOK_PATH } from './xlsx-workbook.ts';
import { openXlsx } from './xlsx-table.ts';
import { Zip } from './zip.ts';

/** A gzipped workbook is unpacked in memory: an archive is read from its end. */
const MAX_GZIPPED_WORKBOOK = 256 * 1024 ** 2;

/** Opens a CSV, TSV or XLSX file, gzipped or not. What it is, its content says; its name may lie. */
export async function openTable(file: InputFile, options: TableOptions): Promise<Table> {
  const head = await unpackedHead(file.path);
  if (head.length === 0) throw emptyFile(file.name);
  const other = foreignKind(head);
  if (other !== null) throw notATable(file.name, other);
  if (!isZip(head)) return openCsv(file.path, options);
  const packed = isGzip(file.path);
  const source = packed ? await gunzipWhole(file.path, MAX_GZIPPED_WORKBOOK) : file.path;
  await assertWorkbook(source, file.name);
  return openXlsx(source, options);
}

async function unpackedHead(path: string): Promise<Buffer> {
  let head: Buffer = Buffer.alloc(0);
  for await (const chunk of fileBytes(path)) {
    head = Buffer.concat([head, chunk]);
    if (head.length >= 1024) break;
  }
  return head;
}

function isZip(head: Buffer): boolean {
  return head.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004';
}

/** Begins with what no table does; null for what may be one. */
function foreignKind(head: Buffer): string | null {
  const start = head.subarray(0, 512).toString('latin1');
  const text = start.replace(/^(?:\u00ef\u00bb\u00bf)?\s*/, '').toLowerCase();
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'Excel 97–2003 (.xls) / password';
  if (start.startsWith('%PDF')) return 'PDF';
  if (start.startsWith('\u0089PNG') || start.startsWith('\u00ff\u00d8\u00ff') || start.startsWith('GIF8'))
    return 'gambar / image';
  if (start.startsWith('{\\rtf')) return 'RTF';
  if (start.startsWith('Rar!') || start.startsWith('7z\u00bc\u00af')) return 'RAR / 7z';
  if (/^<(!doctype html|html|table|head|meta|style|div)\b/.test(text)) return 'HTML';
  if (text.startsWith('<?xml') || /^<[a-z!]/.test(text)) return 'XML';
  if (/^\{\s*("|\})/.test(text)) return 'JSON';
  return null;
}

async function assertWorkbook(source: string | Buffer, name: string): Promise<void> {
  const zip = await Zip.open(source);
  try {
    if (zip.has(WORKBOOK_PATH)) return;
    throw notATable(name, await archiveKind(zip));
  } finally {
    zip.close();
  }
}

async function archiveKind(zip: Zip): Promise<string> {
  if (zip.has('xl/workbook.bin')) return 'Excel binary (.xlsb)';
  if (zip.has('word/document.xml')) return 'Word (.docx)';
  const mime = await zip.head('mimetype', 80);
  return mime.includes('opendocument') ? 'OpenDocument (.ods)' : 'ZIP';
}

function notATable(name: string, kind: string): Error {
  return refuse(
    'NOT_A_TABLE',
    `Isi "${name}" bukan tabel CSV atau XLSX melainkan ${kind}. Buka di Excel atau LibreOffice, lalu simpan sebagai "Excel Workbook (.xlsx)" atau "CSV UTF-8".`,
    `The content of "${name}" is not a CSV or XLSX table but ${kind}. Open it in Excel or LibreOffice and save it as "Excel Workbook (.xlsx)" or "CSV UTF-8".`,
  );
}

function emptyFile(name: string): Error {
  return refuse(
    'FILE_EMPTY',
    `Berkas "${name}" kosong. Periksa apakah penyimpanan atau unduhannya selesai.`,
    `The file "${name}" is empty. Check whether saving or downloading it has finished.`,
  );
}
