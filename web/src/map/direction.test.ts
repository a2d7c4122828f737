import { describe, expect, it } from 'vitest';
import { nearestTowards, stepTowards } from './direction.ts';

const place = (name: string, x: number, y: number) => ({ name, x, y });
const HERE = { x: 100, y: 100 };

describe('the place next in a direction', () => {
  const places = [
    place('itself', 100, 100),
    place('near east', 130, 110),
    place('far east', 180, 100),
    place('north', 105, 60),
    place('south-east, more south', 110, 130),
    place('west', 20, 150),
  ];

  it.each([
    ['right', 'near east'],
    ['up', 'north'],
    ['down', 'south-east, more south'],
    ['left', 'west'],
  ] as const)('%s of here is %s', (direction, name) => {
    expect(nearestTowards(HERE, places, direction)?.name).toBe(name);
  });

  it('prefers the nearest within 45°, not the one straight ahead', () => {
    expect(nearestTowards(HERE, [place('ahead', 160, 100), place('aslant', 120, 115)], 'right')?.name).toBe(
      'aslant',
    );
  });

  it('is nobody where nothing lies that way', () => {
    expect(nearestTowards(HERE, [place('north', 105, 60), place('itself', 100, 100)], 'left')).toBeNull();
    expect(nearestTowards(HERE, [], 'up')).toBeNull();
  });

  it('steps on the screen, where north is up', () => {
    expect(stepTowards('up', 80)).toEqual([0, -80]);
  });
});
