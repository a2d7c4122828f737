import type { EntityManager } from '@serasi/db';
import { aggregateUpward } from '@serasi/shared';
import type { ResilienceMethod } from '@serasi/shared';
import { registerMethods } from './method.store.ts';
import { storeRun } from './score.store.ts';
import { readRegions, readWeights, REAL_REPORT, SIMULATED_REPORT } from './scoring-inputs.ts';
import { dataStatuses } from './scoring-status.ts';
import { IS_DATASET_SIMULATED } from './scoring.queries.ts';

/** A village's published values, in the method's scale. */
export interface PublishedValues {
  regionId: number;
  index: number;
  /** In the order of the method's dimensions; null where not published. */
  dimensions: readonly (number | null)[];
}

/**
 * Stores a published index: villages as published, with their native class; regions above by the same steps 5–6 as a
 * computed method. Becomes the current run of its method and period. Rows of regions that are not villages of today are
 * left out; of two rows for one village the later counts. Call it in a transaction.
 */
export async function storePublishedIndex(
  manager: EntityManager,
  method: ResilienceMethod,
  period: string,
  rows: readonly PublishedValues[],
  datasetId: number,
  report: (done: number, total: number) => void,
): Promise<void> {
  await registerMethods(manager, [method]);
  const regions = await readRegions(manager);
  const [dataset] = await manager.query<{ is_simulated: boolean }[]>(IS_DATASET_SIMULATED, [datasetId]);
  const size = method.dimensions.length;
  const index = new Float64Array(regions.ids.length).fill(NaN);
  const dimensions = new Float64Array(regions.ids.length * size).fill(NaN);
  const origin = new Uint8Array(regions.ids.length);
  for (const row of rows) {
    const place = regions.placeOf.get(row.regionId);
    if (place === undefined || !regions.tree.isVillage[place]) continue;
    index[place] = row.index;
    for (let i = 0; i < size; i++) dimensions[place * size + i] = row.dimensions[i] ?? NaN;
    origin[place] = dataset?.is_simulated ? SIMULATED_REPORT : REAL_REPORT;
  }
  const { weights, isSimulated } = await readWeights(manager, regions, Number(period));
  const scores = aggregateUpward(method, regions.tree, weights, { index, dimensions, confidence: null });
  const statuses = dataStatuses(regions.tree, origin, isSimulated);
  await storeRun(manager, { method, period, dataCutOff: null, datasetId, regions, scores, statuses }, report);
}
