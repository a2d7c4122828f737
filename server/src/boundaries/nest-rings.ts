import { EdgeBands } from './edge-bands.ts';
import { walkRing, type ArcRing, type Arcs } from './topology.ts';

/** A ring's area in square degrees, positive when it runs counter-clockwise; without making a list of its points. */
export function ringArea(arcs: Arcs, ring: ArcRing): number {
  let sum = 0;
  let [x0, y0, px, py] = [NaN, 0, 0, 0];
  walkRing(arcs, ring, (lng, lat) => {
    if (Number.isNaN(x0)) [x0, y0] = [lng, lat];
    const x = lng - x0;
    const y = lat - y0;
    sum += px * y - x * py;
    px = x;
    py = y;
  });
  return sum / 2;
}

/**
 * Polygons from rings that have land on their left and don't cross. Null when they can't be the border of any land: an
 * exterior on land that is land already, or a hole in the sea.
 */
export function nestRings(arcs: Arcs, rings: readonly ArcRing[]): ArcRing[][] | null {
  const areas = rings.map((ring) => ringArea(arcs, ring));
  const around = rings.length > 1 ? ringsAround(arcs, rings) : [[]];
  const holes = new Map<number, ArcRing[]>();
  const exteriors: number[] = [];
  for (const [i, ring] of rings.entries()) {
    const isHole = (areas[i] ?? 0) < 0;
    const outer = around[i] ?? [];
    const depth = outer.reduce((sum, other) => sum + Math.sign(areas[other] ?? 0), 0);
    if (depth !== (isHole ? 1 : 0)) return null;
    if (!isHole) {
      exteriors.push(i);
      continue;
    }
    const owner = outer
      .filter((other) => (areas[other] ?? 0) > 0)
      .reduce((a, b) => ((areas[b] ?? 0) < (areas[a] ?? 0) ? b : a));
    holes.set(owner, [...(holes.get(owner) ?? []), ring]);
  }
  exteriors.sort((a, b) => (areas[b] ?? 0) - (areas[a] ?? 0));
  return exteriors.map((i) => [rings[i] ?? [], ...(holes.get(i) ?? [])]);
}

/** For every ring the numbers of the others that it lies in. */
function ringsAround(arcs: Arcs, rings: readonly ArcRing[]): number[][] {
  const bands = new EdgeBands(arcs, rings);
  return rings.map((ring, self) => {
    const signed = ring[0] ?? 0;
    const at = 2 * (arcs.starts[signed < 0 ? ~signed : signed] ?? 0);
    const lng = ((arcs.coords[at] ?? 0) + (arcs.coords[at + 2] ?? 0)) / 2;
    const lat = ((arcs.coords[at + 1] ?? 0) + (arcs.coords[at + 3] ?? 0)) / 2;
    const around = new Set<number>();
    bands.westOf(lng, lat, (other) => {
      if (other !== self && !around.delete(other)) around.add(other);
    });
    return [...around];
  });
}
