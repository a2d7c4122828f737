import { at, confidenceParts, levelNumber, levelOfIndex, SUM_COLUMNS, sumVillages } from '@serasi/shared';
import { sumsRow, sumUpward } from '@serasi/shared';
import type { RegionSums, ResilienceMethod, VillageColumns } from '@serasi/shared';
import type { ScoringInputs } from './scoring-inputs.ts';
import { STATUS_WIDE, statusSums } from './scoring-status.ts';

/** Completeness, recency, worth of the sources. */
export const PARTS_WIDE = 3;

/** All sums of a tree that scores and their status are made from: what the method needs, then status, then parts of confidence. */
export interface Rollup {
  sums: RegionSums;
  /** {@link STATUS_WIDE} for each place. */
  status: Float64Array;
  /** {@link PARTS_WIDE} for each place, times residents of scored villages. */
  parts: Float64Array;
  /** The parts of each village, not weighed; NaN unknown. */
  villageParts: Float64Array;
}

export function rollUp(
  method: ResilienceMethod,
  inputs: ScoringInputs,
  villages: VillageColumns,
  cutOffMonth: number,
): Rollup {
  const { regions, weights, columns, origin, isSimulated } = inputs;
  const { tree } = regions;
  const villageParts = new Float64Array(tree.count * PARTS_WIDE).fill(NaN);
  for (let place = 0; place < tree.count; place++) {
    const found = tree.isVillage[place]
      ? confidenceParts(method, columns, place * columns.width, cutOffMonth)
      : null;
    if (found) villageParts.set([found.completeness, found.recency, found.source], place * PARTS_WIDE);
  }
  const isScored = (place: number): boolean =>
    levelNumber(levelOfIndex(method, at(villages.index, place))) > 0;
  const parts = sumVillages(tree, PARTS_WIDE, (place, i) =>
    isScored(place) ? at(weights.weight, place) * (villageParts[place * PARTS_WIDE + i] || 0) : 0,
  );
  return {
    sums: sumUpward(method, tree, weights, villages),
    status: statusSums(tree, origin, isSimulated),
    parts,
    villageParts,
  };
}

/** A region's sums in one row, as `score_run.rollup` keeps them. */
export function rollupRow({ sums, status, parts }: Rollup, place: number): number[] {
  return [
    ...sumsRow(sums, place),
    ...status.subarray(place * STATUS_WIDE, (place + 1) * STATUS_WIDE),
    ...parts.subarray(place * PARTS_WIDE, (place + 1) * PARTS_WIDE),
  ];
}

/**
 * Puts kept rows of kabupaten/kota into the sums of a tree that has no villages of theirs, and adds all up anew from there:
 * children in the tree's order, so that the result is the whole computation's bit by bit.
 */
export function addKept(
  rollup: Rollup,
  { tree, ids }: ScoringInputs['regions'],
  kept: ReadonlyMap<number, readonly number[]>,
): void {
  const { sums, status, parts } = rollup;
  const columns: [Float64Array, number, number][] = [
    [sums.values, sums.wide, 0],
    [status, STATUS_WIDE, sums.wide],
    [parts, PARTS_WIDE, sums.wide + STATUS_WIDE],
  ];
  for (const [values, wide, from] of columns) {
    for (let place = 0; place < tree.count; place++) {
      const level = at(tree.level, place);
      if (level < 2) values.fill(0, place * wide, (place + 1) * wide);
      const row = level === 2 ? kept.get(at(ids, place)) : undefined;
      if (row) values.set(row.slice(from, from + wide), place * wide);
    }
    for (const place of tree.bottomUp) {
      const parent = at(tree.parent, place);
      if (at(tree.level, place) > 2 || parent < 0) continue;
      for (let i = 0; i < wide; i++)
        values[parent * wide + i] = at(values, parent * wide + i) + at(values, place * wide + i);
    }
  }
}

/** The parts of a region's confidence, NaN unknown: a village's own; a parent's as the mean of its scored villages. */
export function partsOf({ sums, parts, villageParts }: Rollup, isVillage: boolean, place: number): number[] {
  const weight = at(sums.values, place * sums.wide + SUM_COLUMNS.confidenceWeight);
  return Array.from({ length: PARTS_WIDE }, (_, i) =>
    isVillage ? at(villageParts, place * PARTS_WIDE + i) : at(parts, place * PARTS_WIDE + i) / weight,
  );
}
