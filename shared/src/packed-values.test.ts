import { describe, expect, it } from 'vitest';
import { PACKED_MARKS, packNumber, packScale, unpackNumber } from './packed-values.ts';

describe('packed values', () => {
  it.each([
    [0, 100, { offset: 0, factor: 0.002 }],
    [0, 1, { offset: 0, factor: 0.00002 }],
    [-100, 100, { offset: -100, factor: 0.005 }],
    [12, 170_160, { offset: 0, factor: 5 }],
    [0, 0, { offset: 0, factor: 1 }],
    [-0.0031, 0.0007, { offset: -0.0031, factor: 1e-7 }],
  ])('take %d to %d in two bytes with a round factor', (min, max, scale) => {
    expect(packScale(min, max)).toEqual(scale);
    expect(packNumber(max, scale)).toBeLessThan(PACKED_MARKS.WITHHELD);
  });

  it('come back less than one factor below what they were', () => {
    const scale = packScale(-37.5, 81);
    for (let value = -37.5; value <= 81; value += 0.0317) {
      const lost = value - unpackNumber(packNumber(value, scale), scale);
      expect(lost).toBeGreaterThan(-scale.factor * 1e-5);
      expect(lost).toBeLessThan(scale.factor);
    }
  });

  it('never cross a round break', () => {
    const scale = packScale(0, 100);
    for (const at of [0.2, 20, 33.34, 40, 66.6, 99.998]) {
      expect(unpackNumber(packNumber(at, scale), scale)).toBe(at);
      expect(unpackNumber(packNumber(at - 0.0001, scale), scale)).toBeLessThan(at);
    }
  });

  it('tell what is unknown, withheld or no region from a value', () => {
    const scale = packScale(0, 100);
    expect(packNumber(NaN, scale)).toBe(PACKED_MARKS.NO_DATA);
    for (const mark of Object.values(PACKED_MARKS)) expect(unpackNumber(mark, scale)).toBeNaN();
    expect(packNumber(1000, scale)).toBe(65532);
    expect(packNumber(-1, scale)).toBe(0);
  });
});
