import type { Reason } from '../reason.ts';
import { isEmpty, nothingInside } from './header.ts';
import { reason, refuse } from './refuse.ts';
import { BATCH_ROWS, type RawRow, RowShaper, type SourceRow } from './source-row.ts';
import type { Table, TableOptions } from './table.ts';
import { SheetReader, type SheetTally } from './xlsx-sheet.ts';
import { type SheetEntry, type Workbook, readWorkbook } from './xlsx-workbook.ts';
import { Zip } from './zip.ts';

/** Opens a sheet of a workbook: the one named, else the first visible one that holds anything. */
export async function openXlsx(source: string | Buffer, options: TableOptions): Promise<Table> {
  const zip = await Zip.open(source);
  try {
    const workbook = await readWorkbook(zip);
    const filled =
      options.sheet === undefined ? await visibleFilled(zip, workbook) : [named(workbook, options.sheet)];
    const [sheet, ...others] = filled;
    if (sheet === undefined) throw nothingInside();
    const columns = await headerOf(zip, workbook, sheet);
    const chosen = others.length === 0 ? [] : [sheetChosen(sheet, others)];
    return new XlsxTable(source, workbook, sheet, columns, chosen);
  } finally {
    zip.close();
  }
}

/** A sheet, streamed anew from its archive by every pass. */
class XlsxTable implements Table {
  readonly format = 'xlsx';
  readonly decimal = '.';
  warnings: readonly Reason[];

  constructor(
    private readonly source: string | Buffer,
    private readonly workbook: Workbook,
    private readonly sheet: SheetEntry,
    readonly columns: readonly string[],
    private readonly opening: readonly Reason[],
  ) {
    this.warnings = opening;
  }

  async *batches(): AsyncGenerator<readonly SourceRow[]> {
    const zip = await Zip.open(this.source);
    try {
      const shaper = new RowShaper(false);
      const reader = new SheetReader(this.workbook);
      let batch: SourceRow[] = [];
      for await (const rows of rawRows(zip, this.sheet, reader)) {
        for (const raw of rows) {
          const row = shaper.take(raw);
          if (row !== null) batch.push(row);
        }
        if (batch.length < BATCH_ROWS) continue;
        yield batch;
        batch = [];
      }
      if (batch.length > 0) yield batch;
      this.warnings = [...this.opening, ...tallied(reader.tally)];
    } finally {
      zip.close();
    }
  }
}

async function* rawRows(zip: Zip, sheet: SheetEntry, reader: SheetReader): AsyncGenerator<readonly RawRow[]> {
  for await (const chunk of zip.read(sheet.path)) yield reader.write(chunk);
  yield reader.end();
}

async function headerOf(zip: Zip, workbook: Workbook, sheet: SheetEntry): Promise<readonly string[]> {
  const shaper = new RowShaper(false);
  for await (const rows of rawRows(zip, sheet, new SheetReader(workbook)))
    for (const raw of rows) {
      shaper.take({ number: raw.number, cells: raw.cells });
      if (shaper.columns !== null) return shaper.columns;
    }
  throw nothingInside();
}

async function visibleFilled(zip: Zip, workbook: Workbook): Promise<SheetEntry[]> {
  const filled: SheetEntry[] = [];
  for (const sheet of workbook.sheets)
    if (sheet.visible && (await hasContent(zip, workbook, sheet))) filled.push(sheet);
  return filled;
}

async function hasContent(zip: Zip, workbook: Workbook, sheet: SheetEntry): Promise<boolean> {
  for await (const rows of rawRows(zip, sheet, new SheetReader(workbook)))
    if (rows.some((row) => !isEmpty(row.cells))) return true;
  return false;
}

function named(workbook: Workbook, name: string): SheetEntry {
  const wanted = name.trim().toLowerCase();
  const sheet = workbook.sheets.find((each) => each.name.trim().toLowerCase() === wanted);
  if (sheet !== undefined) return sheet;
  const list = workbook.sheets.map((each) => `"${each.name}"`).join(', ');
  throw refuse(
    'SHEET_UNKNOWN',
    `Lembar "${name}" tidak ada. Lembar di buku kerja ini: ${list}.`,
    `There is no sheet "${name}". The sheets of this workbook are: ${list}.`,
  );
}

function sheetChosen(sheet: SheetEntry, others: readonly SheetEntry[]): Reason {
  const list = others.map((each) => `"${each.name}"`).join(', ');
  return reason(
    'SHEET_CHOSEN',
    `Hanya lembar "${sheet.name}" yang dibaca; lembar lain tidak: ${list}. Sebutkan nama lembarnya bila yang lain yang dimaksud.`,
    `Only the sheet "${sheet.name}" is read; others are not: ${list}. Name the sheet if you mean another.`,
  );
}

function tallied({ formulas, mergedCells, hiddenRows }: SheetTally): Reason[] {
  const warnings: Reason[] = [];
  if (formulas > 0)
    warnings.push(
      reason(
        'FORMULAS',
        `${formulas} sel berisi rumus; hasil yang tersimpan terakhir yang dipakai. Hitung ulang di Excel bila datanya sudah berubah.`,
        `${formulas} cells hold formulas; the results saved last are used. Recalculate in Excel if the data have changed.`,
      ),
    );
  if (mergedCells > 0)
    warnings.push(
      reason(
        'MERGED_CELLS',
        `${mergedCells} gabungan sel: hanya sel pertamanya berisi nilai, sisanya kosong. Pisahkan gabungan itu dan isi setiap baris.`,
        `${mergedCells} merged areas: only their first cell has the value, the rest are empty. Unmerge them and fill every row.`,
      ),
    );
  if (hiddenRows > 0)
    warnings.push(
      reason(
        'HIDDEN_ROWS',
        `${hiddenRows} baris tersembunyi (oleh saringan atau manual) ikut dibaca. Hapus bila tidak dimaksudkan.`,
        `${hiddenRows} hidden rows (filtered or by hand) are read as well. Delete them if that is not meant.`,
      ),
    );
  return warnings;
}
