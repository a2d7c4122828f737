import { describe, expect, it } from 'vitest';
import { roomyLabels } from './roomy-labels.ts';

describe('labels along a line', () => {
  it('are all shown where there is room', () => {
    expect(roomyLabels([0, 40, 80], 1, 30)).toEqual([true, true, true]);
  });

  it('never lie over each other; the chosen one comes first', () => {
    expect(roomyLabels([0, 10, 60, 70, 80], 3, 30)).toEqual([true, false, false, true, false]);
    expect(roomyLabels([0, 10, 60, 70, 80], 1, 30)).toEqual([false, true, false, false, true]);
  });

  it('are none where there is none', () => expect(roomyLabels([], -1, 30)).toEqual([]));
});
