import { at, orNull } from '../columns.ts';
import { onScale } from './level.ts';
import type { MethodDimension, MethodIndicator, ResilienceMethod } from './method.ts';
import { reportWidth } from './method.ts';
import { emptyReports, REPORT_STATES } from './report.ts';
import type { ReportColumns, ReportStateLetter } from './report.ts';

const OBSERVED = REPORT_STATES.OBSERVED.charCodeAt(0);
const NOT_APPLICABLE = REPORT_STATES.NOT_APPLICABLE.charCodeAt(0);

/** Step 1: an indicator's value on 0–100, better is higher. NaN for NaN. */
export function normalise(indicator: MethodIndicator, value: number): number {
  const { lo, hi } = indicator.goalposts;
  const share = Math.min(Math.max((value - lo) / (hi - lo), 0), 1) * 100;
  return indicator.direction === 'LOWER_IS_BETTER' ? 100 - share : share;
}

/**
 * Step 3: a dimension on 0–100 from the report that begins at `offset` of the columns; the weighted mean of what was
 * observed, nothing imputed. NaN when too few of the applicable indicators were observed, or none applies.
 */
export function dimensionScore(
  method: ResilienceMethod,
  dimension: MethodDimension,
  reports: Pick<ReportColumns, 'values' | 'states'>,
  offset: number,
): number {
  let sum = 0;
  let weights = 0;
  let observed = 0;
  let applicable = 0;
  for (const indicator of dimension.indicators) {
    const place = offset + indicator.ordinal - 1;
    const state = at(reports.states, place);
    if (state === NOT_APPLICABLE) continue;
    applicable++;
    if (state !== OBSERVED) continue;
    observed++;
    sum += indicator.weight * normalise(indicator, at(reports.values, place));
    weights += indicator.weight;
  }
  return observed === 0 || observed < applicable * method.minimum.indicatorShare ? NaN : sum / weights;
}

/** Why there is no index: belum ada data is always told with its reason. */
export const NO_INDEX_REASONS = [
  'NO_REPORT',
  'REQUIRED_DIMENSION_MISSING',
  'TOO_FEW_DIMENSIONS',
  'LOW_COVERAGE',
] as const;
export type NoIndexReason = (typeof NO_INDEX_REASONS)[number];

/**
 * Why a village with these dimensions (NaN or null: unknown) has no index by step 4; null when it has one. Published
 * indices ask for no dimensions.
 */
export function reasonWithoutIndex(
  method: ResilienceMethod,
  dimensions: ArrayLike<number | null>,
  offset = 0,
): NoIndexReason | null {
  let known = 0;
  let requiredMissing = false;
  for (const [i, dimension] of method.dimensions.entries()) {
    if (!Number.isNaN(dimensions[offset + i] ?? NaN)) known++;
    else if (method.minimum.requiredDimensions.includes(dimension.code)) requiredMissing = true;
  }
  if (known === 0 && method.minimum.dimensions > 0) return 'NO_REPORT';
  if (requiredMissing) return 'REQUIRED_DIMENSION_MISSING';
  return known < method.minimum.dimensions ? 'TOO_FEW_DIMENSIONS' : null;
}

/**
 * Step 4: a village's index from its dimensions (NaN: unknown), the geometric mean of the known ones, each floored.
 * NaN where {@link reasonWithoutIndex} gives a reason.
 */
export function indexOfDimensions(
  method: ResilienceMethod,
  dimensions: ArrayLike<number>,
  offset = 0,
): number {
  if (reasonWithoutIndex(method, dimensions, offset) !== null) return NaN;
  let logs = 0;
  let known = 0;
  for (let i = 0; i < method.dimensions.length; i++) {
    const score = at(dimensions, offset + i);
    if (Number.isNaN(score)) continue;
    logs += Math.log(Math.max(score, method.aggregation.floor));
    known++;
  }
  return known === 0 ? NaN : onScale(method, Math.exp(logs / known));
}

/** Scores as columns: `dimensions` has one place for each dimension of the method; NaN is null. */
export interface VillageScores {
  index: Float64Array;
  dimensions: Float64Array;
}

/**
 * Steps 1–4 for many villages at once.
 *
 * @throws RangeError for a published index: it is imported, never computed.
 */
export function scoreVillages(method: ResilienceMethod, reports: ReportColumns): VillageScores {
  if (method.kind === 'PUBLISHED') throw new RangeError(`${method.id} is published and cannot be computed`);
  const size = method.dimensions.length;
  const index = new Float64Array(reports.count);
  const dimensions = new Float64Array(reports.count * size);
  for (let village = 0; village < reports.count; village++) {
    for (const [i, dimension] of method.dimensions.entries()) {
      dimensions[village * size + i] = dimensionScore(method, dimension, reports, village * reports.width);
    }
    index[village] = indexOfDimensions(method, dimensions, village * size);
  }
  return { index, dimensions };
}

export interface VillageScore {
  dimensions: (number | null)[];
  index: number | null;
  reason: NoIndexReason | null;
}

/** Steps 1–4 for one village; `values` and `states` in the order of the ordinals. The same code as the bulk. */
export function scoreVillage(
  method: ResilienceMethod,
  values: readonly (number | null)[],
  states: readonly ReportStateLetter[],
): VillageScore {
  const reports = emptyReports(1, reportWidth(method));
  for (let i = 0; i < reports.width; i++) {
    reports.values[i] = values[i] ?? NaN;
    reports.states[i] = (states[i] ?? REPORT_STATES.MISSING).charCodeAt(0);
  }
  const { index, dimensions } = scoreVillages(method, reports);
  return {
    dimensions: Array.from(dimensions, orNull),
    index: orNull(at(index, 0)),
    reason: reasonWithoutIndex(method, dimensions),
  };
}
