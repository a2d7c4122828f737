import { at, emptyReports, monthNumber, reportWidth, residentWeights } from '@serasi/shared';
import type { ReportColumns, ResidentWeights, ResilienceMethod } from '@serasi/shared';
import {
  type ConflictReport,
  conflictOrdinals,
  deriveConflict,
  readConflict,
  takeConflict,
} from './conflict-inputs.ts';
import { readLetters, readMonths, readNumbers } from './scoring-literals.ts';
import { REAL_REPORT, SIMULATED_REPORT, type ReadRows, type ScoredRegions } from './scored-regions.ts';
import { REPORTS_PAGE, RESIDENTS_OF_YEAR } from './scoring.queries.ts';
import type { ReportRow, ResidentsRow } from './scoring.queries.ts';

/** Weights of the villages in a year. */
export interface YearWeights {
  weights: ResidentWeights;
  /** Counted residents by place; NaN unknown. */
  residents: Float64Array;
  /** 1 for a village whose weight rests on simulated residents, its own or (where it is estimated) an ancestor's. */
  isSimulated: Uint8Array;
}

/** Reads the residents of a year; where there are none at all, every weight is 0. */
export async function readWeights(
  read: ReadRows,
  regions: ScoredRegions,
  year: number,
): Promise<YearWeights> {
  const { tree } = regions;
  const rows = await read<ResidentsRow>(RESIDENTS_OF_YEAR, [year, wanted(regions)]);
  const residents = new Float64Array(tree.count).fill(NaN);
  const isSimulated = new Uint8Array(tree.count);
  for (const row of rows) {
    const place = regions.placeOf.get(row.region_id);
    if (place === undefined) continue;
    residents[place] = row.residents;
    isSimulated[place] = row.is_simulated ? 1 : 0;
  }
  const weights = residentWeights(tree, residents);
  for (const place of tree.bottomUp.toReversed()) {
    if (Number.isNaN(residents[place])) isSimulated[place] = isSimulated[at(tree.parent, place)] ?? 0;
  }
  return { weights, residents, isSimulated };
}

function wanted({ ids, regencies }: ScoredRegions): number[] | null {
  return regencies && ids;
}

/** A year's reports as columns over all places of the tree; places without a report have everything missing. */
export interface YearReports {
  columns: ReportColumns;
  /** By place: 0 no report, 1 a real one, 2 a simulated one. */
  origin: Uint8Array;
}

/** Small enough that the texts of a page die young. */
const PAGE_ROWS = 5_000;

/** Reads a year's reports page by page; `width` is how many indicators the method `setId` has. */
async function readReports(
  read: ReadRows,
  regions: ScoredRegions,
  year: number,
  setId: string,
  width: number,
): Promise<YearReports> {
  const columns = emptyReports(regions.ids.length, width);
  const origin = new Uint8Array(regions.ids.length);
  for (let after = 0; ;) {
    const rows = await read<ReportRow>(REPORTS_PAGE, [year, after, PAGE_ROWS, setId, wanted(regions)]);
    for (const row of rows) {
      const place = regions.placeOf.get(row.region_id);
      if (place === undefined) continue;
      readNumbers(row.value, columns.values, place * width, width);
      readMonths(row.observed_on, columns.observedMonth, place * width, width);
      readLetters(row.state, columns.states, place * width, width);
      readLetters(row.source, columns.sources, place * width, width);
      origin[place] = row.is_simulated ? SIMULATED_REPORT : REAL_REPORT;
    }
    const last = rows.at(-1);
    if (!last || rows.length < PAGE_ROWS) return { columns, origin };
    after = last.region_id;
  }
}

/** Everything that the scores of a method and period are made from. */
export interface ScoringInputs extends YearWeights, YearReports {
  regions: ScoredRegions;
  conflict: readonly ConflictReport[];
  /** Last day whose data count, 'YYYY-MM-DD'. */
  dataCutOff: string;
}

/** Reads it; PKF1 and PKF2 of villages without a simulated report come from incidents. */
export async function readInputs(
  read: ReadRows,
  regions: ScoredRegions,
  method: ResilienceMethod,
  period: string,
): Promise<ScoringInputs> {
  const year = Number(period);
  const dataCutOff = `${period}-12-31`;
  const [weights, reports, facts] = await Promise.all([
    readWeights(read, regions, year),
    readReports(read, regions, year, method.id, reportWidth(method)),
    readConflict(read, regions, dataCutOff),
  ]);
  const conflict = deriveConflict(regions, weights.residents, facts);
  const indicators = method.dimensions.flatMap((dimension) => dimension.indicators);
  takeConflict(
    conflict,
    reports.columns,
    reports.origin,
    conflictOrdinals(indicators),
    monthNumber(dataCutOff),
  );
  return { regions, ...weights, ...reports, conflict, dataCutOff };
}
