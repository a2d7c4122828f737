import { describe, expect, it } from 'vitest';
import { changeBetween } from './change.ts';

describe('changeBetween', () => {
  it.each([
    ['apart upward', [50, 48, 52], [60, 57, 63], 10, 'UP', 'INTERVALS_APART'],
    ['apart downward', [60, 57, 63], [50, 48, 52], -10, 'DOWN', 'INTERVALS_APART'],
    ['overlapping', [50, 48, 54], [55, 53, 57], 5, 'NONE', 'INTERVALS_OVERLAP'],
    ['touching', [50, 48, 52], [54, 52, 56], 4, 'NONE', 'INTERVALS_OVERLAP'],
    ['without an interval', [50, 48, 52], [60, null, null], 10, 'NONE', 'INTERVAL_UNKNOWN'],
    ['with half an interval', [50, NaN, 52], [60, 57, 63], 10, 'NONE', 'INTERVAL_UNKNOWN'],
    ['without an index', [null, null, null], [60, 57, 63], null, 'NONE', 'INDEX_UNKNOWN'],
  ] as const)('%s', (_, [index, low, high], after, delta, claim, reason) => {
    const [afterIndex, afterLow, afterHigh] = after;
    expect(
      changeBetween({ index, low, high }, { index: afterIndex, low: afterLow, high: afterHigh }),
    ).toEqual({ delta, claim, reason });
  });
});
