import { rejectTableRows } from '../../import/job-table.ts';
import type { Importer, ImportJob } from '../../import/importer.ts';
import type { Reason } from '../../import/reason.ts';
import { readRegionRows, type RegionRow } from '../../import/region-rows.ts';
import { parseDecimal, type NumberContext } from '../../import/values/numbers.ts';
import { SeenRows } from '../../import/seen-rows.ts';
import { yearOf } from '../../import/year.ts';
import { UserError } from '../../platform/errors.ts';
import { INDEX_PRESETS, type IndexPreset } from './published-index.preset.ts';
import {
  forgetRun,
  publishedValues,
  storePublishedIndex,
  type PublishedValues,
} from './published-index.store.ts';

const STORING = { id: 'Menyimpan indeks', en: 'Storing the index' };
/** A published composite may differ this much from the mean of its parts: they are rounded to four decimals. */
const MEAN_TOLERANCE = 0.001;
/** Two values that print alike are the same. */
const SAME = 5e-7;

/** A published index: villages as published, regions above by their residents. Other villages of the period stay as they are. */
export const indexImporter: Importer = {
  kind: 'index',
  presets: Object.keys(INDEX_PRESETS),
  run: importIndex,
  writeRejects: rejectTableRows,
  beforeUndo: forgetRun,
};

interface IndexRow extends PublishedValues {
  number: number;
  period: string;
}

async function importIndex(job: ImportJob): Promise<void> {
  const { account, manager } = job;
  const preset = INDEX_PRESETS[job.request.preset ?? ''];
  if (!preset) throw noPreset();
  const rows = await readIndex(job, preset);
  const { method } = preset;
  const changed = new Map<string, PublishedValues[]>();
  const untouched = new Map<string, Map<number, PublishedValues>>();
  for (const period of new Set(rows.map((row) => row.period))) {
    const there = await publishedValues(manager, method, period);
    untouched.set(period, there);
    const take: PublishedValues[] = [];
    for (const row of rows.filter((one) => one.period === period)) {
      const before = there.get(row.regionId);
      if (before && isSame(before, row)) account.unchanged += 1;
      else {
        if (before) account.updated += 1;
        else account.inserted += 1;
        there.delete(row.regionId);
        take.push(row);
      }
    }
    if (take.length > 0) changed.set(period, take);
  }
  if (!account.changed) return;
  const datasetId = await job.dataset({
    key: preset.datasetKey,
    title: method.name.id,
    source: preset.source,
    licence: preset.licence,
    isRedistributable: true,
  });
  for (const [period, values] of changed) {
    const all = [...(untouched.get(period)?.values() ?? []), ...values];
    await storePublishedIndex(manager, method, period, all, datasetId, job.batchId, (done, total) =>
      job.report(STORING, done, total),
    );
  }
}

async function readIndex(job: ImportJob, preset: IndexPreset): Promise<IndexRow[]> {
  const dimensions = preset.dimensions.map((name) => ({ name, required: true }));
  const table = await readRegionRows(job, {
    fields: [
      { name: 'index', required: true },
      { name: 'class' },
      { name: 'year', required: preset.period === undefined },
      ...dimensions,
    ],
    preset: preset.columns,
    codeSystem: 'kemendagri',
    numeric: ['index', ...preset.dimensions],
  });
  const seen = new SeenRows();
  return table.rows.flatMap((row) => {
    const read = readRow(job, preset, row, table.numbers('index'));
    if ('problem' in read) {
      job.account.reject(row.number, read.problem);
      return [];
    }
    const key = `${read.regionId}/${read.period}`;
    const duplicate = seen.duplicate(key);
    if (duplicate) {
      job.account.reject(row.number, duplicate);
      return [];
    }
    seen.add(key, row.number);
    return [read];
  });
}

function readRow(
  job: ImportJob,
  { method, period, dimensions, isMean }: IndexPreset,
  { number, regionId, level, texts }: RegionRow,
  context: NumberContext,
): IndexRow | { problem: Reason } {
  const { min, max } = method.scale;
  if (level !== 'VILLAGE') return { problem: NOT_A_VILLAGE };
  const year = period === undefined ? yearOf(job, texts['year'] ?? '') : null;
  if (year && 'problem' in year) return year;
  const value = (text: string): number | null => {
    const parsed = parseDecimal(text, context);
    return parsed && 'value' in parsed && parsed.value >= min && parsed.value <= max ? parsed.value : null;
  };
  const index = value(texts['index'] ?? '');
  if (index === null) return { problem: badValue(texts['index'] ?? '', min, max) };
  const parts = dimensions.map((name) => value(texts[name] ?? ''));
  const known = parts.filter((part) => part !== null);
  const mean = known.reduce((sum, part) => sum + part, 0) / known.length;
  if (isMean && known.length === dimensions.length && Math.abs(mean - index) > MEAN_TOLERANCE)
    job.account.warn(NOT_THE_MEAN, number);
  const own = method.nativeClasses.find((entry) => index <= entry.to)?.name.id ?? '';
  const said = (texts['class'] ?? '').trim().toLowerCase();
  if (said !== '' && said !== own.toLowerCase()) job.account.warn(OTHER_CLASS, number);
  return { number, regionId, period: period ?? String(year?.value ?? ''), index, dimensions: parts };
}

function isSame(before: PublishedValues, now: PublishedValues): boolean {
  const near = (a: number | null, b: number | null): boolean =>
    a === null || b === null ? a === b : Math.abs(a - b) < SAME;
  return (
    near(before.index, now.index) &&
    now.dimensions.every((part, i) => near(part, before.dimensions[i] ?? null))
  );
}

const NOT_A_VILLAGE: Reason = {
  code: 'NOT_A_VILLAGE',
  id: 'Indeks ini milik desa; baris ini menyebut wilayah di atasnya, yang dihitung dari desa-desanya.',
  en: 'This index is that of villages; this row names a region above, which is computed from its villages.',
};
const NOT_THE_MEAN: Reason = {
  code: 'COMPOSITE_DIFFERS',
  id: 'Nilai indeks berbeda dari rata-rata penyusunnya. Dipakai seperti terbit.',
  en: 'The index differs from the mean of its parts. It is taken as published.',
};
const OTHER_CLASS: Reason = {
  code: 'CLASS_DIFFERS',
  id: 'Status dalam berkas berbeda dari status menurut nilainya. Yang dipakai nilainya.',
  en: 'The class in the file differs from that of the value. The value counts.',
};

function badValue(text: string, min: number, max: number): Reason {
  const isEmpty = text.trim() === '';
  return {
    code: isEmpty ? 'NO_VALUE' : 'OUT_OF_RANGE',
    id: isEmpty ? 'Nilai indeks kosong.' : `Nilai indeks "${text}" bukan angka antara ${min} dan ${max}.`,
    en: isEmpty ? 'The index is empty.' : `The index "${text}" is not a number between ${min} and ${max}.`,
  };
}

function noPreset(): UserError {
  const known = Object.keys(INDEX_PRESETS).join(', ');
  return new UserError('PRESET', {
    id: `Indeks terbitan memerlukan --preset, karena kelas dan skalanya tidak dapat ditebak. Yang ada: ${known}.`,
    en: `A published index needs a --preset: its classes and scale can't be guessed. There is: ${known}.`,
  });
}
