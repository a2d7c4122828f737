import type { ResilienceMethod } from './method.ts';
import { REPORT_SOURCES, REPORT_STATES } from './report.ts';
import type { VillageReport } from './report.ts';

export const WHAT_IF_PROBLEMS = ['UNKNOWN_CODE', 'NOT_A_NUMBER', 'WEIGHT_NOT_POSITIVE'] as const;
export type WhatIfProblem = (typeof WHAT_IF_PROBLEMS)[number];

/** A change that cannot be tried; `code` is the indicator that was named. */
export class WhatIfError extends RangeError {
  override readonly name = 'WhatIfError';

  constructor(
    readonly problem: WhatIfProblem,
    readonly code: string,
  ) {
    super(`${code}: ${problem}`);
  }
}

/** The ordinal of every indicator by its code. */
function ordinals(method: ResilienceMethod): Map<string, number> {
  const indicators = method.dimensions.flatMap((dimension) => dimension.indicators);
  return new Map(indicators.map(({ code, ordinal }) => [code, ordinal]));
}

/** The number for a code of the method. */
function check(known: ReadonlyMap<string, number>, code: string, value: number): number {
  const found = known.get(code);
  if (found === undefined) throw new WhatIfError('UNKNOWN_CODE', code);
  if (!Number.isFinite(value)) throw new WhatIfError('NOT_A_NUMBER', code);
  return found;
}

/**
 * The report as it would be with other values (indicator code → value in its own unit); the given one stays as it is. A
 * changed value counts as observed; where there was none before, its source is an estimate.
 *
 * @throws WhatIfError (a RangeError) for an unknown code or a value that is no finite number.
 */
export function reportWith(
  method: ResilienceMethod,
  report: VillageReport,
  changes: Readonly<Record<string, number>>,
): VillageReport {
  const known = ordinals(method);
  const values = [...report.values];
  const states = [...report.states];
  const sources = [...report.sources];
  for (const [code, value] of Object.entries(changes)) {
    const place = check(known, code, value) - 1;
    values[place] = value;
    if (states[place] !== REPORT_STATES.OBSERVED) sources[place] = REPORT_SOURCES.ESTIMATE;
    states[place] = REPORT_STATES.OBSERVED;
  }
  return { values, states, sources, observedOn: report.observedOn };
}

/**
 * The method as it would be with other weights (indicator code → weight inside its dimension); the given one stays as it is.
 * It keeps id and version, and so the same draws of step 9: it is for trying, never to be stored.
 *
 * @throws WhatIfError (a RangeError) for an unknown code or a weight that is no finite number above 0.
 */
export function methodWith(
  method: ResilienceMethod,
  weights: Readonly<Record<string, number>>,
): ResilienceMethod {
  const known = ordinals(method);
  for (const [code, weight] of Object.entries(weights)) {
    check(known, code, weight);
    if (weight <= 0) throw new WhatIfError('WEIGHT_NOT_POSITIVE', code);
  }
  const dimensions = method.dimensions.map((dimension) => ({
    ...dimension,
    indicators: dimension.indicators.map((indicator) => ({
      ...indicator,
      weight: weights[indicator.code] ?? indicator.weight,
    })),
  }));
  return { ...method, dimensions };
}
