import { at, orNull } from '../../columns.ts';
import type { RegionScores } from '../aggregate.ts';
import type { ResilienceMethod } from '../method.ts';
import type { RegionTree } from '../region-tree.ts';
import type { ReportColumns } from '../report.ts';
import type { ResidentWeights } from '../residents.ts';
import { calibrationOf } from './calibration.ts';
import type { Calibration } from './calibration.ts';
import { robustnessRule } from './draw-methods.ts';
import type { DrawnMethods } from './draw-methods.ts';
import { influenceOf } from './influence.ts';
import type { Influence } from './influence.ts';
import type { RegionIntervals } from './intervals.ts';
import { spreadOf } from './statistics.ts';
import type { Spread } from './statistics.ts';
import { rankStability } from './rank-stability.ts';
import type { RankStability } from './rank-stability.ts';

/** How much a run as a whole depends on the method's choices; JSON-serialisable. */
export interface RunSensitivity {
  draws: number;
  scoredVillages: number;
  /** Share of the scored villages with another level in a draw than by the method itself, 0–1; null without villages. */
  levelChanges: Spread | null;
  /** Share of the scored villages that are near a threshold by the method's rule, 0–1; null without villages. */
  nearThreshold: number | null;
  /** Of the kabupaten and kota that have an index; null for fewer than two. */
  regencyRanks: RankStability | null;
  /** Null without villages. */
  influence: Influence | null;
  calibration: Calibration;
}

/** What the draws of a run left behind. */
export interface DrawResults {
  drawn: DrawnMethods;
  intervals: RegionIntervals;
  /** Places of the scored villages. */
  scored: readonly number[];
  /** By draw: how many of them have another level. */
  levelChanges: Float64Array;
  /** By draw: the mean of their indices. */
  meanIndex: Float64Array;
  regencies: readonly { point: number; drawn: Float64Array }[];
}

/** Sums up the draws of a run. */
export function sensitivityOf(
  method: ResilienceMethod,
  tree: RegionTree,
  weights: ResidentWeights,
  reports: ReportColumns,
  scores: RegionScores,
  { drawn, intervals, scored, levelChanges, meanIndex, regencies }: DrawResults,
): RunSensitivity {
  const { nearThreshold } = robustnessRule(method);
  const near = scored.filter((place) => at(intervals.levelProbability, place) < nearThreshold);
  const isEmpty = scored.length === 0;
  return {
    draws: drawn.draws,
    scoredVillages: scored.length,
    levelChanges: isEmpty ? null : spreadOf(levelChanges.map((changed) => changed / scored.length)),
    nearThreshold: orNull(near.length / scored.length),
    regencyRanks: rankStability(
      regencies.map(({ point }) => point),
      regencies.map((regency) => regency.drawn),
    ),
    influence: isEmpty ? null : influenceOf(method, tree, reports, scores, drawn, meanIndex),
    calibration: calibrationOf(method, tree, weights, scores),
  };
}
