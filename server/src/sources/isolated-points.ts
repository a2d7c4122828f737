/** `[lng, lat]`, EPSG:4326. */
export type LngLat = [number, number];

export interface GroupedPoint {
  point: LngLat;
  group: string;
}

/** Kilometres in one degree at the equator; Indonesia lies within 11° of it, where longitude shrinks by at most 2 %. */
export const KM_PER_DEGREE = 111.2;

const CELL_DEG = 0.25;

export function distanceKm(a: LngLat, b: LngLat): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]) * KM_PER_DEGREE;
}

/**
 * Indices of points that lie among strangers: the nearest member of the own group is further than `minKm`, and at least
 * `strangers` points of other groups are nearer. Remote islands have empty sea around them and are kept; a wrong
 * point usually falls into the middle of somebody else's villages. Points alone in their group are never reported.
 */
export function findIsolated(items: readonly GroupedPoint[], minKm: number, strangers: number): Set<number> {
  const members = new Map<string, number[]>();
  const cells = new Map<number, number[]>();
  items.forEach(({ point, group }, i) => {
    push(members, group, i);
    push(cells, cellKey(cellOf(point[0]), cellOf(point[1])), i);
  });

  const nearerThan = (self: number, point: LngLat, km: number): number => {
    const reach = km / KM_PER_DEGREE;
    let count = 0;
    for (let x = cellOf(point[0] - reach); x <= cellOf(point[0] + reach); x++) {
      for (let y = cellOf(point[1] - reach); y <= cellOf(point[1] + reach); y++) {
        for (const other of cells.get(cellKey(x, y)) ?? []) {
          const candidate = items[other];
          if (other === self || !candidate || distanceKm(point, candidate.point) >= km) continue;
          if (++count >= strangers) return count;
        }
      }
    }
    return count;
  };

  const isolated = new Set<number>();
  items.forEach(({ point, group }, i) => {
    let nearest = Infinity;
    for (const j of members.get(group) ?? []) {
      const sibling = items[j];
      if (j !== i && sibling) nearest = Math.min(nearest, distanceKm(point, sibling.point));
    }
    if (nearest > minKm && nearest < Infinity && nearerThan(i, point, nearest) >= strangers) isolated.add(i);
  });
  return isolated;
}

/** The point of the middle longitude and the middle latitude; `[0, 0]` for an empty list. */
export function medianPoint(points: readonly LngLat[]): LngLat {
  return [median(points.map((p) => p[0])), median(points.map((p) => p[1]))];
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

export function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function cellOf(degrees: number): number {
  return Math.floor(degrees / CELL_DEG);
}

function cellKey(x: number, y: number): number {
  return x * 4096 + y;
}
