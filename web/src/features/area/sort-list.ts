import { shortName } from '../../i18n/region-name.ts';
import type { AreaRegions } from './use-area.ts';

export type AreaNode = AreaRegions['nodes'][number];

export type ListColumn = 'name' | 'index' | 'residents';
export interface ListSort {
  column: ListColumn;
  descending: boolean;
}

/** Sorts a copy. What is not known comes last in either direction. */
export function sortList(nodes: readonly AreaNode[], { column, descending }: ListSort): AreaNode[] {
  const sign = descending ? -1 : 1;
  return nodes.toSorted((a, b) => {
    const byName = shortName(a.region.name).localeCompare(shortName(b.region.name), 'id', { numeric: true });
    if (column === 'name') return sign * byName;
    const [first, second] = [a[column], b[column]];
    if (first === null || second === null) return Number(first === null) - Number(second === null) || byName;
    return sign * (first - second) || byName;
  });
}
