import type { EntityManager } from '@serasi/db';
import { at, emptyReports, regionTree, residentWeights } from '@serasi/shared';
import type { RegionTree, ReportColumns, ResidentWeights } from '@serasi/shared';
import { readLetters, readMonths, readNumbers } from './scoring-literals.ts';
import { REPORTS_PAGE, RESIDENTS_OF_YEAR, SCORED_REGIONS } from './scoring.queries.ts';
import type { ReportRow, ResidentsRow, ScoredRegionRow } from './scoring.queries.ts';

/** Today's regions as scoring sees them: places by ascending id. */
export interface ScoredRegions {
  ids: number[];
  placeOf: ReadonlyMap<number, number>;
  tree: RegionTree;
}

export async function readRegions(manager: EntityManager): Promise<ScoredRegions> {
  const rows = await manager.query<ScoredRegionRow[]>(SCORED_REGIONS);
  const ids = rows.map((row) => row.id);
  const tree = regionTree(
    ids,
    rows.map((row) => row.parent_id),
    rows.map((row) => row.level),
  );
  return { ids, placeOf: new Map(ids.map((id, place) => [id, place])), tree };
}

/** Weights of the villages in a year. */
export interface YearWeights {
  weights: ResidentWeights;
  /** 1 for a village whose weight rests on simulated residents, its own or (where it is estimated) an ancestor's. */
  isSimulated: Uint8Array;
}

/** Reads the residents of a year; where there are none at all, every weight is 0. */
export async function readWeights(
  manager: EntityManager,
  regions: ScoredRegions,
  year: number,
): Promise<YearWeights> {
  const { tree } = regions;
  const rows = await manager.query<ResidentsRow[]>(RESIDENTS_OF_YEAR, [year]);
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
  return { weights, isSimulated };
}

/** A year's reports as columns over all places of the tree; places without a report have everything missing. */
export interface YearReports {
  columns: ReportColumns;
  /** By place: 0 no report, 1 a real one, 2 a simulated one. */
  origin: Uint8Array;
}

export const REAL_REPORT = 1;
export const SIMULATED_REPORT = 2;

/** Small enough that the texts of a page die young. */
const PAGE_ROWS = 5_000;

/** Reads a year's reports page by page; `width` is how many indicators the method `setId` has. */
export async function readReports(
  manager: EntityManager,
  regions: ScoredRegions,
  year: number,
  setId: string,
  width: number,
): Promise<YearReports> {
  const columns = emptyReports(regions.ids.length, width);
  const origin = new Uint8Array(regions.ids.length);
  for (let after = 0; ;) {
    const rows = await manager.query<ReportRow[]>(REPORTS_PAGE, [year, after, PAGE_ROWS, setId]);
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
