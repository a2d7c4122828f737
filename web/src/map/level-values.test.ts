import { describe, expect, it } from 'vitest';
import { decodePacked, levelOfId } from './level-values.ts';

const decode = (firstId: number, bytes: number[]) =>
  decodePacked(firstId, btoa(String.fromCharCode(...bytes)));

describe('packed levels', () => {
  it('gives each region the level of its byte', () => {
    const values = decode(553, [1, 2, 3, 0, 255]);
    expect([553, 554, 555, 556].map((id) => levelOfId(values, id))).toEqual([
      'LOW',
      'MEDIUM',
      'HIGH',
      'NO_DATA',
    ]);
  });

  it('knows nothing of ids outside, nor of bytes without a region', () => {
    const values = decode(553, [1, 255]);
    expect([552, 554, 555].map((id) => levelOfId(values, id))).toEqual([null, null, null]);
    expect(levelOfId(undefined, 553)).toBeNull();
  });

  it('counts regions by level and leaves bytes without a region out', () => {
    const values = decode(1, [1, 1, 2, 3, 3, 3, 0, 255]);
    expect(values.counts.slice(0, 4)).toEqual([1, 2, 1, 3]);
    expect(values.counts.slice(4).every((count) => count === 0)).toBe(true);
  });

  it('decodes the whole nation in well under 150 ms', () => {
    const whole = btoa('\x02'.repeat(83_762));
    const start = performance.now();
    const values = decodePacked(7838, whole);
    expect(performance.now() - start).toBeLessThan(150);
    expect(values.counts[2]).toBe(83_762);
  });
});
