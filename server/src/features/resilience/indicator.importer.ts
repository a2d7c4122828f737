import { rejectTableRows } from '../../import/job-table.ts';
import type { MethodIndicator, ResilienceMethod } from '@serasi/shared';
import { keepBefore } from '../../import/batch.store.ts';
import { ownDataset, type Importer, type ImportJob } from '../../import/importer.ts';
import { localFile } from '../../import/input/local-file.ts';
import { openTable } from '../../import/input/open-table.ts';
import { Columns, type Field } from '../../import/mapping.ts';
import type { Reason } from '../../import/reason.ts';
import { readRegionRows, type RegionRow, type RegionRows } from '../../import/region-rows.ts';
import { parseDate } from '../../import/values/dates.ts';
import { SeenRows } from '../../import/seen-rows.ts';
import { yearOf } from '../../import/year.ts';
import { bulkInsert } from '../../platform/bulk-insert.ts';
import { UserError } from '../../platform/errors.ts';
import * as SQL from './indicator-import.queries.ts';
import { idmColumnOf, idmIndicatorMethod, OWN_METHOD } from './indicator-sets.ts';
import { isUnit, readSource, readValue, wrongUnit } from './indicator-values.ts';
import { registerMethods } from './method.store.ts';

const STORING = { id: 'Menyimpan indikator', en: 'Storing indicators' };
const IDM_PRESET = 'idm-indikator';

const IDM_SOURCE = {
  key: 'idm-indikator',
  source: 'Kementerian Desa, PDTT (indikator IDM)',
  licence: 'belum dipastikan',
};

const COMMON: readonly Field[] = [
  { name: 'year', aliases: ['tahun', 'periode', 'period'] },
  { name: 'observed', aliases: ['tanggal_data', 'tanggal', 'observed_on'] },
  { name: 'source', aliases: ['sumber_nilai', 'sumber'] },
];
const LONG: readonly Field[] = [
  { name: 'indicator', aliases: ['indikator', 'kode_indikator'] },
  { name: 'value', aliases: ['nilai'] },
  { name: 'unit', aliases: ['satuan'] },
];

interface StagedValue {
  number: number;
  regionId: number;
  year: number;
  ordinal: number;
  value: number | null;
  state: string;
  source: string;
  observedOn: string;
}

/**
 * Indicator values of villages, one in each row (indikator, nilai, satuan) or one column each (PKR1 …). A village's real
 * report of a year replaces a simulated one as a whole.
 */
export const indicatorImporter: Importer = {
  kind: 'indicators',
  presets: [IDM_PRESET],
  run: importIndicators,
  writeRejects: rejectTableRows,
};

async function importIndicators(job: ImportJob): Promise<void> {
  const { account, manager, batchId } = job;
  const isIdm = job.request.preset === IDM_PRESET;
  const method = isIdm ? idmIndicatorMethod(await readCodebook(job.request.codebook)) : OWN_METHOD;
  const indicators = method.dimensions.flatMap((dimension) => dimension.indicators);
  const columnOf = isIdm ? idmColumnOf : (code: string): string => code;
  const wide = indicators.map((indicator): Field => ({
    name: indicator.code,
    aliases: [columnOf(indicator.code)],
  }));
  const table = await readRegionRows(job, {
    fields: [...COMMON, ...LONG, ...wide],
    numeric: ['value', ...wide.map(({ name }) => name)],
    codeSystem: isIdm ? 'kemendagri' : undefined,
    preset: isIdm ? { code: 'kode_desa', village: 'desa', district: 'kecamatan' } : undefined,
  });
  const staged = table.has('indicator')
    ? readLong(job, table, indicators)
    : readWide(
        job,
        table,
        indicators.filter(({ code }) => table.has(code)),
        table.columns,
        indicators,
      );
  await manager.query(SQL.CREATE_STAGED);
  await registerMethods(manager, [method]);
  await store(job, staged);
  await countRows(job, method);
  if (!account.changed) return;
  const own = ownDataset('indikator-lokal', method.name.id);
  const datasetId = await job.dataset(isIdm ? { ...own, ...IDM_SOURCE } : own);
  const width = Math.max(...indicators.map(({ ordinal }) => ordinal));
  await manager.query(SQL.MAKE_REPORTS, [method.id, width]);
  await keepBefore(manager, 'indicator_report', batchId, SQL.isStaged(method.id));
  await manager.query(SQL.TAKE_STAGED, [method.id, datasetId, batchId]);
}

function readLong(job: ImportJob, table: RegionRows, indicators: readonly MethodIndicator[]): StagedValue[] {
  const { account } = job;
  const byCode = new Map(indicators.map((indicator) => [indicator.code.toLowerCase(), indicator]));
  const context = table.numbers('value');
  const seen = new SeenRows();
  return table.rows.flatMap((row) => {
    const { texts, number } = row;
    const about = aboutRow(job, row);
    if ('problem' in about) return reject(job, number, about.problem);
    const indicator = byCode.get((texts['indicator'] ?? '').trim().toLowerCase());
    if (!indicator) return reject(job, number, unknownIndicator(texts['indicator'] ?? '', indicators));
    if (!isUnit(texts['unit'] ?? '', indicator))
      return reject(job, number, wrongUnit(texts['unit'] ?? '', indicator));
    const value = readValue(texts['value'] ?? '', indicator, context, account, number);
    if (value === null) return reject(job, number, NO_VALUE);
    if ('problem' in value) return reject(job, number, value.problem);
    const key = `${row.regionId}/${about.year}/${indicator.ordinal}`;
    const duplicate = seen.duplicate(key);
    if (duplicate) return reject(job, number, duplicate);
    seen.add(key, number);
    return [{ ...about, ...value, ordinal: indicator.ordinal }];
  });
}

