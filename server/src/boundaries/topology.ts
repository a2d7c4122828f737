import type { BoundaryStatus, RegionLevel } from '@serasi/shared';

/**
 * Lines that regions share. Arc `i` is the points `starts[i]` to `starts[i + 1]` (exclusive) of `coords`, which
 * alternates lng and lat (degrees, EPSG:4326). Both neighbours of a border refer to the same arc, so they can't gap.
 */
export interface Arcs {
  coords: Float64Array;
  starts: Uint32Array;
}

/** Arc numbers in order; `~i` is arc `i` backwards, as in TopoJSON. */
export type ArcRing = number[];

/** One region's polygons: each a list of rings, the exterior first, then its holes. */
export interface RegionGeometry {
  code: string;
  name: string | null;
  polygons: ArcRing[][];
}

/** Every level's regions over one set of arcs. */
export interface BoundaryTopology {
  arcs: Arcs;
  layers: Record<RegionLevel, RegionGeometry[]>;
  status: Exclude<BoundaryStatus, 'NONE'>;
  attribution: string;
}

/** Collects arcs one by one into the flat form. */
export class ArcWriter {
  private coords = new Float64Array(1 << 16);
  private readonly starts: number[] = [0];
  private length = 0;

  get count(): number {
    return this.starts.length - 1;
  }

  point(lng: number, lat: number): void {
    if (this.length + 2 > this.coords.length) {
      const grown = new Float64Array(this.coords.length * 2);
      grown.set(this.coords);
      this.coords = grown;
    }
    this.coords[this.length++] = lng;
    this.coords[this.length++] = lat;
  }

  /** Closes the arc of the points since the last call and returns its number. */
  end(): number {
    this.starts.push(this.length / 2);
    return this.starts.length - 2;
  }

  finish(): Arcs {
    return { coords: this.coords.slice(0, this.length), starts: Uint32Array.from(this.starts) };
  }
}

/** Calls `visit` with every point along the ring; points where arcs meet come once, the first point is not repeated. */
export function walkRing(arcs: Arcs, ring: ArcRing, visit: (lng: number, lat: number) => void): void {
  const { coords, starts } = arcs;
  for (const signed of ring) {
    const arc = signed < 0 ? ~signed : signed;
    const first = starts[arc] ?? 0;
    const last = (starts[arc + 1] ?? 0) - 1;
    if (signed >= 0) for (let i = first; i < last; i++) visit(coords[2 * i] ?? 0, coords[2 * i + 1] ?? 0);
    else for (let i = last; i > first; i--) visit(coords[2 * i] ?? 0, coords[2 * i + 1] ?? 0);
  }
}

/** The ring's points as alternating lng and lat, without repeated neighbours, not closed. */
export function ringCoordinates(arcs: Arcs, ring: ArcRing): number[] {
  const flat: number[] = [];
  walkRing(arcs, ring, (lng, lat) => {
    if (flat[flat.length - 2] !== lng || flat[flat.length - 1] !== lat) flat.push(lng, lat);
  });
  while (flat.length > 2 && flat[0] === flat[flat.length - 2] && flat[1] === flat[flat.length - 1])
    flat.length -= 2;
  return flat;
}

/** Area in square degrees of a flat ring; positive when it runs counter-clockwise. */
export function signedArea(flat: ArrayLike<number>): number {
  const x0 = flat[0] ?? 0;
  const y0 = flat[1] ?? 0;
  let sum = 0;
  let px = 0;
  let py = 0;
  for (let i = 2; i < flat.length; i += 2) {
    const x = (flat[i] ?? 0) - x0;
    const y = (flat[i + 1] ?? 0) - y0;
    sum += px * y - x * py;
    px = x;
    py = y;
  }
  return sum / 2;
}

/** Whether the point lies inside the flat ring (even-odd); a point on the line may go either way. */
export function ringContains(flat: ArrayLike<number>, lng: number, lat: number): boolean {
  let inside = false;
  let px = flat[flat.length - 2] ?? 0;
  let py = flat[flat.length - 1] ?? 0;
  for (let i = 0; i < flat.length; i += 2) {
    const x = flat[i] ?? 0;
    const y = flat[i + 1] ?? 0;
    if (y > lat !== py > lat && lng < ((px - x) * (lat - y)) / (py - y) + x) inside = !inside;
    px = x;
    py = y;
  }
  return inside;
}
