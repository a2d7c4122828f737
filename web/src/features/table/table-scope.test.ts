import { describe, expect, it } from 'vitest';
import { boundOf, followedScope, levelBelow } from './table-scope.ts';

describe('what the table lists', () => {
  it.each([
    [null, null, 'REGENCY', { level: 'REGENCY', within: null }],
    ['73', null, 'REGENCY', { level: 'REGENCY', within: '73' }],
    ['73.02', null, 'DISTRICT', { level: 'DISTRICT', within: '73.02' }],
    ['73.02', 'VILLAGE', 'REGENCY', { level: 'VILLAGE', within: '73.02' }],
    ['ID', null, 'PROVINCE', { level: 'PROVINCE', within: null }],
  ] as const)('follows the map: %s, pinned %s, shown %s', (region, pin, shown, scope) =>
    expect(followedScope(region, pin, shown)).toEqual(scope),
  );

  it('is bounded by what lies above, where the selected region is no larger than those listed', () => {
    expect(boundOf('73.02', 'REGENCY')).toBe('73');
    expect(boundOf('73.02.01.2001', 'REGENCY')).toBe('73');
    expect(boundOf('73.02', 'PROVINCE')).toBeNull();
    expect(boundOf('73.02.01.2001', 'VILLAGE')).toBe('73.02.01');
  });

  it('goes one level down without a map', () => {
    expect(followedScope('73.02', null, null)).toEqual({ level: 'DISTRICT', within: '73.02' });
    expect(levelBelow(null)).toBe('PROVINCE');
    expect(levelBelow('73.02.01.2001')).toBe('VILLAGE');
  });
});
