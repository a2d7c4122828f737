import { monthNumber } from './months.ts';

/** The parts of a date as written, not yet checked against the calendar. */
export interface DateParts {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  /** The order of day and month is certain: year first, or the month as a word. */
  readonly isOrdered: boolean;
}

/** 00–49 is 2000–2049, 50–99 is 1950–1999. */
const PIVOT = 50;

const TIME =
  /[T ]+\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?(?:\s*(?:Z|[+-]\d{2}:?\d{2}|WIB|WITA|WIT|[ap]m))?$/i;
const WEEKDAY =
  /^(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad|(?:mon|tues|wednes|thurs|fri|satur|sun)day),?\s+/i;

/** Reads a date's parts; a time of day and a weekday are left out. Null where it is none. */
export function readDate(text: string): DateParts | null {
  const date = text.replace(WEEKDAY, '').replace(TIME, '').trim();
  return yearFirst(date) ?? dayFirst(date) ?? withMonthName(date);
}

/** 2004-01-17 · 2004/1/17 · 2004-01 · 2004. */
function yearFirst(date: string): DateParts | null {
  const match = /^(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?$/.exec(date);
  if (match === null) return null;
  const [, year, , month, day] = match;
  return { year: Number(year), month: numberOrNull(month), day: numberOrNull(day), isOrdered: true };
}

/** 17/01/2004 · 17-1-2004 · 17.1.2004 · 27-6-97 · 01/2004. */
function dayFirst(date: string): DateParts | null {
  const match = /^(?:(\d{1,2})\s*([-/.])\s*)?(\d{1,2})\s*([-/.])\s*(\d{4}|\d{2})$/.exec(date);
  if (match === null) return null;
  const [, day, first, month, second, year = ''] = match;
  if (day === undefined && year.length !== 4) return null;
  if (first !== undefined && first !== second) return null;
  return { year: fullYear(year), month: Number(month), day: numberOrNull(day), isOrdered: day === undefined };
}

/** 15 Januari 2001 · 15-Jan-01 · Januari 2001 · January 15, 2001. */
function withMonthName(date: string): DateParts | null {
  const match =
    /^(?:(?<day>\d{1,2})(?:st|nd|rd|th)?[\s.-]*)?(?<name>[a-z]+\.?)[\s,-]*(?<year>\d{4}|'?\d{2})$/i.exec(
      date,
    ) ?? /^(?<name>[a-z]+\.?)\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})$/i.exec(date);
  const { day, name = '', year = '' } = match?.groups ?? {};
  const month = monthNumber(name);
  if (month === null || (day === undefined && year.length !== 4)) return null;
  return { year: fullYear(year.replace("'", '')), month, day: numberOrNull(day), isOrdered: true };
}

function fullYear(year: string): number {
  const number = Number(year);
  if (year.length === 4) return number;
  return number + (number < PIVOT ? 2000 : 1900);
}

function numberOrNull(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}
