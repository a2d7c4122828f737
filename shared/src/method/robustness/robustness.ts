import { addAt, at } from '../../columns.ts';
import type { RegionScores } from '../aggregate.ts';
import { onScale } from '../level.ts';
import type { ResilienceMethod } from '../method.ts';
import type { RegionTree } from '../region-tree.ts';
import type { ReportColumns } from '../report.ts';
import type { ResidentWeights } from '../residents.ts';
import { drawMethods, robustnessRule } from './draw-methods.ts';
import type { DrawnMethods } from './draw-methods.ts';
import { emptyIntervals, IntervalWriter } from './intervals.ts';
import type { RegionIntervals } from './intervals.ts';
import { sensitivityOf } from './sensitivity.ts';
import type { RunSensitivity } from './sensitivity.ts';
import { VillageDraws } from './village-draws.ts';

export interface RobustnessOptions {
  /** How many methods to draw; the rule's number where nothing is said. */
  draws?: number;
  /** Draws made before, instead of new ones. */
  drawn?: DrawnMethods;
  /** Told of the scored villages done, about a hundred times. */
  report?: (done: number, total: number) => void;
  /** Asked as often as there are reports: true ends the work. */
  shouldStop?: () => boolean;
}

export interface Robustness {
  intervals: RegionIntervals;
  sensitivity: RunSensitivity;
}

const REGENCY = 2;

/** Sums of drawn indices times residents over the scored villages of each parent, a column for each. */
class ParentDraws {
  private readonly sums: readonly (Float64Array | null)[];
  private readonly covered: Float64Array;

  constructor(
    private readonly tree: RegionTree,
    draws: number,
  ) {
    this.covered = new Float64Array(tree.count);
    this.sums = Array.from(tree.isVillage, (isVillage) => (isVillage ? null : new Float64Array(draws)));
  }

  /** Adds a column of indices (or of sums: weight 1) with its residents to the parent of `place`, if it has one. */
  private add(place: number, column: Float64Array, weight: number, residents: number): void {
    const parent = at(this.tree.parent, place);
    const sums = this.sums[parent];
    if (!sums) return;
    addAt(this.covered, parent, residents);
    for (let d = 0; d < column.length; d++) sums[d] = (sums[d] ?? 0) + weight * (column[d] ?? 0);
  }

  addVillage(place: number, indices: Float64Array, residents: number): void {
    this.add(place, indices, residents, residents);
  }

  /** Calls back with each parent's drawn indices (children first), which are the callee's to keep. */
  forEach(use: (place: number, indices: Float64Array) => void): void {
    for (const place of this.tree.bottomUp) {
      const sums = this.sums[place];
      if (!sums) continue;
      const covered = at(this.covered, place);
      this.add(place, sums, 1, covered);
      for (let d = 0; d < sums.length; d++) sums[d] = (sums[d] ?? 0) / covered;
      use(place, sums);
    }
  }
}

/**
 * Step 9: what the scores owe to the method's own choices. Every village is scored by every drawn method; a parent is, in
 * each draw, the resident-weighted mean of its villages by that draw. What is missing, which dimensions count, which regions
 * have an index and where the thresholds lie is as in `scores`. `reports` has a row for every place of the tree. Null when
 * `shouldStop` said so. Memory: 8 bytes for each parent and draw; about 0.2 ms for each village and 1,000 draws.
 *
 * @throws RangeError for a method without a rule of robustness, or for draws of another method.
 */
export function robustnessOf(
  method: ResilienceMethod,
  tree: RegionTree,
  weights: ResidentWeights,
  reports: ReportColumns,
  scores: RegionScores,
  options: RobustnessOptions = {},
): Robustness | null {
  const rule = robustnessRule(method);
  const drawn = options.drawn ?? drawMethods(method, options.draws ?? rule.draws);
  const intervals = emptyIntervals(tree.count);
  const villageDraws = new VillageDraws(method, drawn);
  const villageWriter = new IntervalWriter(method, intervals, drawn.draws);
  const parentDraws = new ParentDraws(tree, drawn.draws);
  const indexSums = new Float64Array(drawn.draws);
  const scored: number[] = [];
  for (let place = 0; place < tree.count; place++) {
    if (at(tree.isVillage, place) === 1 && at(scores.level, place) > 0) scored.push(place);
  }
  const step = Math.ceil(scored.length / 100);
  for (const [done, place] of scored.entries()) {
    if (done % step === 0) {
      options.report?.(done, scored.length);
      if (options.shouldStop?.()) return null;
    }
    const indices = villageDraws.indexOf(reports, place, scores.dimensions);
    villageWriter.write(place, indices, at(scores.level, place));
    parentDraws.addVillage(place, indices, at(weights.weight, place));
    for (let d = 0; d < indices.length; d++) indexSums[d] = (indexSums[d] ?? 0) + (indices[d] ?? 0);
  }
  options.report?.(scored.length, scored.length);

  const parentWriter = new IntervalWriter(method, intervals, drawn.draws);
  const regencies: { point: number; drawn: Float64Array }[] = [];
  parentDraws.forEach((place, indices) => {
    const level = at(scores.level, place);
    if (level === 0) return;
    for (let d = 0; d < indices.length; d++) indices[d] = onScale(method, indices[d] ?? NaN);
    parentWriter.write(place, indices, level);
    if (at(tree.level, place) === REGENCY) regencies.push({ point: at(scores.index, place), drawn: indices });
  });
  const sensitivity = sensitivityOf(method, tree, weights, reports, scores, {
    drawn,
    intervals,
    scored,
    levelChanges: villageWriter.changes,
    meanIndex: indexSums.map((sum) => sum / scored.length),
    regencies,
  });
  return { intervals, sensitivity };
}
