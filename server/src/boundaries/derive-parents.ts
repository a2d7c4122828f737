import { levelOfCode, parentCodeOf, type RegionLevel } from '@serasi/shared';
import { BorderUnion } from './border-union.ts';
import type { ArcRing, Arcs, RegionGeometry } from './topology.ts';
import type { NodedArcs } from './topology-from-polygons.ts';

const BOTTOM_UP: readonly (readonly [parent: RegionLevel, child: RegionLevel])[] = [
  ['DISTRICT', 'VILLAGE'],
  ['REGENCY', 'DISTRICT'],
  ['PROVINCE', 'REGENCY'],
  ['NATION', 'PROVINCE'],
];

export interface DerivedParents {
  /** The arcs that were there and those that had to be added for the parents. */
  arcs: Arcs;
  /** Parents whose children overlap or draw a common border with different points, so that it had to be cut. */
  cut: string[];
  /** Parents whose union could not be made. */
  underivable: string[];
}

/**
 * Makes the parents anew from their children, districts first, and adds them to their layers; those without any child that
 * has a polygon are left out. What lies above a parent that is not made of whole arcs is made of its children in its
 * stead: what is wrong between them may be no matter there.
 */
export function deriveParents(
  arcs: NodedArcs,
  layers: Record<RegionLevel, RegionGeometry[]>,
  codes: readonly string[],
): DerivedParents {
  const union = new BorderUnion(arcs);
  const [cut, underivable]: [string[], string[]] = [[], []];
  let handedUp = new Map<string, ArcRing[][][]>();
  for (const [level, childLevel] of BOTTOM_UP) {
    const children = handedUp;
    const inexact = new Set(cut);
    for (const { code, polygons } of layers[childLevel])
      if (!inexact.has(code)) addTo(children, parentCodeOf(code), [polygons]);
    handedUp = new Map();
    for (const code of codes.filter((wanted) => levelOfCode(wanted) === level)) {
      const mine = children.get(code);
      if (!mine) continue;
      const made = union.of(mine);
      if (made) layers[level].push({ code, name: null, polygons: made.polygons });
      if (made?.isExact) continue;
      (made ? cut : underivable).push(code);
      addTo(handedUp, parentCodeOf(code), mine);
    }
  }
  return { arcs: union.finish(), cut, underivable };
}

function addTo<Item>(lists: Map<string, Item[]>, key: string | null, items: readonly Item[]): void {
  if (key === null) return;
  const list = lists.get(key);
  if (list) for (const item of items) list.push(item);
  else lists.set(key, [...items]);
}
