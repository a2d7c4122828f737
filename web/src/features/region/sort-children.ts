import { shortName } from '../../i18n/region-name.ts';
import type { ChildRegion } from './use-region.ts';

export type SortColumn = 'name' | 'level' | 'value';

export interface Sort {
  column: SortColumn;
  descending: boolean;
}

const RANK = { LOW: 0, MEDIUM: 1, HIGH: 2, NO_DATA: 3 } as const;

/**
 * Sorts a copy; `valueOf` gives the number of the value column. What is not known comes last in either direction: unknown is
 * neither low nor high.
 */
export function sortChildren(
  children: readonly ChildRegion[],
  { column, descending }: Sort,
  valueOf: (child: ChildRegion) => number | null,
): ChildRegion[] {
  const sign = descending ? -1 : 1;
  const keyOf = (child: ChildRegion): number | null => {
    const { level } = child.resilience;
    if (column === 'level') return level === 'NO_DATA' ? null : RANK[level];
    return valueOf(child);
  };
  return children.toSorted((a, b) => {
    const byName = shortName(a.name).localeCompare(shortName(b.name), 'id', { numeric: true });
    if (column === 'name') return sign * byName;
    const [first, second] = [keyOf(a), keyOf(b)];
    if (first === null || second === null) return first === second ? byName : first === null ? 1 : -1;
    return sign * (first - second) || byName;
  });
}
