import { describe, expect, it } from 'vitest';
import { DoubleTap } from './double-tap.ts';

/** What each tap of a row was taken for; a tap is [begins at, lasts, x, fingers]. */
function taps(...row: [number, number, number, number?][]): boolean[] {
  const watch = new DoubleTap();
  return row.map(([time, lasts, x, fingers = 1]) => {
    watch.start(fingers, { x, y: 100, time });
    return watch.end({ x, y: 100, time: time + lasts });
  });
}

describe('a double tap', () => {
  it.each<[string, Parameters<typeof taps>, boolean[]]>([
    [
      'two quick taps',
      [
        [0, 80, 50],
        [250, 80, 55],
      ],
      [false, true],
    ],
    [
      'a third tap begins anew',
      [
        [0, 80, 50],
        [200, 80, 50],
        [400, 80, 50],
      ],
      [false, true, false],
    ],
    [
      'two slow taps',
      [
        [0, 80, 50],
        [900, 80, 50],
      ],
      [false, false],
    ],
    [
      'a long press',
      [
        [0, 80, 50],
        [200, 900, 50],
      ],
      [false, false],
    ],
    [
      'two places',
      [
        [0, 80, 50],
        [200, 80, 150],
      ],
      [false, false],
    ],
    [
      'two fingers between',
      [
        [0, 80, 50],
        [200, 80, 50, 2],
        [400, 80, 50],
      ],
      [false, false, false],
    ],
  ])('%s', (_, row, taken) => expect(taps(...row)).toEqual(taken));

  it('not a swipe', () => {
    const watch = new DoubleTap();
    for (const time of [0, 200]) {
      watch.start(1, { x: 50, y: 100, time });
      expect(watch.end({ x: 50, y: 190, time: time + 80 })).toBe(false);
    }
  });
});
