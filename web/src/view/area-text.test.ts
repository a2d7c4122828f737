import { areaProblem, type AreaShape } from '@serasi/shared';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAP_LEVELS } from '../map/levels.ts';
import { formatArea, parseArea, roundShape } from './area-text.ts';
import { formatView, FIRST_VIEW, parseView } from './view-state.ts';

const lng = fc.double({ min: 95, max: 141, noNaN: true });
const lat = fc.double({ min: -11, max: 6, noNaN: true });
const shape: fc.Arbitrary<AreaShape> = fc.oneof(
  fc.record({ kind: fc.constant('BOX' as const), west: lng, south: lat, east: lng, north: lat }),
  fc.record({
    kind: fc.constant('CIRCLE' as const),
    lng,
    lat,
    radiusKm: fc.double({ min: 0.05, max: 2900, noNaN: true }),
  }),
  fc.record({
    kind: fc.constant('POLYGON' as const),
    points: fc.array(fc.tuple(lng, lat), { minLength: 3, maxLength: 5 }),
  }),
);
const usable = shape.map(roundShape).filter((each) => areaProblem(each) === null);

describe('an area in the address', () => {
  it('comes back as it was, with its level', () => {
    fc.assert(
      fc.property(usable, fc.constantFrom(...MAP_LEVELS), (drawn, level) => {
        const text = formatArea({ shape: drawn, level });
        expect(parseArea(text)).toEqual({ shape: drawn, level });
        const { search, hash } = new URL(formatView({ ...FIRST_VIEW, area: text }), 'http://serasi.test');
        expect(parseView({ search, hash })).toMatchObject({ area: text, dropped: [] });
      }),
    );
  });

  it.each([
    ['r:119.9,-5.6,120.4,-5.2', { kind: 'BOX', west: 119.9, south: -5.6, east: 120.4, north: -5.2 }],
    ['c:120.2,-5.4,25', { kind: 'CIRCLE', lng: 120.2, lat: -5.4, radiusKm: 25 }],
    [
      'p:120,-6,121,-6,120.5,-5',
      {
        kind: 'POLYGON',
        points: [
          [120, -6],
          [121, -6],
          [120.5, -5],
        ],
      },
    ],
  ])('reads %s', (text, wanted) => expect(parseArea(text)).toEqual({ shape: wanted, level: 'DISTRICT' }));

  it('a drawn line becomes at most 100 points of at most 4 decimals', () => {
    const around = Array.from({ length: 100 }, (_, i): [number, number] => [
      120 + Math.cos(i / 16) / 7,
      -5 + Math.sin(i / 16) / 7,
    ]);
    const text = formatArea({ shape: { kind: 'POLYGON', points: around }, level: 'VILLAGE' });
    expect(text.length).toBeLessThan(2000);
    expect(parseArea(text)?.shape).toEqual(roundShape({ kind: 'POLYGON', points: around }));
  });

  it.each([
    '',
    'x',
    'r:',
    'r:1,2,3',
    'r:119.9,-5.6,120.4,-5.2,1',
    'r:120.4,-5.6,119.9,-5.2',
    'r:-5.6,119.9,-5.2,120.4',
    'c:120.2,-5.4',
    'c:120.2,-5.4,0',
    'c:120.2,-5.4,1e3',
    'c:120.2,-5.4,NaN',
    'c:120.2,-5.4,25,kota',
    'p:120,-6,121,-6',
    'p:120,-6,121,-6,120.5',
    'p:120,-6,121,-5,121,-6,120,-5',
    `p:${Array.from({ length: 101 }, (_, i) => `${120 + i / 1000},-5`).join(',')}`,
    `p:${'120,-6,'.repeat(5000)}120,-6`,
    '<script>',
  ])('drops %j, and says so', (text) => {
    expect(parseArea(text)).toBeNull();
    expect(parseView({ search: `?${new URLSearchParams({ area: text })}`, hash: '' })).toMatchObject({
      area: null,
      dropped: ['area'],
    });
  });
});
