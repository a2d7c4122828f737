import type { EntityManager } from '@serasi/db';
import { regionTree } from '@serasi/shared';
import type { RegionTree } from '@serasi/shared';
import { SCORED_REGIONS } from './scoring.queries.ts';
import type { ScoredRegionRow } from './scoring.queries.ts';

/** Reads rows: inside a transaction (`reader(manager)`), or joined with the other reads of an operation (`context.batch.read`). */
export type ReadRows = <Row>(sql: string, parameters?: readonly unknown[]) => Promise<Row[]>;

/** One statement after the other, as a transaction's connection wants it. */
export function reader(manager: EntityManager): ReadRows {
  let last: Promise<unknown> = Promise.resolve();
  return <Row>(sql: string, parameters: readonly unknown[] = []) => {
    const rows = last.then(() => manager.query<Row[]>(sql, [...parameters]));
    last = rows.catch(() => undefined);
    return rows;
  };
}

/** Today's regions as scoring sees them: places by ascending id. */
export interface ScoredRegions {
  ids: number[];
  levels: number[];
  placeOf: ReadonlyMap<number, number>;
  tree: RegionTree;
  /** Kabupaten/kota (by region id) whose kecamatan and villages are there; null: all. */
  regencies: readonly number[] | null;
}

/** All regions, or those of some kabupaten/kota (by region id) with everything above. */
export async function readRegions(
  read: ReadRows,
  regencies: readonly number[] | null = null,
): Promise<ScoredRegions> {
  const rows = await read<ScoredRegionRow>(SCORED_REGIONS, [regencies]);
  const ids = rows.map((row) => row.id);
  const levels = rows.map((row) => row.level);
  const tree = regionTree(
    ids,
    rows.map((row) => row.parent_id),
    levels,
  );
  const placeOf = new Map(ids.map((id, place) => [id, place]));
  return { ids, levels, placeOf, tree, regencies };
}

/** Where a village's report comes from; 0: there is none. */
export const REAL_REPORT = 1;
export const SIMULATED_REPORT = 2;
