import type { EntityManager } from '@serasi/db';
import { at, confidenceOf, monthNumber, nearestCounted, scoresOfSums, scoreVillages } from '@serasi/shared';
import type { ResilienceMethod, VillageColumns } from '@serasi/shared';
import { storeConflict } from './conflict-inputs.ts';
import { addKept, rollUp } from './rollup.ts';
import { retireOtherPeriods, storePartialRun, storeRun, type NewRun } from './score.store.ts';
import { reader, readRegions } from './scored-regions.ts';
import { readInputs, type ScoringInputs } from './scoring-inputs.ts';
import { runStatuses } from './scoring-status.ts';
import {
  BOUNDARY_VERSION,
  COMPUTED_METHODS,
  CURRENT_RUN,
  REPORTED_YEARS,
  type CurrentRunRow,
} from './scoring.queries.ts';

export interface ScoringOptions {
  /** A computed method; all published ones where nothing is said. */
  method?: ResilienceMethod;
  /** Years, e.g. '2025'; all that have reports where nothing is said. */
  periods?: readonly string[];
}

/** What a change reaches. */
export interface Touched {
  periods: readonly string[] | 'all';
  /** Region ids of the kabupaten/kota in which villages changed; 'all' where it reaches further. */
  regencies: readonly number[] | 'all';
}

/** Counts score rows. */
type Report = (done: number, total: number) => void;

/** Above this many kabupaten/kota a partial run would be no quicker than a whole one. */
const MOST_REGENCIES = 40;
/** A partial run with more rows than this share of all regions is replaced by a whole one. */
const LARGEST_PART = 0.1;

/**
 * Computes and stores the scores of all of today's regions, period by period, from the reports, incidents and residents in the
 * database: every region gets a row, belum ada data included. Call it in a transaction.
 *
 * @throws RangeError for a published method.
 */
export async function scoreAll(
  manager: EntityManager,
  { method, periods }: ScoringOptions,
  report: Report,
): Promise<void> {
  const methods = method ? [method] : await computedMethods(manager);
  const regions = await readRegions(reader(manager));
  const chosen: [ResilienceMethod, string][] = [];
  for (const one of methods) {
    const own = periods ?? (await reportedPeriods(manager, one));
    // Scores of a period whose reports are gone say nothing any more.
    if (!periods) await retireOtherPeriods(manager, one, own);
    chosen.push(...own.map((period): [ResilienceMethod, string] => [one, period]));
  }
  const total = chosen.length * regions.ids.length;
  const boundaries = await boundaryVersion(manager);
  let before = 0;
  for (const [one, period] of chosen) {
    const inputs = await readInputs(reader(manager), regions, one, period);
    const run = compute(one, period, inputs, boundaries);
    await storeConflict(manager, regions, Number(period), inputs.conflict);
    await storeRun(manager, run, (done) => report(before + done, total));
    before += regions.ids.length;
  }
}

/**
 * Computes anew what a change reaches: the villages of the kabupaten/kota and what lies above them. Whole runs are made instead
 * where the change is large, where weights of villages hang on residents of a province or the nation, or where there is no run yet.
 */
export async function rescore(manager: EntityManager, touched: Touched, report: Report): Promise<void> {
  if (touched.periods.length === 0 || touched.regencies.length === 0) return;
  if (touched.periods === 'all' && touched.regencies === 'all') return scoreAll(manager, {}, report);
  for (const method of await computedMethods(manager)) {
    const reported = await reportedPeriods(manager, method);
    if (touched.periods !== 'all') await retireOtherPeriods(manager, method, reported);
    const periods =
      touched.periods === 'all' ? reported : reported.filter((p) => touched.periods.includes(p));
    for (const period of periods) {
      if (await rescorePart(manager, method, period, touched.regencies)) continue;
      await scoreAll(manager, { method, periods: [period] }, report);
    }
  }
}

/** Stores a partial run. False where only a whole one would be right; nothing is written then. */
async function rescorePart(
  manager: EntityManager,
  method: ResilienceMethod,
  period: string,
  regencies: Touched['regencies'],
): Promise<boolean> {
  if (regencies === 'all' || regencies.length > MOST_REGENCIES) return false;
  const [current] = await manager.query<CurrentRunRow[]>(CURRENT_RUN, [method.id, method.version, period]);
  const boundaries = await boundaryVersion(manager);
  if (!current || current.boundary_version !== boundaries) return false;
  const regions = await readRegions(reader(manager), regencies);
  const inputs = await readInputs(reader(manager), regions, method, period);
  const kept = new Map(Object.entries(current.rollup).map(([id, row]) => [Number(id), row]));
  for (const id of regencies) kept.delete(id);
  const isKept = regions.ids.every(
    (id, place) => regions.levels[place] !== 2 || kept.has(id) || regencies.includes(id),
  );
  if (!isKept || reachesFurther(inputs)) return false;
  const run = compute(method, period, inputs, boundaries, kept);
  if (run.status !== current.data_status) return false;
  const most = LARGEST_PART * (await countRegions(manager));
  if (!(await storePartialRun(manager, run, current, most))) return false;
  await storeConflict(manager, regions, Number(period), inputs.conflict);
  return true;
}

/** Whether a village's weight is a share of what a province or the nation has left. */
function reachesFurther({ regions: { tree }, weights, residents }: ScoringInputs): boolean {
  for (let place = 0; place < tree.count; place++) {
    if (!weights.isEstimated[place]) continue;
    const above = nearestCounted(tree, residents, place);
    if (above < 0 || at(tree.level, above) < 2) return true;
  }
  return false;
}

/** Steps 1–8. `kept`: sums of the kabupaten/kota whose villages are not in the tree. */
export function compute(
  method: ResilienceMethod,
  period: string,
  inputs: ScoringInputs,
  boundaries: string | null,
  kept?: ReadonlyMap<number, readonly number[]>,
): NewRun {
  const { regions, columns, dataCutOff } = inputs;
  const { tree } = regions;
  const cutOffMonth = monthNumber(dataCutOff);
  const confidence = Float64Array.from({ length: columns.count }, (_, place) =>
    confidenceOf(method, columns, place * columns.width, cutOffMonth),
  );
  const villages: VillageColumns = { ...scoreVillages(method, columns), confidence };
  const rollup = rollUp(method, inputs, villages, cutOffMonth);
  if (kept) addKept(rollup, regions, kept);
  const scores = scoresOfSums(method, tree, rollup.sums, villages);
  const status = runStatuses(tree, rollup.status);
  return {
    ...{ method, period, dataCutOff, regions, scores, ...status, rollup },
    ...{ datasetId: null, boundaryVersion: boundaries },
  };
}

export async function computedMethods(manager: EntityManager): Promise<ResilienceMethod[]> {
  return (await manager.query<{ record: ResilienceMethod }[]>(COMPUTED_METHODS)).map(({ record }) => record);
}

/** Years that have reports for a method. */
export async function reportedPeriods(manager: EntityManager, method: ResilienceMethod): Promise<string[]> {
  const rows = await manager.query<{ year: number }[]>(REPORTED_YEARS, [method.id]);
  return rows.map((row) => String(row.year));
}

async function boundaryVersion(manager: EntityManager): Promise<string | null> {
  const [row] = await manager.query<{ hash: string }[]>(BOUNDARY_VERSION);
  return row?.hash ?? null;
}

async function countRegions(manager: EntityManager): Promise<number> {
  const [row] = await manager.query<{ n: number }[]>(
    'select count(*)::int as n from region where valid_to is null',
  );
  return row?.n ?? 0;
}
