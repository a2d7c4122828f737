import { describe, expect, it } from 'vitest';
import { boundaryNote } from './boundary-note.ts';

const PAPUA = {
  change: 'SPLIT',
  predecessor_code: '91',
  predecessor_name: 'Papua',
  happened_on: '2022-07-25',
};

describe('boundaryNote', () => {
  it.each([
    ['93', '2021', 'Wilayah ini dipisahkan dari Papua pada 2022. Nilai 2021 dihitung'],
    ['91', '2021', 'Wilayah ini dimekarkan pada 2022. Nilai 2021 dihitung'],
  ])('tells of %s in %s that the boundary was another', (code, period, words) => {
    expect(boundaryNote(code, [PAPUA], period)?.id).toContain(words);
  });

  it('says nothing from the year of the split on, nor of other changes', () => {
    expect(boundaryNote('93', [PAPUA], '2022')).toBeNull();
    expect(boundaryNote('93', [{ ...PAPUA, change: 'RENAME' }], '2021')).toBeNull();
    expect(boundaryNote('93', [{ ...PAPUA, happened_on: null }], '2021')).toBeNull();
  });
});
