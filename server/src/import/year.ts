import type { ImportJob } from './importer.ts';
import type { Reason } from './reason.ts';

const EARLIEST = 1950;

/** The year of a row: its own, else the one the person named. */
export function yearOf(job: ImportJob, text: string): { value: number } | { problem: Reason } {
  const said = text.trim() || (job.request.period ?? job.mapping.period ?? '');
  const year = Number(/^(\d{4})(?:\.0+)?$/.exec(said)?.[1]);
  const latest = new Date().getUTCFullYear();
  if (year >= EARLIEST && year <= latest) return { value: year };
  return {
    problem: {
      code: 'YEAR',
      id:
        said === ''
          ? 'Tahunnya tidak disebut. Isi kolom tahun, atau tambahkan --period 2024.'
          : `"${said}" bukan tahun antara ${EARLIEST} dan ${latest}.`,
      en:
        said === ''
          ? 'No year is given. Fill the column tahun, or add --period 2024.'
          : `"${said}" is not a year between ${EARLIEST} and ${latest}.`,
    },
  };
}
