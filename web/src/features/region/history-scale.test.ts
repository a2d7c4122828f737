import { describe, expect, it } from 'vitest';
import { placePeriods, trimUnknown } from './history-scale.ts';

const point = (period: string, index: number | null) => ({ resilience: { period, index } });

describe('the time axis of a history', () => {
  it('keeps the distance between years', () => {
    expect(placePeriods(['2021', '2023', '2025'])).toEqual([0, 0.5, 1]);
    expect(placePeriods(['2015', '2024', '2025'])).toEqual([0, 0.9, 1]);
  });

  it('gives equal steps where periods are no years', () => {
    expect(placePeriods(['2024-1', '2024-2', '2025-1'])).toEqual([0, 0.5, 1]);
  });

  it('puts a single period in the middle', () => {
    expect(placePeriods(['2025'])).toEqual([0.5]);
  });
});

it('leaves out what comes before the first known index, but no gap after it', () => {
  const points = [point('2001', null), point('2023', 10), point('2024', null), point('2025', 20)];
  expect(trimUnknown(points).map((p) => p.resilience.period)).toEqual(['2023', '2024', '2025']);
  expect(trimUnknown([point('2001', null)])).toEqual([]);
});
