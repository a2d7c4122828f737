import type { InputFile } from '../import/input/input-file.ts';
import type { ImportOutcome } from '../import/run-import.ts';

const number = new Intl.NumberFormat('id-ID');
const SHOWN = 8;

/** What the person is told at the end, Indonesian first. */
export function describeOutcome(outcome: ImportOutcome, file: InputFile): string {
  const { counts, warnings, rejects, rejectsFile } = outcome;
  const n = (value: number): string => number.format(value);
  return [
    '',
    headline(outcome),
    `  Berkas / file      ${file.name} · SHA-256 ${file.sha256.slice(0, 16)}…`,
    `  Baris / rows       ${n(counts.read)} dibaca = ${n(counts.inserted)} baru + ${n(counts.updated)} diubah + ${n(counts.unchanged)} tetap + ${n(counts.rejected)} ditolak`,
    ...Object.entries(outcome.detail)
      .filter(([key]) => key in DETAIL_TITLES)
      .map(([key, value]) => `  ${(DETAIL_TITLES[key] ?? key).padEnd(18)} ${plain(value)}`),
    ...rejects
      .slice(0, SHOWN)
      .map(
        ({ reason, count, rows }) =>
          `  ✗ ${n(count)} × ${reason.id} (baris ${rows.slice(0, 5).join(', ')}${count > 5 ? ', …' : ''})`,
      ),
    ...warnings
      .slice(0, SHOWN)
      .map(
        ({ id, count, rows }) =>
          `  ! ${count > 1 ? `${n(count)} × ` : ''}${id}${rows.length > 0 ? ` (baris ${rows.slice(0, 5).join(', ')}${count > 5 ? ', …' : ''})` : ''}`,
      ),
    ...duplicates(outcome.detail['possibleDuplicates']),
    ...(rejectsFile ? [`  Baris yang ditolak beserta alasannya: ${rejectsFile}`] : []),
  ].join('\n');
}

const DETAIL_TITLES: Readonly<Record<string, string>> = {
  crs: 'Sistem koordinat',
  matched: 'Cara dicocokkan',
  derivedParents: 'Induk digabung',
  withdrawn: 'Indikatif ditarik',
  dataset: 'Himpunan data',
};

function plain(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([key, count]) => `${key} ${String(count)}`)
    .join(', ');
}

function headline({ status, batchId }: ImportOutcome): string {
  if (status === 'COMMITTED')
    return `✓ Impor ${batchId ?? ''} tersimpan. Batalkan dengan: npm run serasi -- import undo ${batchId ?? ''}\n  Import ${batchId ?? ''} is committed.`;
  if (status === 'UNCHANGED')
    return '✓ Tidak ada yang berubah: semua baris yang dapat dipakai sudah ada.\n  Nothing changed: all usable rows were there already.';
  if (status === 'DRY_RUN') return '✓ Uji coba: tidak ada yang disimpan.\n  Dry run: nothing was saved.';
  return '✗ Tidak ada yang disimpan: semua baris ditolak.\n  Nothing was saved: every row was rejected.';
}

interface Duplicates {
  count: number;
  pairs: { sourceId: string; otherDataset: string; otherSourceId: string; days: number }[];
}

/** Pairs that may be one incident, by their source ids; all kept ones are in the batch's detail. */
function duplicates(found: unknown): string[] {
  if (found === undefined) return [];
  const { count, pairs } = found as Duplicates;
  return [
    `  Mungkin sama       ${number.format(count)} pasang, misalnya:`,
    ...pairs
      .slice(0, SHOWN)
      .map(
        (pair) =>
          `    ${pair.sourceId} ~ ${pair.otherSourceId} (${pair.otherDataset}, selisih ${pair.days} hari)`,
      ),
  ];
}
