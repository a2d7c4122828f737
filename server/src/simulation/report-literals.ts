import { at } from '@serasi/shared';
import type { SimulatedReports } from './simulate-reports.ts';

const DAY_MS = 86_400_000;

/** Reports as `bulkInsert` takes them: arrays as PostgreSQL literals, letters as text. */
export interface ReportLiterals {
  values: string[];
  states: string[];
  sources: string[];
  observedOn: string[];
}

/** The rows of a year's reports as texts; values keep four decimals, the precision of a `real` that matters. */
export function reportLiterals(reports: SimulatedReports): ReportLiterals {
  const { count, width } = reports;
  const days = new Map<number, string>();
  const dateOf = (day: number): string => {
    let date = days.get(day);
    if (date === undefined) {
      date = day === 0 ? 'NULL' : new Date(day * DAY_MS).toISOString().slice(0, 10);
      days.set(day, date);
    }
    return date;
  };
  const literals: ReportLiterals = { values: [], states: [], sources: [], observedOn: [] };
  for (let row = 0; row < count; row++) {
    let [values, dates] = ['', ''];
    for (let i = row * width; i < (row + 1) * width; i++) {
      const value = at(reports.values, i);
      const comma = values === '' ? '{' : ',';
      values += comma + (Number.isNaN(value) ? 'NULL' : String(Math.round(value * 1e4) / 1e4));
      dates += comma + dateOf(at(reports.observedOn, i));
    }
    literals.values.push(`${values}}`);
    literals.observedOn.push(`${dates}}`);
    literals.states.push(String.fromCharCode(...reports.states.subarray(row * width, (row + 1) * width)));
    literals.sources.push(String.fromCharCode(...reports.sources.subarray(row * width, (row + 1) * width)));
  }
  return literals;
}
