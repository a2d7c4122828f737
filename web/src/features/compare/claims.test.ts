import { describe, expect, it } from 'vitest';
import { caveatsOf, claimsOf } from './claims.ts';

type Column = Parameters<typeof claimsOf>[0][number];

function column(
  index: number | null,
  interval: [number, number] | null,
  other: Partial<Column['resilience']> = {},
  { version = '1.0.0', level = 'REGENCY' }: { version?: string; level?: Column['level'] } = {},
): Column {
  return {
    level,
    resilience: {
      level: 'MEDIUM',
      index,
      interval: interval && { low: interval[0], high: interval[1] },
      intervalPending: false,
      flags: [],
      confidence: 0.9,
      confidenceLevel: 'HIGH',
      coverage: 1,
      shareLow: 0,
      period: '2025',
      dataStatus: 'SIMULATED',
      dataCutOff: null,
      boundaryVersion: 'a',
      dimensions: [],
      method: {
        id: 'iksm-serasi',
        version,
        kind: 'COMPUTED',
        name: '',
        scaleMin: 0,
        scaleMax: 100,
        decimals: 1,
        classes: [],
      },
      ...other,
    },
  };
}

describe('what may be said of two regions', () => {
  it('puts one above the other only where intervals lie apart', () => {
    const columns = [column(40, [38, 42]), column(60, [55, 65]), column(41, [40, 45])];
    expect(claimsOf(columns)).toEqual({
      apart: [
        [1, 0],
        [1, 2],
      ],
      together: [[0, 2]],
      open: [],
    });
  });

  it('says that nothing can be said without an interval, and leaves out what has no index', () => {
    expect(claimsOf([column(40, null), column(60, [55, 65]), column(null, null)])).toEqual({
      apart: [],
      together: [],
      open: [[0, 1]],
    });
  });

  it('never compares two methods', () => {
    const columns = [column(40, [38, 42]), column(60, [55, 65], {}, { version: '2.0.0' })];
    expect(claimsOf(columns)).toEqual({ apart: [], together: [], open: [] });
    expect(caveatsOf(columns)).toEqual(['METHODS']);
  });

  it('names what differs besides', () => {
    expect(caveatsOf([column(1, null), column(2, null)])).toEqual([]);
    expect(
      caveatsOf([
        column(1, null),
        column(2, null, { period: '2023', dataStatus: 'REAL', boundaryVersion: null }, { level: 'NATION' }),
      ]),
    ).toEqual(['STATUSES', 'LEVELS', 'PERIODS']);
  });
});
