import { describe, expect, it } from 'vitest';
import { drawnFrom, levelAt, levelsNeeded, MAP_LEVELS, pinWithin, shownLevel } from './levels.ts';

describe('the level on view', () => {
  it.each([
    [3, 'PROVINCE'],
    [5.19, 'PROVINCE'],
    [5.2, 'REGENCY'],
    [7.2, 'DISTRICT'],
    [9.19, 'DISTRICT'],
    [9.2, 'VILLAGE'],
    [14, 'VILLAGE'],
  ] as const)('follows the zoom: %f shows %s', (zoom, level) => {
    expect(levelAt(zoom, null)).toBe(level);
  });

  it('is the pinned one, or the finest that has tiles at this zoom', () => {
    expect(levelAt(12, 'REGENCY')).toBe('REGENCY');
    expect(levelAt(8, 'VILLAGE')).toBe('VILLAGE');
    expect(levelAt(7.9, 'VILLAGE')).toBe('DISTRICT');
    expect(levelAt(6.9, 'VILLAGE')).toBe('DISTRICT');
    expect(levelAt(5, 'VILLAGE')).toBe('REGENCY');
    expect(levelAt(3, 'VILLAGE')).toBe('PROVINCE');
  });

  it('waits at a coarser level until its values are here', () => {
    expect(shownLevel('VILLAGE', (level) => level === 'PROVINCE' || level === 'REGENCY')).toBe('REGENCY');
    expect(shownLevel('VILLAGE', () => false)).toBeNull();
  });

  it('asks for the next level before the zoom reaches it', () => {
    expect(levelsNeeded(4, null)).toEqual(['PROVINCE', 'REGENCY']);
    expect(levelsNeeded(6.5, null)).toEqual(['PROVINCE', 'REGENCY', 'DISTRICT']);
    expect(levelsNeeded(8.5, null)).toHaveLength(4);
  });

  it('never begins to draw inside a tile zoom', () => {
    for (const level of ['PROVINCE', 'REGENCY', 'DISTRICT', 'VILLAGE'] as const) {
      expect(Number.isInteger(drawnFrom(level, null))).toBe(true);
    }
  });
});

describe('a layer of few levels', () => {
  const offered = ['REGENCY', 'DISTRICT'] as const;

  it.each([
    [3, null, 'REGENCY'],
    [6, null, 'REGENCY'],
    [7.5, null, 'DISTRICT'],
    [12, null, 'DISTRICT'],
    [8, 'PROVINCE', 'REGENCY'],
    [12, 'VILLAGE', 'DISTRICT'],
    [12, 'REGENCY', 'REGENCY'],
  ] as const)('at zoom %f with pin %s shows %s', (zoom, pin, level) => {
    expect(pinWithin(zoom, pin, offered)).toBe(level);
  });

  it('leaves the pin alone where all levels are offered', () => {
    expect(pinWithin(3, null, MAP_LEVELS)).toBeNull();
    expect(pinWithin(3, 'VILLAGE', MAP_LEVELS)).toBe('VILLAGE');
  });
});
