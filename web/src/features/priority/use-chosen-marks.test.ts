import { describe, expect, it } from 'vitest';
import type { Priorities } from './ask.ts';
import { chosenMarks } from './use-chosen-marks.ts';

const village = (id: string, parent: string, chosen: boolean) => ({
  chosen,
  region: { id, parent: { id: parent } },
});
const ANSWER = {
  ranked: [
    village('11', '1', true),
    village('12', '1', true),
    village('21', '2', true),
    village('31', '3', false),
  ],
} as unknown as Priorities;

describe('the chosen villages on the map', () => {
  it('are marked alone where villages are drawn', () => {
    expect(chosenMarks(ANSWER, 'VILLAGE')).toEqual([11, 12, 21].map((id) => ({ id, level: 'VILLAGE' })));
  });

  it('are marked by their kecamatan, each once, from farther away', () => {
    const districts = chosenMarks(ANSWER, 'DISTRICT').filter(({ level }) => level === 'DISTRICT');
    expect(districts.map(({ id }) => id)).toEqual([1, 2]);
  });

  it('are none without an answer', () => {
    expect(chosenMarks(null, 'DISTRICT')).toEqual([]);
  });
});
