import { describe, expect, it } from 'vitest';
import { decodePacked, levelOfId } from './level-values.ts';

const packed = (firstId: number, bytes: number[]) => ({
  firstId,
  levels: btoa(String.fromCharCode(...bytes)),
});

describe('packed levels', () => {
  it('gives each region the level of its byte', () => {
    const values = decodePacked(packed(553, [1, 2, 3, 0, 255]));
    expect([553, 554, 555, 556].map((id) => levelOfId(values, id))).toEqual([
      'LOW',
      'MEDIUM',
      'HIGH',
      'NO_DATA',
    ]);
  });

  it('knows nothing of ids outside, nor of bytes without a region', () => {
    const values = decodePacked(packed(553, [1, 255]));
    expect([552, 554, 555].map((id) => levelOfId(values, id))).toEqual([null, null, null]);
    expect(levelOfId(undefined, 553)).toBeNull();
  });

  it('counts regions by level and leaves bytes without a region out', () => {
    const values = decodePacked(packed(1, [1, 1, 2, 3, 3, 3, 0, 255]));
    expect(values.counts).toEqual({ LOW: 2, MEDIUM: 1, HIGH: 3, NO_DATA: 1 });
  });

  it('decodes the whole nation in well under 150 ms', () => {
    const whole = { firstId: 7838, levels: btoa('\x02'.repeat(83_762)) };
    const start = performance.now();
    const values = decodePacked(whole);
    expect(performance.now() - start).toBeLessThan(150);
    expect(values.counts.MEDIUM).toBe(83_762);
  });
});
