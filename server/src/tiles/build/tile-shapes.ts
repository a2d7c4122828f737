import { ringCoordinates, type Arcs, type ArcRing } from '../../boundaries/topology.ts';
import { ringArea, type FlatRing } from './ring-clip.ts';

/** How much of the shapes a zoom keeps. */
export interface Detail {
  /** Square units that a point must matter by to be kept. */
  tolerance: number;
  /** Square units below which an island or hole is left out. */
  leastPart: number;
  /** Every coordinate is a multiple of so many units. */
  step: number;
}

/** Half the width of the mark that stands for a region too small for its zoom. */
const MARK_UNITS = 2;
/** A region's only shape is drawn as a mark below this area (square units). */
const LEAST_AREA = 8;

/**
 * A region's polygons on the whole-number grid of one zoom, exteriors clockwise on the screen. Parts smaller than
 * `leastPart` square units are left out, but the largest stays, as a small mark around `centre` if need be.
 */
export function tileShapes(
  arcs: Arcs,
  polygons: readonly ArcRing[][],
  leastPart: number,
  centre: readonly [number, number] | null,
): FlatRing[][] {
  const shapes: FlatRing[][] = [];
  let largest: { shape: FlatRing[]; area: number } | null = null;
  for (const rings of polygons) {
    const shape: FlatRing[] = [];
    let area = 0;
    for (const [i, ring] of rings.entries()) {
      const flat = ringCoordinates(arcs, ring);
      const signed = flat.length < 6 ? 0 : ringArea(flat);
      if (i === 0) area = Math.abs(signed);
      else if (Math.abs(signed) < leastPart) continue;
      shape.push(signed > 0 === (i === 0) ? flat : reversed(flat));
    }
    if (area >= leastPart) shapes.push(shape);
    if (!largest || area > largest.area) largest = { shape, area };
  }
  if (shapes.length > 0 || !largest) return shapes;
  if (largest.area >= LEAST_AREA || !centre) return largest.area > 0 ? [largest.shape] : [];
  return [[markAt(Math.round(centre[0]), Math.round(centre[1]))]];
}

/** The arcs in whole units, `size` for the whole world; every coordinate is a multiple of `step`. */
export function snapToGrid({ coords, starts }: Arcs, size: number, step: number): Arcs {
  const steps = size / step;
  return { coords: coords.map((value) => Math.round(value * steps) * step), starts };
}

function markAt(x: number, y: number): FlatRing {
  return [x, y - MARK_UNITS, x + MARK_UNITS, y, x, y + MARK_UNITS, x - MARK_UNITS, y];
}

function reversed(flat: FlatRing): FlatRing {
  const turned: FlatRing = [];
  for (let i = flat.length - 2; i >= 0; i -= 2) turned.push(flat[i] ?? 0, flat[i + 1] ?? 0);
  return turned;
}
