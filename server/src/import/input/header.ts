import { refuse } from './refuse.ts';

/** More than any office table; less than what a wrong delimiter or an attack makes. */
export const MAX_COLUMNS = 2000;

/** The names of the columns from the header row: trimmed, trailing empty ones dropped, inner empty ones named by place. */
export function columnsFrom(header: readonly string[]): string[] {
  const names = header.map((name) => name.replaceAll(/\s+/g, ' ').trim());
  while (names.at(-1) === '') names.pop();
  if (names.length > MAX_COLUMNS) throw tooMany(names.length);
  const columns = names.map((name, index) => (name === '' ? `(kolom ${index + 1})` : name));
  const twice = [...new Set(columns.filter((name, index) => columns.indexOf(name) !== index))];
  if (twice.length > 0) throw duplicate(twice);
  return columns;
}

/** A row of remarks: its first cell begins with `#`. A header or an id that is nothing but `#` is none. */
export function isComment(cells: readonly string[]): boolean {
  return /^\s*#./.test(cells[0] ?? '');
}

/** The row of HXL tags that follows the header in files of the Humanitarian Data Exchange. */
export function isHxlTags(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.length > 0 && filled.every((cell) => /^\s*#[a-z]/i.test(cell));
}

export function isEmpty(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

export function nothingInside(): Error {
  return refuse(
    'FILE_EMPTY',
    'Berkas atau lembar ini kosong. Baris pertamanya harus berisi nama kolom, baris berikutnya data.',
    'This file or sheet is empty. Its first row must hold the column names, the rows after it the data.',
  );
}

/** The first row is a title above the table, not its header. */
export function titleAboveHeader(title: string): Error {
  const short = title.length > 60 ? `${title.slice(0, 60)}…` : title;
  return refuse(
    'HEADER_NOT_FIRST',
    `Baris pertama ("${short}") tampaknya judul, bukan nama kolom. Hapus baris di atas nama kolom, atau awali dengan #.`,
    `The first row ("${short}") looks like a title, not like column names. Delete the rows above the column names, or begin them with #.`,
  );
}

function tooMany(count: number): Error {
  return refuse(
    'TOO_MANY_COLUMNS',
    `Berkas ini punya ${count} kolom; paling banyak ${MAX_COLUMNS}. Hapus kolom yang tidak dipakai, atau periksa apakah barisnya tertukar dengan kolom.`,
    `This file has ${count} columns; at most ${MAX_COLUMNS} are read. Delete columns you don't use, or check whether rows and columns are swapped.`,
  );
}

function duplicate(names: readonly string[]): Error {
  const list = names.map((name) => `"${name}"`).join(', ');
  return refuse(
    'DUPLICATE_COLUMNS',
    `Nama kolom muncul lebih dari sekali: ${list}. Beri setiap kolom nama sendiri.`,
    `Column names appear more than once: ${list}. Give every column a name of its own.`,
  );
}
