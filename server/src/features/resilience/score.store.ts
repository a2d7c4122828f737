import type { EntityManager } from '@serasi/db';
import { at, levelOfNumber, nativeClassNumber } from '@serasi/shared';
import type { RegionScores, ResilienceMethod } from '@serasi/shared';
import { bulkInsert } from '../../platform/bulk-insert.ts';
import type { DataStatuses } from './scoring-status.ts';
import type { ScoredRegions } from './scoring-inputs.ts';

/** A run to be stored: all regions' scores of one method and period. */
export interface NewRun {
  method: ResilienceMethod;
  period: string;
  /** Last day whose data count, 'YYYY-MM-DD'; null where the publisher did not say. */
  dataCutOff: string | null;
  /** The dataset of a published index; null for a computed one. */
  datasetId: number | null;
  /** The import that brought it; null for a computed one. */
  batchId?: number | null;
  regions: ScoredRegions;
  scores: RegionScores;
  statuses: DataStatuses;
}

const RETIRE_OTHERS = `update score_run set is_current = false
  where method_id = $1 and method_version = $2 and is_current and not period = any($3::text[])`;
const RETIRE_RUN = `update score_run set is_current = false
  where method_id = $1 and method_version = $2 and period = $3 and is_current`;
const INSERT_RUN = `insert into score_run (method_id, method_version, period, data_status, data_cut_off, dataset_id, batch_id)
  values ($1, $2, $3, $4, $5, $6, $7) returning id`;

/** For a `real`: more digits than it holds would only be carried. Null for NaN. */
function realOrNull(value: number): number | null {
  return Number.isNaN(value) ? null : Math.round(value * 1e7) / 1e7;
}

function realsOf(values: Float64Array): (number | null)[] {
  return Array.from(values, realOrNull);
}

/** One array literal for each region, of the `wide` numbers that it has in the column. */
function literalsOf(values: Float64Array, wide: number): string[] {
  const literals: string[] = [];
  for (let start = 0; start < values.length; start += wide) {
    let text = '{';
    for (let i = 0; i < wide; i++) text += (i ? ',' : '') + (realOrNull(at(values, start + i)) ?? 'NULL');
    literals.push(`${text}}`);
  }
  return literals;
}

/**
 * Stores a run with a row for every region and makes it the current one of its method and period; the run before it
 * stays, no longer current. Call it in a transaction. Returns the run's id.
 */
export async function storeRun(
  manager: EntityManager,
  run: NewRun,
  report: (done: number, total: number) => void,
): Promise<number> {
  const { method, period, regions, scores, statuses } = run;
  await manager.query(RETIRE_RUN, [method.id, method.version, period]);
  const [row] = await manager.query<{ id: number }[]>(INSERT_RUN, [
    method.id,
    method.version,
    period,
    statuses.run,
    run.dataCutOff,
    run.datasetId,
    run.batchId ?? null,
  ]);
  if (!row) throw new Error('insert into score_run returned no id');
  const places = regions.ids.map((_, place) => place);
  const shareOf = (i: number): (number | null)[] =>
    places.map((place) => realOrNull(at(scores.shares, place * 3 + i)));
  const isKnown = (place: number): boolean => levelOfNumber(at(scores.level, place)) !== 'NO_DATA';
  await bulkInsert(
    manager,
    'score',
    [
      { name: 'region_id', type: 'integer' },
      { name: 'index', type: 'real' },
      { name: 'level', type: 'smallint' },
      { name: 'native_class', type: 'smallint' },
      { name: 'coverage', type: 'real' },
      { name: 'confidence', type: 'real' },
      { name: 'dimensions', type: 'text', expression: 'v.dimensions::real[]' },
      { name: 'share_low', type: 'real' },
      { name: 'share_medium', type: 'real' },
      { name: 'share_high', type: 'real' },
      { name: 'is_heterogeneous', type: 'boolean' },
      { name: 'is_weight_estimated', type: 'boolean' },
      { name: 'data_status', type: 'text' },
      { name: 'run_id', expression: String(row.id) },
    ],
    [
      regions.ids,
      places.map((place) => (isKnown(place) ? realOrNull(at(scores.index, place)) : null)),
      Array.from(scores.level),
      places.map((place) =>
        regions.tree.isVillage[place] ? nativeClassNumber(method, at(scores.index, place)) : null,
      ),
      realsOf(scores.coverage),
      realsOf(scores.confidence),
      literalsOf(scores.dimensions, method.dimensions.length),
      ...[0, 1, 2].map(shareOf),
      Array.from(scores.isHeterogeneous, Boolean),
      Array.from(scores.isWeightEstimated, Boolean),
      statuses.regions,
    ],
    { report },
  );
  return row.id;
}

/** Runs of a method for periods that are not among these are kept, but current no longer. */
export async function retireOtherPeriods(
  manager: EntityManager,
  method: ResilienceMethod,
  periods: readonly string[],
): Promise<void> {
  await manager.query(RETIRE_OTHERS, [method.id, method.version, periods]);
}
