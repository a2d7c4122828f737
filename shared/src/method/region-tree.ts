import { at } from '../columns.ts';

/** Regions as places 0…count−1 with their parents' places; a parent is always of a coarser level. */
export interface RegionTree {
  count: number;
  /** Place of the parent; −1 for a root. */
  parent: Int32Array;
  /** 0 nation, 1 province, 2 regency, 3 district, 4 village. */
  level: Uint8Array;
  /** 1 where the region is a village: only villages are measured, all else is reckoned from them. */
  isVillage: Uint8Array;
  /** Every place, children before their parents. */
  bottomUp: Int32Array;
}

const VILLAGE = 4;

/**
 * A tree from columns of ids, parents' ids (null, or not in the list: a root) and level numbers (0 nation … 4 village).
 * Places keep the order of `ids`.
 */
export function regionTree(
  ids: ArrayLike<number>,
  parentIds: ArrayLike<number | null>,
  levels: ArrayLike<number>,
): RegionTree {
  const count = ids.length;
  const places = new Map<number, number>();
  for (let i = 0; i < count; i++) places.set(at(ids, i), i);
  const parent = Int32Array.from({ length: count }, (_, i) => places.get(parentIds[i] ?? NaN) ?? -1);
  const isVillage = Uint8Array.from({ length: count }, (_, i) => (levels[i] === VILLAGE ? 1 : 0));
  const level = Uint8Array.from(levels);
  const bottomUp = Int32Array.from({ length: count }, (_, i) => i);
  bottomUp.sort((a, b) => at(levels, b) - at(levels, a) || a - b);
  return { count, parent, level, isVillage, bottomUp };
}
