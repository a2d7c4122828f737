import { at, sumVillages } from '@serasi/shared';
import type { DataStatus, RegionTree } from '@serasi/shared';
import { REAL_REPORT, SIMULATED_REPORT } from './scored-regions.ts';

/** Numbers in a row of status sums: villages with a real report, with a simulated one, weighed by simulated residents. */
export const STATUS_WIDE = 3;

/** Counts of villages by what their scores rest on, {@link STATUS_WIDE} for each place of the tree. */
export function statusSums(
  tree: RegionTree,
  origin: Uint8Array,
  areResidentsSimulated: Uint8Array,
): Float64Array {
  return sumVillages(tree, STATUS_WIDE, (place, i) => {
    if (i === 2) return at(areResidentsSimulated, place);
    return at(origin, place) === (i === 0 ? REAL_REPORT : SIMULATED_REPORT) ? 1 : 0;
  });
}

function mixOf(real: number, simulated: number, areWeightsSimulated: boolean): DataStatus | null {
  if (simulated > 0) return real > 0 ? 'MIXED' : 'SIMULATED';
  if (real === 0) return null;
  return areWeightsSimulated ? 'MIXED' : 'REAL';
}

/**
 * What a run and each of its regions (by place) rest on. A village: its own report. A parent: its villages' reports; MIXED when
 * some are simulated and some real, or all are real but residents that weigh them are simulated. A region without any report
 * has the status of the run's reports: a simulated year's gaps are simulated too. REAL when nothing was reported at all.
 */
export function runStatuses(
  tree: RegionTree,
  sums: Float64Array,
): { status: DataStatus; statuses: DataStatus[] } {
  const sum = (place: number, i: number): number => at(sums, place * STATUS_WIDE + i);
  let [real, simulated, weights] = [0, 0, 0];
  for (let place = 0; place < tree.count; place++) {
    if (at(tree.parent, place) >= 0) continue;
    real += sum(place, 0);
    simulated += sum(place, 1);
    weights += sum(place, 2);
  }
  const silent = mixOf(real, simulated, false) ?? 'REAL';
  const statuses = Array.from({ length: tree.count }, (_, place) => {
    const isWeightSimulated = !tree.isVillage[place] && sum(place, 2) > 0;
    return mixOf(sum(place, 0), sum(place, 1), isWeightSimulated) ?? silent;
  });
  return { status: mixOf(real, simulated, weights > 0) ?? 'REAL', statuses };
}
