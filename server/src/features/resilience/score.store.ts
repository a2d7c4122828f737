import type { EntityManager } from '@serasi/db';
import { at, levelOfNumber, nativeClassNumber } from '@serasi/shared';
import type { DataStatus, RegionScores, ResilienceMethod } from '@serasi/shared';
import { bulkInsert } from '../../platform/bulk-insert.ts';
import { partsOf, rollupRow, type Rollup } from './rollup.ts';
import type { ScoredRegions } from './scored-regions.ts';
import type { CurrentRunRow } from './scoring.queries.ts';

/** A run to be stored: regions' scores of one method and period. */
export interface NewRun {
  method: ResilienceMethod;
  period: string;
  /** Last day whose data count, 'YYYY-MM-DD'; null where the publisher did not say. */
  dataCutOff: string | null;
  /** The dataset of a published index; null for a computed one. */
  datasetId: number | null;
  /** The import that brought it; null for a computed one. */
  batchId?: number | null;
  /** Hash of the tile set in use. */
  boundaryVersion?: string | null;
  regions: ScoredRegions;
  scores: RegionScores;
  /** What the run rests on, and each region by place. */
  status: DataStatus;
  statuses: readonly DataStatus[];
  /** Null for a published index: what it was made from is not known. */
  rollup: Rollup | null;
}

const RETIRE_OTHERS = `update score_run set is_current = false
  where method_id = $1 and method_version = $2 and is_current and not period = any($3::text[])`;
const RETIRE_RUN = `update score_run set is_current = false
  where method_id = $1 and method_version = $2 and period = $3 and is_current`;
const INSERT_RUN = `insert into score_run
    (method_id, method_version, period, data_status, data_cut_off, dataset_id, batch_id, boundary_version, rollup, base_id)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, $10) returning id`;

/** Columns that tell two scores apart. */
const VALUES =
  'index, level, native_class, coverage, confidence, dimensions, share_low, share_medium, share_high, is_heterogeneous, is_weight_estimated, data_status, confidence_parts';
const of = (alias: string): string =>
  VALUES.split(', ')
    .map((name) => `${alias}.${name}`)
    .join(', ');
/** $1 the new run, $2 the whole run it stands on: what is the same there need not be kept twice. */
const DROP_SAME = `delete from score s using score b where s.run_id = $1 and b.run_id = $2 and b.region_id = s.region_id
  and (${of('s')}) is not distinct from (${of('b')})`;
/** $1 the new run, $2 the partial run before it, $3 regions that were computed anew. */
const CARRY_OVER = `insert into score (run_id, region_id, ${VALUES})
  select $1, region_id, ${VALUES} from score where run_id = $2 and region_id <> all($3::int[])`;
const CARRY_INTERVALS = `insert into score_interval (run_id, region_id, low, high, level_probability)
  select $1, i.region_id, i.low, i.high, i.level_probability from score_interval i join score s on s.run_id = $1 and s.region_id = i.region_id
  where i.run_id = $2 and i.region_id <> all($3::int[])`;

/** For a `real`: more digits than it holds would only be carried. Null for NaN. */
function realOrNull(value: number): number | null {
  return Number.isNaN(value) ? null : Math.round(value * 1e7) / 1e7;
}

/** One array literal of numbers. */
function literalOf(values: ArrayLike<number>): string {
  let text = '{';
  for (let i = 0; i < values.length; i++) text += (i ? ',' : '') + (realOrNull(at(values, i)) ?? 'NULL');
  return `${text}}`;
}

/**
 * Stores a run with a row for every region of its tree and makes it the current one of its method and period; the run before it
 * stays, no longer current. Call it in a transaction. Returns the run's id.
 */
export async function storeRun(
  manager: EntityManager,
  run: NewRun,
  report: (done: number, total: number) => void,
): Promise<number> {
  const rollup = run.rollup ? rollupOf(run, run.rollup) : {};
  const id = await insertRun(manager, run, rollup, null);
  await insertScores(manager, id, run, report);
  return id;
}

/**
 * Stores a run that has only what differs from the whole run that the current one stands on. False, and nothing is written,
 * when that would be more than `most` rows.
 */
