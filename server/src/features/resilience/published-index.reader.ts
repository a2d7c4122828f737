import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { UserError, type Sentence } from '../../platform/errors.ts';
import { matchRows, type KnownVillage, type Match } from './published-index.match.ts';
import type { IndexPreset } from './published-index.preset.ts';

/** A village's published values. */
export interface PublishedRow {
  regionId: number;
  index: number;
  dimensions: (number | null)[];
}

/** A row as it stood in the file, with the reason why it was not used. */
export interface RejectedRow {
  row: Record<string, string>;
  reason: Sentence;
}

/** read = rows + rejected, always. */
export interface IndexRows {
  read: number;
  rows: PublishedRow[];
  rejected: RejectedRow[];
  /** Of `rows`: matched by name since the code changed; name spelled otherwise; class in the file differs from the value's. */
  byName: number;
  otherName: number;
  classDiffers: number;
}

const GZIP_MAGIC = [0x1f, 0x8b];

/**
 * Reads and matches a file of a published index.
 * @throws UserError for a file that is no CSV, lacks columns or has no rows.
 */
export function readIndexRows(
  content: Buffer,
  fileName: string,
  preset: IndexPreset,
  villages: readonly KnownVillage[],
): IndexRows {
  const table = parseTable(content, fileName, preset);
  const { columns, method } = preset;
  const values = table.map((row) => ({
    index: numberOf(row[columns.index]),
    dimensions: columns.dimensions.map((column) => numberOf(row[column])),
  }));
  const usable = (i: number): boolean => {
    const value = values[i]?.index ?? null;
    return value !== null && value >= method.scale.min && value <= method.scale.max;
  };
  const matches = matchRows(
    table.map((row) => ({
      code: row[columns.code] ?? '',
      name: row[columns.name] ?? '',
      district: row[columns.district] ?? '',
    })),
    villages,
  );
  const result: IndexRows = {
    read: table.length,
    rows: [],
    rejected: [],
    byName: 0,
    otherName: 0,
    classDiffers: 0,
  };
  table.forEach((row, i) => {
    const match = matches[i] as Match;
    if (!usable(i)) result.rejected.push({ row, reason: badValue(row[columns.index] ?? '', preset) });
    else if ('reject' in match) result.rejected.push({ row, reason: REJECTS[match.reject] });
    else {
      result.rows.push({
        regionId: match.id,
        index: values[i]?.index ?? 0,
        dimensions: values[i]?.dimensions ?? [],
      });
      if (match.how === 'NAME') result.byName += 1;
      if (match.how === 'CODE_OTHER_NAME') result.otherName += 1;
      if (
        nativeClassOf(values[i]?.index ?? 0, preset) !== (row[columns.nativeClass] ?? '').trim().toLowerCase()
      )
        result.classDiffers += 1;
    }
  });
  return result;
}

function parseTable(content: Buffer, fileName: string, preset: IndexPreset): Record<string, string>[] {
  const { columns } = preset;
  let text: string;
  try {
    text = (GZIP_MAGIC.every((byte, i) => content[i] === byte) ? gunzipSync(content) : content).toString(
      'utf8',
    );
  } catch {
    throw new UserError('GZIP', {
      id: `Berkas ${fileName} rusak: isinya bukan gzip yang utuh. Unduh atau salin ulang berkas itu.`,
      en: `The file ${fileName} is broken: it is not complete gzip. Download or copy it again.`,
    });
  }
  const { data, meta } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  const needed = [
    columns.code,
    columns.name,
    columns.district,
    columns.index,
    ...columns.dimensions,
    columns.nativeClass,
  ];
  const missing = needed.filter((column) => !(meta.fields ?? []).includes(column));
  if (missing.length > 0) {
    throw new UserError('COLUMNS', {
      id: `Berkas ${fileName} tidak memiliki kolom ${missing.join(', ')}. Kolom yang ditemukan: ${(meta.fields ?? []).slice(0, 12).join(', ') || 'tidak ada'}. Periksa pilihan --preset.`,
      en: `The file ${fileName} lacks the columns ${missing.join(', ')}. Check the choice of --preset.`,
    });
  }
  if (data.length === 0) {
    throw new UserError('EMPTY', {
      id: `Berkas ${fileName} tidak berisi baris data.`,
      en: `The file ${fileName} holds no rows.`,
    });
  }
  return data;
}

function numberOf(text: string | undefined): number | null {
  const trimmed = (text ?? '').trim();
  const value = Number(trimmed);
  return trimmed === '' || !Number.isFinite(value) ? null : value;
}

function nativeClassOf(index: number, { method }: IndexPreset): string {
  return (method.nativeClasses.find((entry) => index <= entry.to)?.name.id ?? '').toLowerCase();
}

function badValue(text: string, { method }: IndexPreset): Sentence {
  const { min, max } = method.scale;
  return {
    id:
      text.trim() === ''
        ? 'Nilai indeks kosong.'
        : `Nilai indeks "${text}" bukan angka antara ${min} dan ${max}.`,
    en:
      text.trim() === ''
        ? 'The index is empty.'
        : `The index "${text}" is not a number between ${min} and ${max}.`,
  };
}

const REJECTS: Record<'UNKNOWN_CODE' | 'OTHER_VILLAGE' | 'TAKEN', Sentence> = {
  UNKNOWN_CODE: {
    id: 'Kode desa ini tidak berlaku lagi dan namanya tidak ditemukan, atau ditemukan lebih dari satu, di kabupaten itu.',
    en: 'This village code is no longer in use and its name is not found, or found more than once, in that kabupaten.',
  },
  OTHER_VILLAGE: {
    id: 'Kode ini sekarang milik desa dengan nama lain. Periksa kodenya.',
    en: 'This code now belongs to a village of another name. Check the code.',
  },
  TAKEN: {
    id: 'Desa dengan kode ini sudah terisi oleh baris lain yang nama dan kodenya cocok.',
    en: 'The village with this code was already given to another row whose name and code agree.',
  },
};
