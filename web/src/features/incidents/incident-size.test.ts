import { describe, expect, it } from 'vitest';
import { keySizes, radiusOf, weightOf } from './incident-size.ts';

describe('the size of a circle', () => {
  it('has an area in proportion to the count, at every zoom', () => {
    for (const zoom of [2, 3.7, 5, 8, 11, 14])
      expect(radiusOf(400, zoom, 1) / radiusOf(100, zoom, 1)).toBeCloseTo(2);
  });

  it('grows with the zoom and stays where the stops end', () => {
    expect(radiusOf(1, 5, 1)).toBeCloseTo((0.5 + 1) / 2);
    expect(radiusOf(1, 2, 1)).toBe(radiusOf(1, 3, 1));
    expect(radiusOf(1, 15, 1)).toBe(7);
  });

  it('stands for more where more is told', () => {
    expect(weightOf(10_000)).toBe(1);
    expect(radiusOf(1000, 4, weightOf(250_000))).toBeCloseTo(radiusOf(100, 4, weightOf(25_000)));
  });

  it('gives the legend round counts, small to large', () => {
    for (const zoom of [3, 4.4, 7, 12]) {
      const sizes = keySizes(zoom, 1);
      expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
      for (const size of sizes) expect(String(size)).toMatch(/^[125]0*$/);
    }
  });
});
