import { expect, it } from 'vitest';
import { levelWithin, rankingScope, scatterScope } from './scope.ts';

it('ranks the parts of the selected region, of a village its kecamatan’s', () => {
  expect(rankingScope(null).within).toBe('ID');
  expect(rankingScope('73.02').within).toBe('73.02');
  expect(rankingScope('73.02.01.2001')).toEqual({ within: '73.02.01', levels: ['VILLAGE'] });
});

it('never offers villages beyond a kabupaten, and never plots them', () => {
  expect(rankingScope(null).levels).not.toContain('VILLAGE');
  expect(rankingScope('73').levels).not.toContain('VILLAGE');
  for (const code of [null, '73', '73.02', '73.02.01', '73.02.01.2001'])
    expect(scatterScope(code).levels).not.toContain('VILLAGE');
  expect(scatterScope('73.02.01.2001').within).toBe('73.02');
});

it('falls back to the first level where the chosen one is not offered', () => {
  expect(levelWithin(rankingScope('73'), 'DISTRICT')).toBe('DISTRICT');
  expect(levelWithin(rankingScope('73'), 'VILLAGE')).toBe('REGENCY');
});
