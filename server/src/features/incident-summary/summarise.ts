import {
  changeBetweenYears,
  yearChangeSentence,
  type IncidentYear,
  type Localised,
  type YearChange,
} from '@serasi/shared';
import type { CountedRow, SummaryRow } from './incident-summary.queries.ts';

/** Incidents of one month. */
export interface MonthCount {
  /** YYYY-MM */
  month: string;
  /** Null: nobody knows; 0 only where the whole month was reported everywhere. */
  count: number | null;
  reportedShare: number | null;
}

/** Incidents that have one value in common. */
export interface ValueCount {
  value: string;
  count: number;
}

/** What can be said of a region's incidents; null: nothing is known of any place. */
export interface Summary {
  months: MonthCount[];
  year: IncidentYear;
  yearBefore: IncidentYear;
  /** Incidents of the year whose month is not known. */
  monthUnknown: number;
  change: YearChange;
  sentence: Localised;
  kinds: ValueCount[];
  handling: ValueCount[];
  dataStatus: string | null;
}

const MONTHS_SHOWN = 13;
const MONTHS_OF_YEAR = 12;

/** Months as whole numbers: 12 · year + month from 0. */
const monthNumber = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const monthText = (month: number): string =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
const sumOf = (rows: readonly CountedRow[]): number =>
  rows.reduce((sum, { incidents }) => sum + incidents, 0);

/** Makes the summary of what was counted, ending with `year`, or with the last month known of. */
export function summarise(row: SummaryRow, year: number | null): Summary | null {
  if (row.last_month === null) return null;
  const lastKnown = monthNumber(row.last_month);
  const end = year === null ? lastKnown : year * 12 + 11;
  const lastYear = Math.floor((end + 1) / 12) - 1;
  const reported = new Map(row.reported.map(({ month, districts }) => [monthNumber(month), districts]));
  const shareOf = (month: number): number | null =>
    row.districts === 0 ? null : (reported.get(month) ?? 0) / row.districts;
  const known = (count: number, share: number | null): number | null =>
    count > 0 || share === 1 ? count : null;

  const monthCount = (month: number): MonthCount => {
    const rows = row.counted.filter(
      ({ date_start, date_precision }) => date_precision === 'MONTH' && monthNumber(date_start) === month,
    );
    const reportedShare = shareOf(month);
    return { month: monthText(month), count: known(sumOf(rows), reportedShare), reportedShare };
  };
  const rowsOf = (of: number): CountedRow[] =>
    row.counted.filter(({ date_start }) => Number(date_start.slice(0, 4)) === of);
  const yearCount = (of: number): IncidentYear => {
    const shares = Array.from({ length: MONTHS_OF_YEAR }, (_, i) => shareOf(of * 12 + i) ?? 0);
    const mean = shares.reduce((sum, share) => sum + share, 0) / MONTHS_OF_YEAR;
    const reportedShare = row.districts === 0 ? null : shares.every((share) => share === 1) ? 1 : mean;
    return {
      year: of,
      count: known(sumOf(rowsOf(of)), reportedShare),
      reportedShare,
      isComplete: lastKnown >= of * 12 + 11,
    };
  };

  const [after, before] = [yearCount(lastYear), yearCount(lastYear - 1)];
  const change = changeBetweenYears(before, after);
  const ofYear = rowsOf(lastYear);
  return {
    months: Array.from({ length: MONTHS_SHOWN }, (_, i) => monthCount(end - MONTHS_SHOWN + 1 + i)),
    year: after,
    yearBefore: before,
    monthUnknown: sumOf(ofYear.filter(({ date_precision }) => date_precision === 'YEAR')),
    change,
    sentence: yearChangeSentence(before, after, change),
    kinds: countBy(ofYear, ({ kind }) => kind),
    handling: countBy(ofYear, ({ handling_status }) => handling_status),
    dataStatus: row.some_simulated ? (row.some_real ? 'MIXED' : 'SIMULATED') : row.some_real ? 'REAL' : null,
  };
}

/** Most frequent first, then by name. */
function countBy(rows: readonly CountedRow[], valueOf: (row: CountedRow) => string): ValueCount[] {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(valueOf(row), (counts.get(valueOf(row)) ?? 0) + row.incidents);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .toSorted((a, b) => b.count - a.count || a.value.localeCompare(b.value));
}
