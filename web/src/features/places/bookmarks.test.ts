import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookmarkOf, LONGEST_LABEL, readBookmark, toLabel, type Bookmark } from './bookmarks.ts';

const REGION: Bookmark = {
  id: 'a',
  label: null,
  target: { kind: 'REGION', place: { code: '73.02', name: 'Kabupaten Bulukumba' } },
};
const VIEW: Bookmark = {
  id: 'b',
  label: 'Rapat Senin',
  target: { kind: 'VIEW', address: '/?tingkat=desa#9.00/-5.4/120.2' },
};

describe('a bookmark from storage', () => {
  it.each([REGION, VIEW, { ...REGION, label: 'Rumah' }])('%j comes back', (bookmark) =>
    expect(readBookmark(JSON.parse(JSON.stringify(bookmark)))).toEqual(bookmark),
  );

  it.each([
    null,
    7,
    [],
    {},
    { ...REGION, id: '' },
    { ...REGION, target: { kind: 'REGION', place: { code: '7302', name: 'x' } } },
    { ...REGION, target: { kind: 'REGION', place: { code: '73.02', name: '' } } },
    { ...VIEW, label: ' ' },
    { ...VIEW, target: { kind: 'VIEW', address: 'https://example.org/' } },
    { ...VIEW, target: { kind: 'VIEW', address: '//example.org/' } },
    { ...VIEW, target: { kind: 'VIEW', address: `/?${'x'.repeat(6000)}` } },
    { ...VIEW, target: { kind: 'OTHER', address: '/' } },
  ])('%j is none', (value) => expect(readBookmark(value)).toBeNull());

  it('anything at all is a bookmark or none, never an error', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const read = readBookmark(value);
        if (read) expect(readBookmark(read)).toEqual(read);
      }),
    );
  });

  it('has a label without outer blanks, of bearable length', () => {
    expect(toLabel('  Rapat  ')).toBe('Rapat');
    expect(toLabel(' \n')).toBeNull();
    expect(toLabel('x'.repeat(500))).toHaveLength(LONGEST_LABEL);
  });

  it('is found by its region', () => {
    expect(bookmarkOf([VIEW, REGION], '73.02')).toBe(REGION);
    expect(bookmarkOf([VIEW, REGION], '73')).toBeNull();
  });
});
