import { rejectTableRows } from '../../import/job-table.ts';
import { keepBefore } from '../../import/batch.store.ts';
import { ownDataset, type Importer, type ImportJob } from '../../import/importer.ts';
import type { Reason } from '../../import/reason.ts';
import { readRegionRows } from '../../import/region-rows.ts';
import { parseDate } from '../../import/values/dates.ts';
import { SeenRows } from '../../import/seen-rows.ts';
import { bulkInsert } from '../../platform/bulk-insert.ts';
import * as SQL from './coverage-import.queries.ts';

const FIELDS = [
  {
    name: 'from',
    required: true,
    aliases: ['dari', 'mulai', 'tanggal_mulai', 'periode_mulai', 'from_on', 'periode'],
  },
  { name: 'to', aliases: ['sampai', 'selesai', 'tanggal_selesai', 'periode_selesai', 'to_on'] },
  { name: 'nil', aliases: ['nihil', 'laporan_nihil', 'is_nil'] },
  { name: 'source', aliases: ['sumber', 'pelapor_instansi'] },
];

const YES = new Set(['ya', 'y', 'yes', 'true', '1', 'nihil', 'x', '✓']);
const NO = new Set(['tidak', 't', 'no', 'n', 'false', '0', '', '-']);

/** Reporting coverage: for which place and time incidents were being reported, and where a laporan nihil was filed. */
export const coverageImporter: Importer = {
  kind: 'coverage',
  presets: [],
  run: importCoverage,
  writeRejects: rejectTableRows,
};

async function importCoverage(job: ImportJob): Promise<void> {
  const { account, manager, batchId } = job;
  const { rows } = await readRegionRows(job, { fields: FIELDS });
  const today = new Date().toISOString().slice(0, 10);
  const seen = new SeenRows();
  const staged: { regionId: number; from: string; to: string; nil: boolean; source: string }[] = [];
  for (const { number, regionId, texts } of rows) {
    const span = spanOf(texts['from'] ?? '', texts['to'] ?? '', today);
    const nil = (texts['nil'] ?? '').trim().toLowerCase();
    if ('problem' in span) account.reject(number, span.problem);
    else if (!YES.has(nil) && !NO.has(nil)) account.reject(number, notYesNo(nil));
    else {
      const key = `${regionId}/${span.from}/${span.to}`;
      const duplicate = seen.duplicate(key);
      if (duplicate) account.reject(number, duplicate);
      else {
        seen.add(key, number);
        staged.push({
          regionId,
          from: span.from,
          to: span.to,
          nil: YES.has(nil),
          source: (texts['source'] ?? '').trim(),
        });
      }
    }
  }
  if (staged.length === 0) return;
  const datasetId = await job.dataset(ownDataset('laporan-nihil-lokal', 'Cakupan pelaporan insiden'));
  await manager.query(SQL.CREATE_STAGED);
  await bulkInsert(manager, 'staged_coverage', SQL.STAGED_COLUMNS, [
    staged.map((row) => row.regionId),
    staged.map((row) => row.from),
    staged.map((row) => row.to),
    staged.map((row) => row.nil),
    staged.map((row) => row.source),
  ]);
  const [counts] = await manager.query<SQL.CoverageCounts[]>(SQL.COUNT, [datasetId]);
  Object.assign(account, counts);
  await manager.query(SQL.DROP_UNCHANGED, [datasetId]);
  await keepBefore(manager, 'reporting_coverage', batchId, SQL.isStaged(datasetId));
  await manager.query(SQL.TAKE_STAGED, [datasetId, batchId]);
}

/** A single cell may be a day, a month or a year: its whole span counts. */
function spanOf(from: string, to: string, today: string): { from: string; to: string } | { problem: Reason } {
  const begin = parseDate(from, { today });
  const end = to.trim() === '' ? begin : parseDate(to, { today: '9999-12-31' });
  if (begin === null || end === null) return { problem: NO_DATE };
  if ('problem' in begin) return begin;
  if ('problem' in end) return end;
  if (end.value.end < begin.value.start) return { problem: REVERSED };
  return { from: begin.value.start, to: end.value.end };
}

const NO_DATE: Reason = {
  code: 'NO_DATE',
  id: 'Waktu pelaporannya kosong. Isi kolom dari dan sampai, misalnya 2025-01-01 dan 2025-03-31, atau Januari 2025.',
  en: 'The reporting period is empty. Fill the columns dari and sampai, for example 2025-01-01 and 2025-03-31, or Januari 2025.',
};
const REVERSED: Reason = {
  code: 'REVERSED_DATES',
  id: 'Tanggal selesai lebih awal daripada tanggal mulai.',
  en: 'The period ends before it begins.',
};

function notYesNo(text: string): Reason {
  return {
    code: 'NOT_YES_NO',
    id: `Kolom nihil berisi "${text}". Tulis ya atau tidak.`,
    en: `The column nihil holds "${text}". Write ya or tidak.`,
  };
}
