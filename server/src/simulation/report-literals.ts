import { at } from '@serasi/shared';
import type { SimulatedReports } from './simulate-reports.ts';

const DAY_MS = 86_400_000;

/** Reports as `bulkInsert` takes them: arrays as PostgreSQL literals, letters as text. */
export interface ReportLiterals {
  regionIds: number[];
  values: string[];
  states: string[];
  sources: string[];
  observedOn: string[];
}

const days = new Map<number, string>();

/** 'YYYY-MM-DD' of a day since 1970-01-01, NULL for 0; the few thousand days of a simulation are kept. */
function dateOf(day: number): string {
  let date = days.get(day);
  if (date === undefined) {
    date = day === 0 ? 'NULL' : new Date(day * DAY_MS).toISOString().slice(0, 10);
    days.set(day, date);
  }
  return date;
}

/** The rows `from`…`to − 1` of a year's reports as texts; values keep four decimals. */
export function reportLiterals(reports: SimulatedReports, from: number, to: number): ReportLiterals {
  const { width } = reports;
  const regionIds = Array.from(reports.regionIds.subarray(from, to));
  const literals: ReportLiterals = { regionIds, values: [], states: [], sources: [], observedOn: [] };
  for (let start = from * width; start < to * width; start += width) {
    let [values, dates] = ['{', '{'];
    for (let i = start; i < start + width; i++) {
      const value = at(reports.values, i);
      const comma = i === start ? '' : ',';
      values += comma + (Number.isNaN(value) ? 'NULL' : String(Math.round(value * 1e4) / 1e4));
      dates += comma + dateOf(at(reports.observedOn, i));
    }
    literals.values.push(`${values}}`);
    literals.observedOn.push(`${dates}}`);
    literals.states.push(String.fromCharCode(...reports.states.subarray(start, start + width)));
    literals.sources.push(String.fromCharCode(...reports.sources.subarray(start, start + width)));
  }
  return literals;
}
