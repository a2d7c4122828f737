export * from './draw-methods.ts';
export * from './robustness.ts';
export type { RegionIntervals } from './intervals.ts';
export type { RunSensitivity } from './sensitivity.ts';
export type { RankStability } from './rank-stability.ts';
export type { Influence, IndicatorInfluence } from './influence.ts';
export type { AlternativeCut, Calibration, Distribution } from './calibration.ts';
export { calibrationOf } from './calibration.ts';
export type { Spread } from './statistics.ts';
