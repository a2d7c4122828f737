import type { Arcs, RegionGeometry } from './topology.ts';

/** Kilometres on the Earth's mean sphere for a radian. @source IUGG mean radius R1. */
const EARTH_KM = 6371.0088;

/** Two regions of a layer, by their place in it (`a` < `b`), and the length of the edge that they share. */
export interface SharedEdge {
  a: number;
  b: number;
  km: number;
}

/**
 * Regions that share an edge: that run along the same arc, in whichever direction. Arcs are shared where vertices are exactly
 * equal; regions that touch in a point share none. Each pair once.
 */
export function sharedEdges(arcs: Arcs, layer: readonly RegionGeometry[]): SharedEdge[] {
  const firstUser = new Int32Array(arcs.starts.length).fill(-1);
  const edges = new Map<number, SharedEdge>();
  const users = new Map<number, number[]>();
  layer.forEach(({ polygons }, region) => {
    for (const rings of polygons)
      for (const ring of rings)
        for (const signed of ring) {
          const arc = signed < 0 ? ~signed : signed;
          const first = firstUser[arc] ?? -1;
          if (first < 0) firstUser[arc] = region;
          else if (first !== region) {
            const others = users.get(arc);
            if (!others) users.set(arc, [region]);
            else if (!others.includes(region)) others.push(region);
          }
        }
  });
  for (const [arc, others] of users) {
    const km = arcKm(arcs, arc);
    const all = [firstUser[arc] ?? 0, ...others].sort((a, b) => a - b);
    all.forEach((a, i) => {
      for (const b of all.slice(i + 1)) {
        const key = a * layer.length + b;
        const edge = edges.get(key);
        if (edge) edge.km += km;
        else edges.set(key, { a, b, km });
      }
    });
  }
  return [...edges.values()];
}

/** Length of an arc along great circles. */
export function arcKm({ coords, starts }: Arcs, arc: number): number {
  let radians = 0;
  for (let point = starts[arc] ?? 0; point + 1 < (starts[arc + 1] ?? 0); point++)
    radians += angle(coords.subarray(2 * point, 2 * point + 4));
  return radians * EARTH_KM;
}

/** Haversine of a segment, in radians. */
function angle(segment: Float64Array): number {
  const [lng1 = 0, lat1 = 0, lng2 = 0, lat2 = 0] = segment.map((degrees) => (degrees * Math.PI) / 180);
  const half =
    Math.sin((lat2 - lat1) / 2) ** 2 + Math.cos(lat1) * Math.cos(lat2) * Math.sin((lng2 - lng1) / 2) ** 2;
  return 2 * Math.asin(Math.sqrt(half));
}
