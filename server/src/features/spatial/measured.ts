import { residentRate, type ResilienceMethod } from '@serasi/shared';
import type { RequestContext } from '../../platform/context.ts';
import { badUserInput } from '../../platform/errors.ts';
import { RESILIENCE } from '../resilience/index.ts';
import {
  INDEX_COLUMNS,
  incidentColumns,
  type IncidentColumnsRow,
  type IncidentLevel,
  type IndexColumnsRow,
} from './spatial.queries.ts';

/** Values of all regions of a level, by region id; NaN: not known. */
export interface MeasuredValues {
  ids: number[];
  codes: string[];
  values: number[];
  dataStatus: string;
}

/** What a measure comes to for one period: what it is called in caches, and how it is read. */
export interface Measured {
  key: string;
  period: string;
  /** Null: no method is in it. */
  method: ResilienceMethod | null;
  read: () => Promise<MeasuredValues>;
}

/** Levels that have clusters: 2 kabupaten/kota, 3 kecamatan. */
export type ClusterLevel = 2 | 3;

/** The index of a method and period, by default the latest of the default one. @throws BAD_USER_INPUT for unknown ones. */
export function measureIndex(
  context: RequestContext,
  level: ClusterLevel,
  methodName: string | null,
  periodName: string | null,
): Measured {
  const { id, method, period, dataStatus } = context.get(RESILIENCE).catalog.find(methodName, periodName);
  const read = async (): Promise<MeasuredValues> => {
    const [row] = await context.batch.read<IndexColumnsRow>(INDEX_COLUMNS, [id, level]);
    const { ids, codes, indices } = row ?? { ids: [], codes: [], indices: [] };
    return { ids, codes, values: indices.map((index) => index ?? NaN), dataStatus };
  };
  return { key: `run ${id}`, period, method, read };
}

/**
 * Incidents of a year, as far as the viewer may see them, per 10,000 residents; by default of the latest period that the
 * method has. @throws BAD_USER_INPUT for what is no year.
 */
export function measureIncidents(
  context: RequestContext,
  level: IncidentLevel,
  methodName: string | null,
  periodName: string | null,
): Measured {
  const year = checkYear(periodName ?? context.get(RESILIENCE).catalog.find(methodName).period);
  const read = async (): Promise<MeasuredValues> => {
    const sql = incidentColumns(context.viewer, level);
    const days = [`${year}-01-01`, `${year + 1}-01-01`];
    const [row] = await context.batch.read<IncidentColumnsRow>(sql, [level, ...days]);
    if (!row) throw new Error('Incidents are one row of columns, even without regions.');
    const { ids, codes, incidents, residents } = row;
    const values = incidents.map((count, i) => residentRate(count ?? NaN, residents[i] ?? NaN));
    const dataStatus = row.some_simulated ? (row.some_real ? 'MIXED' : 'SIMULATED') : 'REAL';
    return { ids, codes, values, dataStatus };
  };
  return { key: `${context.viewer.kind} ${year}`, period: String(year), method: null, read };
}

/** @throws BAD_USER_INPUT for what is no year. */
export function checkYear(period: string): number {
  if (/^(19|20)\d\d$/.test(period)) return Number(period);
  throw badUserInput('PERIOD', {
    id: `Periode "${period.slice(0, 40)}" bukan tahun. Tulis tahunnya dengan empat angka, misalnya "2025".`,
    en: `The period "${period.slice(0, 40)}" is no year. Write the year in four digits, for example "2025".`,
  });
}
