import { at, sumVillages } from '@serasi/shared';
import type { DataStatus, RegionTree } from '@serasi/shared';
import { REAL_REPORT, SIMULATED_REPORT } from './scoring-inputs.ts';

export interface DataStatuses {
  run: DataStatus;
  /** By place. */
  regions: DataStatus[];
}

function mixOf(real: number, simulated: number, areWeightsSimulated: boolean): DataStatus | null {
  if (simulated > 0) return real > 0 ? 'MIXED' : 'SIMULATED';
  if (real === 0) return null;
  return areWeightsSimulated ? 'MIXED' : 'REAL';
}

/**
 * What each score rests on. A village: its own report. A parent: its villages' reports; MIXED when some are simulated and
 * some real, or all are real but residents that weigh them are simulated. A region without any report has the status
 * of the run's reports: a simulated year's gaps are simulated too. REAL when nothing was reported at all.
 */
export function dataStatuses(
  tree: RegionTree,
  origin: Uint8Array,
  areResidentsSimulated: Uint8Array,
): DataStatuses {
  const count = (column: Uint8Array, value: number): Float64Array =>
    sumVillages(tree, 1, (place) => (column[place] === value ? 1 : 0));
  const total = (counts: Float64Array): number =>
    counts.reduce((sum, n, place) => (tree.isVillage[place] ? sum + n : sum), 0);
  const real = count(origin, REAL_REPORT);
  const simulated = count(origin, SIMULATED_REPORT);
  const simulatedWeights = count(areResidentsSimulated, 1);
  const run = mixOf(total(real), total(simulated), total(simulatedWeights) > 0) ?? 'REAL';
  const silent = mixOf(total(real), total(simulated), false) ?? 'REAL';
  const regions = Array.from({ length: tree.count }, (_, place) => {
    const isWeightSimulated = !tree.isVillage[place] && at(simulatedWeights, place) > 0;
    return mixOf(at(real, place), at(simulated, place), isWeightSimulated) ?? silent;
  });
  return { run, regions };
}
