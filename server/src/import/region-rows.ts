import { isRegionCode, levelOfCode, type RegionLevel } from '@serasi/shared';
import { UserError } from '../platform/errors.ts';
import type { ImportJob } from './importer.ts';
import type { CodeSystem } from './import-request.ts';
import { openJobTable } from './job-table.ts';
import { Columns, type Field } from './mapping.ts';
import { codeSystemOf, loadMatcher } from './match/load-matcher.ts';
import { NAME_FIELDS, type Match, type RegionClue } from './match/region-clue.ts';
import { bpsLevel } from './match/region-matcher.ts';
import { parseRegionCode } from './values/codes.ts';
import { DecimalWatch, type NumberContext } from './values/numbers.ts';
import { cleanText } from './values/text.ts';

/** How tables name a region. `name` is that of the code's own level; the others are of their level. */
export const REGION_FIELDS: readonly Field[] = [
  {
    name: 'code',
    aliases: [
      'kode',
      'kode_wilayah',
      'kode_desa',
      'kode_kelurahan',
      'kode_kemendagri',
      'kode_bps',
      'kode_kab',
      'kode_kec',
      'kode_prov',
    ],
  },
  { name: 'name', aliases: ['nama', 'nama_wilayah', 'wilayah'] },
  { name: 'village', aliases: ['desa', 'nama_desa', 'kelurahan', 'desa_kelurahan', 'kampung'] },
  { name: 'district', aliases: ['kecamatan', 'nama_kecamatan', 'distrik'] },
  { name: 'regency', aliases: ['kabupaten', 'kab_kota', 'kabupaten_kota', 'nama_kabupaten', 'kota'] },
  { name: 'province', aliases: ['provinsi', 'nama_provinsi', 'prov'] },
];

/** A row whose region was found. */
export interface RegionRow {
  readonly number: number;
  readonly regionId: number;
  readonly level: RegionLevel;
  /** Texts of the wanted fields; empty where there is none. */
  readonly texts: Readonly<Record<string, string>>;
}

export interface RegionRowsOptions {
  readonly fields: readonly Field[];
  /** Column names by field, as a preset has them. */
  readonly preset?: Readonly<Record<string, string>> | undefined;
  readonly codeSystem?: CodeSystem | undefined;
  /** Fields that hold numbers: their decimal sign is found out from the whole column. */
  readonly numeric?: readonly string[];
}

export interface RegionRows {
  readonly rows: readonly RegionRow[];
  readonly columns: readonly string[];
  readonly has: (field: string) => boolean;
  /** How numbers of a field are to be read. */
  readonly numbers: (field: string) => NumberContext;
}

/**
 * Reads a table of one row per region (and year, indicator …) and finds each row's region. Rows that are unfit are
 * rejected in the job's account.
 * @throws UserError when columns are missing or the table is empty
 */
export async function readRegionRows(job: ImportJob, options: RegionRowsOptions): Promise<RegionRows> {
  const { account, mapping } = job;
  const table = await openJobTable(job);
  const columns = Columns.find(table.columns, [...REGION_FIELDS, ...options.fields], mapping, options.preset);
  const hasCode = columns.has('code');
  if (!hasCode && !REGION_FIELDS.some(({ name }) => columns.has(name))) throw noRegionColumn(table.columns);
  const system = hasCode ? codeSystemOf(job, options.codeSystem) : 'kemendagri';
  const watches = new Map(options.numeric?.map((field) => [field, new DecimalWatch()]));
  const found: { number: number; clue: RegionClue; texts: Record<string, string> }[] = [];
  for await (const batch of table.batches()) {
    for (const row of batch) {
      account.read += 1;
      const code = hasCode ? parseRegionCode(columns.get(row, 'code'), SYSTEMS[system]) : null;
      if (row.problem) account.reject(row.number, row.problem);
      else if (code && 'problem' in code) account.reject(row.number, code.problem);
      else {
        const texts = Object.fromEntries(options.fields.map(({ name }) => [name, columns.get(row, name)]));
        for (const [field, watch] of watches) watch.see(texts[field] ?? '');
        found.push({
          number: row.number,
          clue: clueOf((field) => cleanText(columns.get(row, field)), code?.value, system),
          texts,
        });
      }
    }
  }
  for (const warning of table.warnings) account.warn(warning);
  if (account.read === 0) throw noRows(job.file.name);
  const matcher = await loadMatcher(job, system);
  const matches = matcher.match(found.map(({ clue }) => clue));
  const how: Record<string, number> = {};
  const rows = found.flatMap(({ number, texts }, i) => {
    const match = matches[i] as Match;
    if ('reject' in match) {
      account.reject(number, match.reject);
      return [];
    }
    how[match.by] = (how[match.by] ?? 0) + 1;
    return [{ number, regionId: match.id, level: matcher.levelOf(match.id), texts }];
  });
  job.detail['matched'] = how;
  const numbers = (field: string): NumberContext => ({
    decimal: watches.get(field)?.decimal ?? table.decimal,
  });
  return { rows, columns: table.columns, has: (field) => columns.has(field), numbers };
}

const SYSTEMS = { kemendagri: 'KEMENDAGRI', bps: 'BPS' } as const;
function clueOf(text: (field: string) => string, code: string | undefined, system: CodeSystem): RegionClue {
  const names = Object.fromEntries(
    (['village', 'district', 'regency', 'province'] as const)
      .map((field) => [field, text(field)] as const)
      .filter(([, value]) => value !== ''),
  );
  const own = text('name');
  if (own === '') return { system, code, ...names };
  const level =
    code && system === 'kemendagri' && isRegionCode(code)
      ? levelOfCode(code)
      : code
        ? bpsLevel(code)
        : 'VILLAGE';
  return { system, code, [NAME_FIELDS[level]]: own, ...names };
}

function noRegionColumn(columns: readonly string[]): UserError {
  const there = columns.slice(0, 30).join(', ');
  return new UserError('COLUMNS', {
    id: `Tidak ada kolom wilayah (kode, desa, kecamatan, kabupaten, provinsi). Kolom yang ada: ${there}. Sebutkan kolomnya dalam berkas --mapping, misalnya {"columns": {"code": "KODE"}}.`,
    en: `There is no column for the region (kode, desa, kecamatan, kabupaten, provinsi). There are: ${there}. Name the column in a --mapping file, for example {"columns": {"code": "KODE"}}.`,
  });
}

function noRows(name: string): UserError {
  return new UserError('EMPTY', {
    id: `Berkas ${name} tidak berisi baris data.`,
    en: `The file ${name} holds no rows.`,
  });
}
