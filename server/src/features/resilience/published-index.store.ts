import type { EntityManager } from '@serasi/db';
import { aggregateUpward } from '@serasi/shared';
import type { ResilienceMethod } from '@serasi/shared';
import { UserError } from '../../platform/errors.ts';
import { registerMethods } from './method.store.ts';
import { storeRun } from './score.store.ts';
import { reader, readRegions, REAL_REPORT, SIMULATED_REPORT } from './scored-regions.ts';
import { readWeights } from './scoring-inputs.ts';
import { runStatuses, statusSums } from './scoring-status.ts';
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
  batchId: number | null,
  report: (done: number, total: number) => void,
): Promise<void> {
  await registerMethods(manager, [method]);
  const regions = await readRegions(reader(manager));
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
  const { weights, isSimulated } = await readWeights(reader(manager), regions, Number(period));
  const scores = aggregateUpward(method, regions.tree, weights, { index, dimensions, confidence: null });
  const status = runStatuses(regions.tree, statusSums(regions.tree, origin, isSimulated));
  await storeRun(
    manager,
    { method, period, dataCutOff: null, datasetId, batchId, regions, scores, ...status, rollup: null },
    report,
  );
}

const VALUES_OF_RUN = `select s.region_id as "regionId", s.index, s.dimensions from run_score s join score_run r on r.id = s.run_id
  join region g on g.id = s.region_id
  where r.method_id = $1 and r.method_version = $2 and r.period = $3 and r.is_current and g.level = 4 and s.index is not null`;

/** What villages have in the current run of a period, by region. */
export async function publishedValues(
  manager: EntityManager,
  method: ResilienceMethod,
  period: string,
): Promise<Map<number, PublishedValues>> {
  const rows = await manager.query<PublishedValues[]>(VALUES_OF_RUN, [method.id, method.version, period]);
  return new Map(rows.map((row) => [row.regionId, row]));
}

const PUBLISHED_RUNS = `select m.record, r.period, r.dataset_id, r.batch_id from score_run r
  join method m on m.id = r.method_id and m.version = r.method_version where r.is_current and m.kind = 'PUBLISHED'`;

/** Residents have changed: regions above the villages are weighed anew; what was published stays. */
export async function weighPublishedAnew(
  manager: EntityManager,
  report: (done: number, total: number) => void,
): Promise<void> {
  const runs =
    await manager.query<
      { record: ResilienceMethod; period: string; dataset_id: number; batch_id: number | null }[]
    >(PUBLISHED_RUNS);
  for (const { record, period, dataset_id, batch_id } of runs) {
    const values = [...(await publishedValues(manager, record, period)).values()];
    await storePublishedIndex(manager, record, period, values, dataset_id, batch_id, report);
  }
}

/** A period's runs of a batch: several where residents have changed since. */
const RUNS_OF_BATCH = `select array_agg(id) as ids, bool_or(is_current) as is_current from score_run where batch_id = $1
  group by method_id, method_version, period`;
const FORGET_SCORES = `delete from score where run_id = any($1::int[])`;
const FORGET_RUNS = `with gone as (delete from score_run where id = any($1::int[]) returning method_id, method_version, period)
  select distinct * from gone`;
const REVIVE = `update score_run set is_current = true where id = (select id from score_run
  where method_id = $1 and method_version = $2 and period = $3 order by id desc limit 1)`;

/** Removes the runs of an import; the runs before them are current again. @throws UserError when newer ones replaced them */
export async function forgetRun(manager: EntityManager, batchId: number): Promise<void> {
  const runs = await manager.query<{ ids: number[]; is_current: boolean }[]>(RUNS_OF_BATCH, [batchId]);
  if (runs.some((run) => !run.is_current)) {
    throw new UserError('NEWER_IMPORT', {
      id: `Impor ${batchId} belum dapat dibatalkan: indeks periode yang sama sudah diganti oleh impor yang lebih baru. Batalkan yang terbaru dahulu.`,
      en: `Import ${batchId} can't be undone yet: a newer import replaced the index of the same period. Undo the latest first.`,
    });
  }
  const ids = runs.flatMap((run) => run.ids);
  await manager.query(FORGET_SCORES, [ids]);
  const gone = await manager.query<{ method_id: string; method_version: string; period: string }[]>(
    FORGET_RUNS,
    [ids],
  );
  for (const run of gone) await manager.query(REVIVE, [run.method_id, run.method_version, run.period]);
}
