import { fileChunks } from '../archive/file-chunks.ts';
import { geoError } from './problems.ts';

export type FileKind = 'zip' | 'json' | 'geopackage' | 'flatgeobuf' | 'kml' | 'csv' | 'sql' | 'shp';

const HEAD_BYTES = 64 * 1024;

/** Kinds that are told by their first bytes, taken or not. */
const MAGIC: readonly (readonly [bytes: string, kind: FileKind | null, name: string])[] = [
  ['504b0304', 'zip', ''],
  ['504b0506', 'zip', ''],
  ['53514c69746520666f726d6174203300', 'geopackage', ''],
  ['66676203', 'flatgeobuf', ''],
  ['0000270a', 'shp', ''],
  ['25504446', null, 'PDF'],
  ['89504e47', null, 'PNG'],
  ['ffd8ff', null, 'JPEG'],
  ['47494638', null, 'GIF'],
  ['49492a00', null, 'TIFF'],
  ['4d4d002a', null, 'TIFF'],
  ['526172211a07', null, 'RAR'],
  ['377abcaf271c', null, '7-Zip'],
  ['1f8b', null, 'gzip × 2'],
  ['d0cf11e0', null, 'Microsoft Office 97–2003'],
  ['7f454c46', null, 'ELF'],
  ['50415231', null, 'Parquet'],
];

/**
 * The kind of a file, by its content, also behind gzip.
 *
 * @throws UserError
 */
export async function sniff(file: string): Promise<FileKind> {
  const head = await readStart(file);
  const hex = head.subarray(0, 16).toString('hex');
  for (const [bytes, kind, name] of MAGIC) {
    if (!hex.startsWith(bytes)) continue;
    if (kind === null) throw geoError('UNKNOWN_FORMAT', name);
    return kind;
  }
  if (/^(fffe|feff)/.test(hex)) throw geoError('UTF16');
  if (head.includes(0)) throw geoError('UNKNOWN_FORMAT', 'biner / binary');
  return sniffText(
    head
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .trimStart(),
  );
}

function sniffText(text: string): FileKind {
  if (text === '') throw geoError('FILE_EMPTY');
  if (text.startsWith('{') || text.startsWith('[') || text.startsWith('\u001e')) return 'json';
  if (text.startsWith('<')) {
    if (/<(\w+:)?kml[\s>]/i.test(text)) return 'kml';
    if (/<(\w+:)?(FeatureCollection|GML)[\s>]/i.test(text)) throw geoError('UNKNOWN_FORMAT', 'GML');
    throw geoError('UNKNOWN_FORMAT', /<html|<!doctype html/i.test(text) ? 'HTML' : 'XML');
  }
  if (/^(--|\/\*|#|SET |DROP |CREATE |INSERT |DELETE |LOCK |USE |START |BEGIN)/i.test(text)) {
    if (/\b(INSERT\s+INTO|REPLACE\s+INTO|CREATE\s+TABLE)\b/i.test(text)) return 'sql';
  }
  if (/^[^\n]*[,;\t|]/.test(text)) return 'csv';
  throw geoError('UNKNOWN_FORMAT', 'teks biasa / plain text');
}

async function readStart(file: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of fileChunks(file)) {
    parts.push(chunk);
    length += chunk.length;
    if (length >= HEAD_BYTES) break;
  }
  return Buffer.concat(parts).subarray(0, HEAD_BYTES);
}