function readWide(
  job: ImportJob,
  table: RegionRows,
  given: readonly MethodIndicator[],
  columns: readonly string[],
  all: readonly MethodIndicator[],
): StagedValue[] {
  const { account } = job;
  const known = new Set(given.map(({ code }) => code));
  if (known.size === 0) throw noIndicator(columns, all);
  const seen = new SeenRows();
  return table.rows.flatMap((row) => {
    const { number } = row;
    const about = aboutRow(job, row);
    if ('problem' in about) return reject(job, number, about.problem);
    const duplicate = seen.duplicate(`${row.regionId}/${about.year}`);
    if (duplicate) return reject(job, number, duplicate);
    const values: StagedValue[] = [];
    for (const indicator of given) {
      const text = row.texts[indicator.code] ?? '';
      const value = readValue(text, indicator, table.numbers(indicator.code), account, number);
      if (value && 'problem' in value) return reject(job, number, value.problem);
      if (value) values.push({ ...about, ...value, ordinal: indicator.ordinal });
    }
    if (values.length === 0) return reject(job, number, NO_VALUE);
    seen.add(`${row.regionId}/${about.year}`, number);
    return values;
  });
}

type About = Pick<StagedValue, 'number' | 'regionId' | 'year' | 'source' | 'observedOn'>;

function aboutRow(
  job: ImportJob,
  { number, regionId, level, texts }: RegionRow,
): About | { problem: Reason } {
  if (level !== 'VILLAGE') return { problem: NOT_A_VILLAGE };
  const year = yearOf(job, texts['year'] ?? '');
  if ('problem' in year) return year;
  const source = readSource(texts['source'] ?? '');
  if (typeof source !== 'string') return source;
  const observed = parseDate(texts['observed'] ?? '', { today: new Date().toISOString().slice(0, 10) });
  if (observed && 'problem' in observed) return observed;
  return {
    number,
    regionId,
    year: year.value,
    source,
    observedOn: observed?.value.end ?? `${year.value}-12-31`,
  };
}

function reject(job: ImportJob, number: number, reason: Reason): [] {
  job.account.reject(number, reason);
  return [];
}

async function store(job: ImportJob, staged: readonly StagedValue[]): Promise<void> {
  await bulkInsert(
    job.manager,
    'staged_value',
    SQL.STAGED_COLUMNS,
    [
      staged.map((row) => row.number),
      staged.map((row) => row.regionId),
      staged.map((row) => row.year),
      staged.map((row) => row.ordinal),
      staged.map((row) => row.value),
      staged.map((row) => row.state),
      staged.map((row) => row.source),
      staged.map((row) => row.observedOn),
    ],
    { batch: 20_000, report: (done, total) => job.report(STORING, done, total) },
  );
  await job.manager.query('analyze staged_value');
}

async function countRows({ manager, account }: ImportJob, method: ResilienceMethod): Promise<void> {
  const [counts] = await manager.query<SQL.IndicatorCounts[]>(SQL.COUNT, [method.id]);
  Object.assign(account, counts);
}

/** Names of the IDM's indicators by column. */
async function readCodebook(path: string | undefined): Promise<Map<string, string>> {
  if (path === undefined) return new Map();
  const table = await openTable(await localFile(path), {});
  const columns = Columns.find(
    table.columns,
    [
      { name: 'column', required: true, aliases: ['kolom'] },
      { name: 'indikator', required: true, aliases: ['indicator', 'nama'] },
    ],
    {},
  );
  const names = new Map<string, string>();
  for await (const rows of table.batches())
    for (const row of rows)
      names.set(columns.get(row, 'column').toLowerCase(), columns.get(row, 'indikator'));
  return names;
}

const NO_VALUE: Reason = {
  code: 'NO_VALUE',
  id: 'Tidak ada nilai di baris ini. Kosong berarti belum ada data, bukan nol.',
  en: 'There is no value in this row. Empty means no data, not zero.',
};
const NOT_A_VILLAGE: Reason = {
  code: 'NOT_A_VILLAGE',
  id: 'Indikator dihitung dari desa atau kelurahan; baris ini menyebut wilayah di atasnya.',
  en: 'Indicators are those of villages; this row names a region above.',
};

function unknownIndicator(text: string, indicators: readonly MethodIndicator[]): Reason {
  const known = indicators.map(({ code }) => code).join(', ');
  return {
    code: 'UNKNOWN_INDICATOR',
    id: `Indikator "${text}" tidak dikenal. Yang ada: ${known}.`,
    en: `The indicator "${text}" is not known. There is: ${known}.`,
  };
}

function noIndicator(columns: readonly string[], indicators: readonly MethodIndicator[]): Error {
  const known = indicators.map(({ code }) => code).join(', ');
  const there = columns.slice(0, 20).join(', ');
  return new UserError('NO_INDICATOR', {
    id: `Tidak ada kolom indikator. Pakai kolom indikator dan nilai, atau satu kolom untuk setiap indikator (${known}). Kolom yang ada: ${there}.`,
    en: `There is no column of an indicator. Use the columns indikator and nilai, or one column for each indicator (${known}). There are: ${there}.`,
  });
}
