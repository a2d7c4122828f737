import { RESILIENCE_LEVELS } from './method.ts';
import type { MethodClass, NativeClass, ResilienceLevel, ResilienceMethod } from './method.ts';

/**
 * An index kept on the method's scale: rounding may carry a mean of hundreds to 100.00000000000004, and what lies
 * outside of the scale has no level. NaN for NaN.
 */
export function onScale({ scale }: ResilienceMethod, index: number): number {
  return Math.min(Math.max(index, scale.min), scale.max);
}

/** Whether an unrounded index lies in a class. */
export function isInClass(band: MethodClass, index: number): boolean {
  const above = band.fromInclusive ? index >= band.from : index > band.from;
  return above && (band.toInclusive ? index <= band.to : index < band.to);
}

/**
 * Step 7: the level of an unrounded index by the method's own classes. NO_DATA for null, NaN and whatever lies
 * outside of the scale.
 */
export function levelOfIndex(method: ResilienceMethod, index: number | null): ResilienceLevel {
  if (index === null) return 'NO_DATA';
  for (const band of method.classes) if (isInClass(band, index)) return band.level;
  return 'NO_DATA';
}

/** The number that the database stores for a level: 0 no data, 1 low, 2 medium, 3 high. */
export function levelNumber(level: ResilienceLevel): number {
  return RESILIENCE_LEVELS.indexOf(level);
}

/** The level behind a stored number; NO_DATA for an unknown one. */
export function levelOfNumber(stored: number): ResilienceLevel {
  return RESILIENCE_LEVELS[stored] ?? 'NO_DATA';
}

/**
 * The number of the native class that a published index falls in, as `score.native_class` stores it: 1 for the first
 * of the method's `nativeClasses`. Null without an index or without native classes.
 */
export function nativeClassNumber(method: ResilienceMethod, index: number | null): number | null {
  if (index === null || Number.isNaN(index)) return null;
  const place = method.nativeClasses.findIndex((band) => index <= band.to);
  return place < 0 ? null : place + 1;
}

/** The native class behind a stored number; null for null or an unknown number. */
export function nativeClassOfNumber(method: ResilienceMethod, stored: number | null): NativeClass | null {
  return stored === null ? null : (method.nativeClasses[stored - 1] ?? null);
}
