import { AREA_PROBLEMS } from '@serasi/shared';
import { describe, expect, it } from 'vitest';
import { readBox, readCircle } from './read-shape.ts';

const BOX = { west: '119,9', east: '120.4', south: "5°36' LS", north: '-5,2' };

describe('an area in numbers', () => {
  it('a box, in every way of writing degrees', () =>
    expect(readBox(BOX)).toEqual({
      shape: { kind: 'BOX', west: 119.9, south: -5.6, east: 120.4, north: -5.2 },
    }));

  it.each([
    [{ ...BOX, west: '' }, { wrong: 'west' }],
    [{ ...BOX, east: 'timur' }, { wrong: 'east' }],
    [{ ...BOX, south: '120 BT' }, { wrong: 'south' }],
    [{ ...BOX, north: '-6' }, { problem: AREA_PROBLEMS.TURNED }],
    [{ west: '-5,6', east: '-5,2', south: '119,9', north: '120,4' }, { problem: AREA_PROBLEMS.SWAPPED }],
  ])('%j', (texts, read) => expect(readBox(texts)).toEqual(read));

  it.each([
    ['-5,4 120,2', '25', { shape: { kind: 'CIRCLE', lng: 120.2, lat: -5.4, radiusKm: 25 } }],
    ['120.2, -5.4', '2,5 km', { shape: { kind: 'CIRCLE', lng: 120.2, lat: -5.4, radiusKm: 2.5 } }],
    ['Bulukumba', '25', { wrong: 'centre' }],
    ['-5,4 120,2', '', { wrong: 'radius' }],
    ['-5,4 120,2', '-3', { wrong: 'radius' }],
    ['-5,4 120,2', '0', { problem: AREA_PROBLEMS.RADIUS }],
    ['48.85, 2.35', '25', { problem: AREA_PROBLEMS.OUTSIDE }],
  ])('%s within %s km', (centre, radius, read) => expect(readCircle({ centre, radius })).toEqual(read));
});
