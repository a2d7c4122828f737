import { readFile } from 'node:fs/promises';
import { UserError, type Sentence } from '../platform/errors.ts';
import { CODE_SYSTEMS, type CodeSystem } from './import-request.ts';
import type { TableRow } from './input/table.ts';

/**
 * The content of a mapping file (JSON). `columns` says which column of the file a field is, `constants` gives a field the same
 * value in every row, `values` translates what a field holds (`{"kind": {"Agraria": "RESOURCE"}}`).
 */
export interface Mapping {
  readonly columns?: Readonly<Record<string, string>>;
  readonly constants?: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly codeSystem?: CodeSystem;
  readonly crs?: string;
  readonly encoding?: string;
  readonly sheet?: string;
  readonly layer?: string;
  readonly period?: string;
  /** Level of all regions in a boundary file, where the code does not tell: PROVINCE, REGENCY, DISTRICT, VILLAGE. */
  readonly level?: string;
}

/** A field that an importer wants, with the column names by which it is known. */
export interface Field {
  readonly name: string;
  readonly required?: boolean;
  /** Besides `name`; compared without case, spaces and underscores. */
  readonly aliases?: readonly string[];
}

/** @throws UserError for a file that is not there or is no mapping */
export async function readMapping(path: string | undefined): Promise<Mapping> {
  if (path === undefined) return {};
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw badMapping(path, (error as Error).message);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw badMapping(path, 'bukan objek / not an object');
  const mapping = value as Mapping;
  if (mapping.codeSystem !== undefined && !CODE_SYSTEMS.includes(mapping.codeSystem))
    throw badMapping(path, `codeSystem: ${CODE_SYSTEMS.join(' | ')}`);
  return mapping;
}

function badMapping(path: string, detail: string): UserError {
  return new UserError('MAPPING', {
    id: `Berkas pemetaan ${path} tidak dapat dipakai (${detail}). Bentuknya JSON: {"columns": {"code": "KODE_DESA"}}.`,
    en: `The mapping file ${path} can't be used (${detail}). It is JSON: {"columns": {"code": "KODE_DESA"}}.`,
  });
}

/** Reads fields of rows by name. */
export class Columns {
  private readonly places = new Map<string, number>();
  private readonly constants: Readonly<Record<string, string>>;
  private readonly values: NonNullable<Mapping['values']>;

  private constructor(mapping: Mapping) {
    this.constants = mapping.constants ?? {};
    this.values = mapping.values ?? {};
  }

  /**
   * Finds each field among the columns: by the mapping file, else the preset, else the field's own names.
   * @throws UserError that lists what is missing and what is there, with the advice
   */
  static find(
    columns: readonly string[],
    fields: readonly Field[],
    mapping: Mapping,
    preset: Readonly<Record<string, string>> = {},
    advice: Sentence = NAME_THEM,
  ): Columns {
    const found = new Columns(mapping);
    const byName = new Map(columns.map((name, i) => [plain(name), i]));
    const missing: string[] = [];
    for (const { name, required, aliases = [] } of fields) {
      const told = mapping.columns?.[name] ?? preset[name];
      const wanted = told === undefined ? [name, ...aliases] : [told];
      const place = wanted.map((title) => byName.get(plain(title))).find((at) => at !== undefined);
      if (place !== undefined) found.places.set(name, place);
      else if (mapping.columns?.[name] !== undefined) missing.push(wanted.join(' / '));
      else if (required && found.constants[name] === undefined) missing.push(wanted.join(' / '));
    }
    if (missing.length > 0) throw missingColumns(missing, columns, advice);
    return found;
  }

  has(field: string): boolean {
    return this.places.has(field) || this.constants[field] !== undefined;
  }

  /** The field's text in this row; empty where there is none. */
  get(row: TableRow, field: string): string {
    const place = this.places.get(field);
    const text = place === undefined ? (this.constants[field] ?? '') : (row.cells[place] ?? '');
    return this.values[field]?.[text] ?? text;
  }
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[\s_.-]+/g, '');
}

const NAME_THEM: Sentence = {
  id: 'Samakan nama kolomnya, pilih --preset yang cocok, atau tuliskan nama kolomnya dalam berkas --mapping.',
  en: 'Rename the columns, choose the --preset that fits, or name the columns in a --mapping file.',
};

function missingColumns(missing: readonly string[], columns: readonly string[], advice: Sentence): UserError {
  const there = columns.slice(0, 30).join(', ');
  return new UserError('COLUMNS', {
    id: `Kolom tidak ditemukan: ${missing.join('; ')}. Kolom yang ada: ${there || 'tidak ada'}. ${advice.id}`,
    en: `Columns not found: ${missing.join('; ')}. There are: ${there || 'none'}. ${advice.en}`,
  });
}
