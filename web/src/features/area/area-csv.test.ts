import { describe, expect, it } from 'vitest';
import { areaRows } from './area-csv.ts';
import { sortList, type AreaNode } from './sort-list.ts';
import type { AreaRegions } from './use-area.ts';

const node = (code: string, name: string, index: number | null, residents: number | null): AreaNode => ({
  level: index === null ? 'NO_DATA' : 'LOW',
  index,
  residents,
  region: { id: code, code, name, level: 'VILLAGE', path: `Sulawesi Selatan › ${name}` },
});
const NODES = [
  node('73.02.01.2001', 'Bialo', 41.256, 3012),
  node('73.02.01.2002', '=Hyper; "Link"', null, null),
  node('73.02.01.2003', 'Anrang', 52, 900),
];
const REGIONS = {
  period: '2025',
  dataStatus: 'SIMULATED',
  residentsSimulated: true,
  method: { id: 'iksm-serasi', version: '1.0.0', name: 'Serasi', decimals: 1 },
} as AreaRegions;

describe('the file of an area', () => {
  it('has a head in the language of the screen, and rows that say where they come from', () => {
    const [head, first, second] = areaRows(REGIONS, NODES, 'id');
    expect(head?.slice(0, 3)).toEqual(['kode', 'nama', 'letak']);
    expect(first).toEqual([
      '73.02.01.2001',
      'Bialo',
      'Sulawesi Selatan › Bialo',
      'LOW',
      41.3,
      3012,
      'ya',
      'SIMULATED',
      'iksm-serasi/1.0.0',
      '2025',
    ]);
    expect(second?.slice(3, 6)).toEqual(['NO_DATA', null, null]);
    expect(areaRows(REGIONS, NODES, 'en')[0]?.[0]).toBe('code');
  });
});

describe('the list of an area', () => {
  const names = (column: 'name' | 'index' | 'residents', descending: boolean) =>
    sortList(NODES, { column, descending }).map(({ region }) => region.name[0]);

  it('sorts a copy; the unknown come last either way', () => {
    expect(names('index', false)).toEqual(['B', 'A', '=']);
    expect(names('index', true)).toEqual(['A', 'B', '=']);
    expect(names('residents', true)).toEqual(['B', 'A', '=']);
    expect(names('name', false)).toEqual(['=', 'A', 'B']);
    expect(NODES[0]?.region.name).toBe('Bialo');
  });
});
