import type { ResilienceLevel } from '../api/generated/graphql.ts';

/** The scale of a method's index with its classes. */
export interface MethodScale {
  scaleMin: number;
  scaleMax: number;
  decimals: number;
  classes: readonly { level: ResilienceLevel; from: number | null; to: number | null }[];
}

/** Where `value` lies on the scale, 0–100. */
export function positionOn({ scaleMin, scaleMax }: MethodScale, value: number): number {
  return Math.max(0, Math.min(100, (100 * (value - scaleMin)) / (scaleMax - scaleMin)));
}

/** The class that a value falls into by the method's own bounds; for colour only. */
export function levelOn(scale: MethodScale, value: number): ResilienceLevel {
  const entry = scale.classes.findLast(
    ({ level, from }) => level !== 'NO_DATA' && value >= (from ?? scale.scaleMin),
  );
  return entry?.level ?? 'LOW';
}

/** Bounds between classes, without the ends of the scale. */
export function boundsOn(scale: MethodScale): number[] {
  return scale.classes
    .map(({ from }) => from)
    .filter((from) => from !== null)
    .filter((from) => from > scale.scaleMin && from < scale.scaleMax);
}
