import type { LayerSpecification } from 'maplibre-gl';

/** The part of a MapLibre map that a change of order needs. */
export interface OrderTarget {
  moveLayer(id: string, beforeId?: string): unknown;
}

/**
 * `items` from the bottom, with those that `order` names (topmost first) in that order, in the places that they have among
 * the others. What `order` does not name stays where it is.
 */
export function inOrder<Item extends { id: string }>(
  items: readonly Item[],
  order: readonly string[],
): readonly Item[] {
  const movable = items.filter(({ id }) => order.includes(id));
  const sorted = movable.toSorted((a, b) => order.indexOf(b.id) - order.indexOf(a.id));
  let place = 0;
  return items.map((item) => (order.includes(item.id) ? (sorted[place++] ?? item) : item));
}

/** Brings the layers of the map into a new order. Calls nothing where they are in it. */
export function moveLayers(
  map: OrderTarget,
  before: readonly LayerSpecification[],
  after: readonly LayerSpecification[],
): void {
  const old = new Set(before.map(({ id }) => id));
  const now = new Set(after.map(({ id }) => id));
  const was = before.filter(({ id }) => now.has(id));
  const is = after.filter(({ id }) => old.has(id));
  if (is.every(({ id }, place) => id === was[place]?.id)) return;
  after.toReversed().forEach(({ id }, place, reversed) => map.moveLayer(id, reversed[place - 1]?.id));
}
