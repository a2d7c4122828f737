import { shortName } from '../../i18n/region-name.ts';
import type { ChildRegion } from './use-region.ts';

export type SortColumn = 'name' | 'level' | 'index';

export interface Sort {
  column: SortColumn;
  descending: boolean;
}

const RANK = { LOW: 0, MEDIUM: 1, HIGH: 2, NO_DATA: 3 } as const;

/** Sorts a copy. Regions without data come last in either direction: unknown is neither low nor high. */
export function sortChildren(children: readonly ChildRegion[], { column, descending }: Sort): ChildRegion[] {
  const sign = descending ? -1 : 1;
  return children.toSorted((a, b) => {
    const byName = shortName(a.name).localeCompare(shortName(b.name), 'id', { numeric: true });
    if (column === 'name') return sign * byName;
    const aKnown = a.resilience.level !== 'NO_DATA';
    const bKnown = b.resilience.level !== 'NO_DATA';
    if (aKnown !== bKnown) return aKnown ? -1 : 1;
    const difference =
      column === 'level'
        ? RANK[a.resilience.level] - RANK[b.resilience.level]
        : (a.resilience.index ?? 0) - (b.resilience.index ?? 0);
    return sign * difference || byName;
  });
}
