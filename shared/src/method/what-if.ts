import type { ResilienceMethod } from './method.ts';

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
  const known = new Set(method.dimensions.flatMap(({ indicators }) => indicators.map(({ code }) => code)));
  for (const [code, weight] of Object.entries(weights)) {
    if (!known.has(code)) throw new WhatIfError('UNKNOWN_CODE', code);
    if (!Number.isFinite(weight)) throw new WhatIfError('NOT_A_NUMBER', code);
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
