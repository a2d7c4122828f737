import { rejectTableRows } from '../../import/job-table.ts';
import { keepBefore } from '../../import/batch.store.ts';
import { ownDataset, type Importer, type ImportJob } from '../../import/importer.ts';
import { readRegionRows } from '../../import/region-rows.ts';
import { SeenRows } from '../../import/seen-rows.ts';
import { yearOf } from '../../import/year.ts';
import { parseInteger } from '../../import/values/numbers.ts';
import { bulkInsert } from '../../platform/bulk-insert.ts';
import type { RegionLevel } from '@serasi/shared';
import * as SQL from './population-import.queries.ts';

const STORING = { id: 'Menyimpan penduduk', en: 'Storing residents' };

const FIELDS = [
  {
    name: 'residents',
    required: true,
    aliases: ['penduduk', 'jumlah_penduduk', 'jiwa', 'jumlah_jiwa', 'population'],
  },
  { name: 'year', aliases: ['tahun', 'period', 'periode'] },
];

/** More than any region of the level has. @source Dukcapil, December 2024: the largest of each level, with a margin */
const MOST: Readonly<Record<RegionLevel, number>> = {
  NATION: 400_000_000,
  PROVINCE: 80_000_000,
  REGENCY: 10_000_000,
  DISTRICT: 1_000_000,
  VILLAGE: 300_000,
};

/** Residents of regions at any level, by year; a real figure replaces a simulated one. */
export const populationImporter: Importer = {
  kind: 'population',
  presets: ['kemendagri'],
  run: importPopulation,
  writeRejects: rejectTableRows,
};

async function importPopulation(job: ImportJob): Promise<void> {
  const { account, manager, batchId, request } = job;
  const { rows, numbers } = await readRegionRows(job, {
    fields: FIELDS,
    numeric: ['residents'],
    codeSystem: request.preset === 'kemendagri' ? 'kemendagri' : undefined,
  });
  const context = numbers('residents');
  const seen = new SeenRows();
  const staged: { number: number; regionId: number; year: number; residents: number }[] = [];
  for (const { number, regionId, level, texts } of rows) {
    const residents = parseInteger(texts['residents'] ?? '', context);
    const year = yearOf(job, texts['year'] ?? '');
    if ('problem' in year) account.reject(number, year.problem);
    else if (residents === null) account.reject(number, NO_VALUE);
    else if ('problem' in residents) account.reject(number, residents.problem);
    else if (residents.value > MOST[level]) account.reject(number, tooMany(residents.value, level));
    else {
      const key = `${regionId}/${year.value}`;
      const duplicate = seen.duplicate(key);
      if (duplicate) account.reject(number, duplicate);
      else {
        seen.add(key, number);
        staged.push({ number, regionId, year: year.value, residents: residents.value });
      }
    }
  }
  await manager.query(SQL.CREATE_STAGED);
  await bulkInsert(
    manager,
    'staged_population',
    SQL.STAGED_COLUMNS,
    [staged.map((row) => row.regionId), staged.map((row) => row.year), staged.map((row) => row.residents)],
    { report: (done, total) => job.report(STORING, done, total) },
  );
  const [counts] = await manager.query<SQL.PopulationCounts[]>(SQL.COUNT);
  Object.assign(account, counts);
  if (!account.changed) return;
  const datasetId = await job.dataset(ownDataset('penduduk-lokal', 'Penduduk'));
  await manager.query(SQL.DROP_UNCHANGED);
  await keepBefore(manager, 'region_population', batchId, SQL.IS_STAGED);
  await manager.query(SQL.TAKE_STAGED, [datasetId, batchId]);
}

const NO_VALUE = {
  code: 'NO_VALUE',
  id: 'Jumlah penduduknya kosong. Baris tanpa nilai berarti belum ada data, bukan nol.',
  en: 'The number of residents is empty. A row without a value means no data, not zero.',
};

function tooMany(residents: number, level: RegionLevel): { code: string; id: string; en: string } {
  const most = MOST[level].toLocaleString('id-ID');
  return {
    code: 'IMPLAUSIBLE',
    id: `${residents.toLocaleString('id-ID')} penduduk tidak mungkin untuk wilayah setingkat ini (paling banyak ${most}). Periksa pemisah ribuan atau kodenya.`,
    en: `${residents.toLocaleString('en')} residents are impossible at this level (at most ${MOST[level].toLocaleString('en')}). Check the thousands separator or the code.`,
  };
}
