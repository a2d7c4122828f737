import { describe, expect, it } from 'vitest';
import { clipToBox, PathWriter } from './vector-path.ts';

const BOX = { left: 0, top: 0, right: 10, bottom: 10 };

describe('pieces of regions as paths', () => {
  it('are cut at their tile', () => {
    expect(clipToBox([5, 5, 15, 5, 15, 8, 5, 8], BOX)).toEqual([5, 5, 10, 5, 10, 8, 5, 8]);
    expect(clipToBox([20, 20, 30, 20, 30, 30], BOX)).toEqual([]);
  });

  it('have no border where a tile cut them', () => {
    const writer = new PathWriter(0.1);
    writer.borders(clipToBox([5, 5, 15, 5, 15, 8, 5, 8], BOX), BOX);
    expect(writer.data()).toBe('M5 5l5 0M10 8l-5 0 0 -3');
  });

  it('share a border once', () => {
    const writer = new PathWriter(0.1);
    writer.borders([1, 1, 4, 1, 4, 4, 1, 4], BOX);
    const alone = writer.length;
    writer.borders([4, 1, 7, 1, 7, 4, 4, 4], BOX);
    expect(writer.data().slice(alone)).toBe('M4 1l3 0 0 3 -3 0');
  });

  it('snap alike on a coarse grid, whichever way they are drawn, and vanish when too small', () => {
    const ahead = new PathWriter(1);
    ahead.ring([0.4, 0.4, 5.6, 0.4, 5.6, 5.6]);
    const back = new PathWriter(1);
    back.ring([5.6, 5.6, 5.6, 0.4, 0.4, 0.4]);
    expect(ahead.data()).toBe('M0 0l6 0 0 6z');
    expect(back.data()).toBe('M6 6l0 -6 -6 0z');
    const dust = new PathWriter(2);
    dust.ring([0.1, 0.1, 0.3, 0.1, 0.3, 0.3]);
    expect(dust.data()).toBe('');
  });
});
