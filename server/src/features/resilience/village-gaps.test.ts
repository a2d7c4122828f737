import 'reflect-metadata';
import { IKSM_SERASI_1_0_0 } from '@serasi/shared';
import { expect, it } from 'vitest';
import type { Run } from './catalog.ts';
import { gapsOf } from './village-gaps.ts';
import type { GapRow } from './village-gaps.queries.ts';

const run = { method: IKSM_SERASI_1_0_0, period: '2025' } as Run;
const row = (state: string | null, villages: number, change: Partial<GapRow> = {}): GapRow => ({
  state,
  conflict_state: null,
  villages,
  without_score: 0,
  without_polygon: 0,
  weight_estimated: 0,
  ...change,
});

it('counts what is missing and what is suppressed apart; what does not apply is no gap', () => {
  const gaps = gapsOf(run, [
    row('MSNOOOOOOOOO', 3),
    row('OOOOOOOOOOOO', 2),
    row(null, 1, { without_score: 1 }),
  ]);
  const of = (code: string) => gaps.indicators.find(({ indicator }) => indicator.code === code);
  expect(gaps).toMatchObject({ villages: 6, withoutScore: 1, withoutReport: 1 });
  expect(of('PKR1')).toMatchObject({ missing: 4, suppressed: 0 });
  expect(of('PKR2')).toMatchObject({ missing: 1, suppressed: 3 });
  expect(of('PKR3')).toMatchObject({ missing: 1, suppressed: 0 });
});

it('takes what incidents say of PKF1 and PKF2 before what was reported', () => {
  const before = gapsOf(run, [row('OOOOOOMMOOOO', 1)]);
  const after = gapsOf(run, [row('OOOOOOMMOOOO', 1, { conflict_state: 'ON' })]);
  const missing = (gaps: typeof before) =>
    gaps.indicators.filter(({ missing: count }) => count > 0).map(({ indicator }) => indicator.code);
  expect(missing(before)).toEqual(['PKF1', 'PKF2']);
  expect(missing(after)).toEqual([]);
});
