import type { DatePrecision } from '@serasi/shared';
import { DATE_PRECISIONS } from '@serasi/shared';
import type { DateSpan } from '../../../import/values/dates.ts';
import type { IncidentDates } from './incident-draft.ts';

const DAY_MS = 86_400_000;

/** Start and end as written; the precision is the coarsest of what is said and how the dates are written. */
export function datesOf(start: DateSpan, end: DateSpan | null, said: DatePrecision | null): IncidentDates {
  const ranks = [start.precision, end?.precision ?? 'DAY', said ?? 'DAY'].map((precision) =>
    DATE_PRECISIONS.indexOf(precision),
  );
  return {
    dateStart: start.start,
    dateEnd: end?.end ?? start.end,
    datePrecision: DATE_PRECISIONS[Math.max(...ranks)] ?? 'DAY',
  };
}

/** All days of the week (from Monday), month or year that a day lies in: when only that much is known. */
export function spanAround(day: string, precision: DatePrecision): IncidentDates {
  const [year = 0, month = 0] = day.split('-').map(Number);
  if (precision === 'YEAR')
    return { dateStart: `${year}-01-01`, dateEnd: `${year}-12-31`, datePrecision: precision };
  if (precision === 'MONTH') {
    const last = iso(Date.UTC(year, month, 0));
    return { dateStart: `${last.slice(0, 8)}01`, dateEnd: last, datePrecision: precision };
  }
  if (precision === 'DAY') return { dateStart: day, dateEnd: day, datePrecision: precision };
  const time = Date.parse(day);
  const monday = time - ((new Date(time).getUTCDay() + 6) % 7) * DAY_MS;
  return { dateStart: iso(monday), dateEnd: iso(monday + 6 * DAY_MS), datePrecision: precision };
}

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
