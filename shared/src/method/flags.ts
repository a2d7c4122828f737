import type { ResilienceMethod } from './method.ts';

/** What must be said beside a level. */
export const RESILIENCE_FLAGS = ['HETEROGENEOUS', 'NEAR_THRESHOLD', 'WEIGHT_ESTIMATED'] as const;
export type ResilienceFlag = (typeof RESILIENCE_FLAGS)[number];

/** Whether another choice of weights, goalposts or mean would often give another level (step 9); false while that is not known. */
export function isNearThreshold({ robustness }: ResilienceMethod, levelProbability: number | null): boolean {
  return robustness !== null && levelProbability !== null && levelProbability < robustness.nearThreshold;
}