export async function storePartialRun(
  manager: EntityManager,
  run: NewRun,
  current: CurrentRunRow,
  most: number,
): Promise<boolean> {
  const ids = computedPlaces(run.regions).map((place) => at(run.regions.ids, place));
  if (ids.length + (current.base_id === null ? 0 : current.rows) > most) return false;
  const base = current.base_id ?? current.id;
  const rollup = run.rollup ? { ...current.rollup, ...rollupOf(run, run.rollup) } : {};
  const id = await insertRun(manager, run, rollup, base);
  await insertScores(manager, id, run, () => undefined);
  if (current.base_id !== null) {
    await manager.query(CARRY_OVER, [id, current.id, ids]);
    await manager.query(CARRY_INTERVALS, [id, current.id, ids]);
  }
  await manager.query(DROP_SAME, [id, base]);
  return true;
}

/** Sums of each kabupaten/kota of the tree. */
function rollupOf({ regions: { ids, levels } }: NewRun, rollup: Rollup): Record<number, number[]> {
  return Object.fromEntries(
    ids.flatMap((id, place) => (levels[place] === 2 ? [[id, rollupRow(rollup, place)]] : [])),
  );
}

async function insertRun(
  manager: EntityManager,
  run: NewRun,
  rollup: object,
  base: number | null,
): Promise<number> {
  const { method, period } = run;
  await manager.query(RETIRE_RUN, [method.id, method.version, period]);
  const [row] = await manager.query<{ id: number }[]>(INSERT_RUN, [
    ...[method.id, method.version, period, run.status, run.dataCutOff, run.datasetId, run.batchId ?? null],
    ...[run.boundaryVersion ?? null, JSON.stringify(rollup), base],
  ]);
  if (!row) throw new Error('insert into score_run returned no id');
  return row.id;
}

async function insertScores(
  manager: EntityManager,
  id: number,
  run: NewRun,
  report: (done: number, total: number) => void,
): Promise<void> {
  const { method, regions, scores, statuses, rollup } = run;
  const { tree } = regions;
  const places = computedPlaces(regions);
  const pick = (values: ArrayLike<number>): number[] => places.map((place) => at(values, place));
  const shareOf = (i: number): (number | null)[] =>
    places.map((place) => realOrNull(at(scores.shares, place * 3 + i)));
  const isKnown = (place: number): boolean => levelOfNumber(at(scores.level, place)) !== 'NO_DATA';
  const size = method.dimensions.length;
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
      { name: 'confidence_parts', type: 'text', expression: 'v.confidence_parts::real[]' },
      { name: 'run_id', expression: String(id) },
    ],
    [
      pick(regions.ids),
      places.map((place) => (isKnown(place) ? realOrNull(at(scores.index, place)) : null)),
      pick(scores.level),
      places.map((place) =>
        tree.isVillage[place] ? nativeClassNumber(method, at(scores.index, place)) : null,
      ),
      pick(scores.coverage).map(realOrNull),
      pick(scores.confidence).map(realOrNull),
      places.map((place) => literalOf(scores.dimensions.subarray(place * size, (place + 1) * size))),
      ...[0, 1, 2].map(shareOf),
      pick(scores.isHeterogeneous).map(Boolean),
      pick(scores.isWeightEstimated).map(Boolean),
      places.map((place) => statuses[place]),
      places.map((place) => {
        const parts = rollup ? partsOf(rollup, tree.isVillage[place] === 1, place) : [];
        return parts.every(Number.isNaN) ? null : literalOf(parts);
      }),
    ],
    { report },
  );
}

/** Places that were made from their villages: all, or of a partial tree those above or in the kabupaten/kota that it has. */
function computedPlaces({ ids, levels, regencies }: ScoredRegions): number[] {
  const isComputed = (id: number, place: number): boolean =>
    regencies === null || levels[place] !== 2 || regencies.includes(id);
  return ids.flatMap((id, place) => (isComputed(id, place) ? [place] : []));
}

/** Runs of a method for periods that are not among these are kept, but current no longer. */
export async function retireOtherPeriods(
  manager: EntityManager,
  method: ResilienceMethod,
  periods: readonly string[],
): Promise<void> {
  await manager.query(RETIRE_OTHERS, [method.id, method.version, periods]);
}
