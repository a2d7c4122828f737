import { writeFile } from 'node:fs/promises';
import { stringify } from 'csv-stringify/sync';
import writeXlsx from 'write-excel-file/node';
import { escapeCsvCell } from './csv-cell.ts';
import { textCell } from './table-rejects.ts';

/** A column of a template, explained. */
export interface TemplateColumn {
  readonly name: string;
  readonly id: string;
  readonly en: string;
  readonly required: boolean;
  readonly example: string;
}

/** What a person needs to fill in a table of one kind. */
export interface TemplateDescription {
  /** As the command line calls it, e.g. `insiden`. */
  readonly kind: string;
  readonly columns: readonly TemplateColumn[];
  /** Whole rows, in the order of the columns. */
  readonly examples: readonly (readonly string[])[];
}

/** Where the two forms of a template go. */
export interface TemplatePaths {
  readonly csv: string;
  readonly xlsx: string;
}

const SHEET_HEADER = ['kolom', 'wajib', 'penjelasan', 'explanation', 'contoh'];

/** Writes an empty table with its explanation: as a commented CSV, and as a workbook with a sheet of its own for it. */
export async function writeTemplate(template: TemplateDescription, paths: TemplatePaths): Promise<void> {
  await writeFile(paths.csv, csvText(template));
  await writeXlsx([
    { sheet: 'data', data: dataRows(template).map((row) => row.map(textCell)), stickyRowsCount: 1 },
    {
      sheet: 'petunjuk',
      data: guideRows(template).map((row) => row.map(textCell)),
      columns: [{ width: 24 }, { width: 8 }, { width: 60 }, { width: 60 }, { width: 30 }],
    },
  ]).toFile(paths.xlsx);
}

function csvText(template: TemplateDescription): string {
  const comments = [
    `# Templat ${template.kind}: isi di bawah nama kolom, hapus baris contoh. Baris yang diawali # dilewati.`,
    `# Template ${template.kind}: fill in below the column names, delete the example rows. Rows that begin with # are skipped.`,
    ...template.columns.map(
      ({ name, id, en, required, example }) =>
        `# ${name} (${required ? 'wajib / required' : 'opsional / optional'}): ${id} / ${en} Contoh / example: ${example}`,
    ),
  ];
  const rows = [
    ...comments.map((comment) => [comment]),
    ...dataRows(template).map((row) => row.map(escapeCsvCell)),
  ];
  return `\ufeff${stringify(rows, { record_delimiter: 'windows' })}`;
}

function dataRows({ columns, examples }: TemplateDescription): string[][] {
  return [columns.map(({ name }) => name), ...examples.map((row) => [...row])];
}

function guideRows({ columns }: TemplateDescription): string[][] {
  return [
    SHEET_HEADER,
    ...columns.map(({ name, id, en, required, example }) => [
      name,
      required ? 'ya / yes' : '',
      id,
      en,
      example,
    ]),
  ];
}
