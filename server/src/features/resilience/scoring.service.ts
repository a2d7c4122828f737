import type { EntityManager } from '@serasi/db';
import {
  aggregateUpward,
  confidenceOf,
  IKSM_SERASI_1_0_0,
  monthNumber,
  reportWidth,
  scoreVillages,
} from '@serasi/shared';
import type { ReportColumns, ResilienceMethod, VillageColumns } from '@serasi/shared';
import { retireOtherPeriods, storeRun } from './score.store.ts';
import { readRegions, readReports, readWeights } from './scoring-inputs.ts';
import { dataStatuses } from './scoring-status.ts';
import { REPORTED_YEARS } from './scoring.queries.ts';

export interface ScoringOptions {
  /** A computed method; the default one where nothing is said. */
  method?: ResilienceMethod;
  /** Years, e.g. '2025'; all that have reports where nothing is said. */
  periods?: readonly string[];
}

/** Steps 1–4 and 8 of the method for villages; `reports` has a row for every place of the tree. */
function scoreReports(method: ResilienceMethod, reports: ReportColumns, dataCutOff: string): VillageColumns {
  const cutOffMonth = monthNumber(dataCutOff);
  const confidence = Float64Array.from({ length: reports.count }, (_, place) =>
    confidenceOf(method, reports, place * reports.width, cutOffMonth),
  );
  return { ...scoreVillages(method, reports), confidence };
}

/**
 * Computes and stores the scores of all of today's regions, period by period, from the reports and residents in the
 * database: every region gets a row, belum ada data included. Call it in a transaction; `report` counts score rows.
 *
 * @throws RangeError for a published method.
 */
export async function scoreAll(
  manager: EntityManager,
  { method = IKSM_SERASI_1_0_0, periods }: ScoringOptions,
  report: (done: number, total: number) => void,
): Promise<void> {
  const regions = await readRegions(manager);
  const chosen = periods ?? (await reportedPeriods(manager, method));
  // Scores of a period whose reports are gone say nothing any more.
  if (!periods) await retireOtherPeriods(manager, method, chosen);
  const total = chosen.length * regions.ids.length;
  let before = 0;
  for (const period of chosen) {
    const year = Number(period);
    const dataCutOff = `${period}-12-31`;
    const { weights, isSimulated } = await readWeights(manager, regions, year);
    const { columns, origin } = await readReports(manager, regions, year, method.id, reportWidth(method));
    const villages = scoreReports(method, columns, dataCutOff);
    const scores = aggregateUpward(method, regions.tree, weights, villages);
    const statuses = dataStatuses(regions.tree, origin, isSimulated);
    await storeRun(
      manager,
      { method, period, dataCutOff, datasetId: null, regions, scores, statuses },
      (done) => report(before + done, total),
    );
    before += regions.ids.length;
  }
}

async function reportedPeriods(manager: EntityManager, method: ResilienceMethod): Promise<string[]> {
  const rows = await manager.query<{ year: number }[]>(REPORTED_YEARS, [method.id]);
  return rows.map((row) => String(row.year));
}
