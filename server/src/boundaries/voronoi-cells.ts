import { Delaunay } from 'd3-delaunay';
import type { LngLat } from '../sources/isolated-points.ts';

/** Far sites around the nation, so that every real cell is closed; no land is nearer to them than to a village. */
const FRAME = { centre: [118, -2] as const, radiusDeg: 120, sites: 12 };

/**
 * Voronoi cells of sites as a graph. Cell `i` belongs to site `i`; edge `e` runs from vertex `from[e]` to `to[e]` with cell
 * `left[e]` on its left and `right[e]` on its right. Cells from `siteCount` on belong to the frame.
 */
export class VoronoiCells {
  readonly siteCount: number;
  readonly sites: Float64Array;
  /** Two numbers per vertex: lng, lat. */
  readonly vertices: Float64Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
  private readonly delaunay: Delaunay<LngLat>;
  private readonly cellStarts: Int32Array;
  private readonly cellEdges: Int32Array;

  constructor(points: readonly LngLat[]) {
    this.siteCount = points.length;
    this.delaunay = Delaunay.from([...points, ...framePoints()]);
    this.sites = Float64Array.from(this.delaunay.points);
    const { triangles, halfedges } = this.delaunay;
    this.vertices = new Float64Array((triangles.length / 3) * 2);
    for (let i = 0; i < triangles.length; i += 3) {
      const centre = circumcentre(
        this.site(triangles[i] ?? 0),
        this.site(triangles[i + 1] ?? 0),
        this.site(triangles[i + 2] ?? 0),
      );
      this.vertices.set(centre, (i / 3) * 2);
    }
    const edgeCount = halfedges.reduce((n, twin, h) => n + (twin > h ? 1 : 0), 0);
    const column = (): Int32Array => new Int32Array(edgeCount);
    [this.from, this.to, this.left, this.right] = [column(), column(), column(), column()];
    const counterClockwise = this.turnsLeft(triangles);
    let e = 0;
    for (let h = 0; h < halfedges.length; h++) {
      const twin = halfedges[h] ?? -1;
      if (twin <= h) continue;
      const start = triangles[h] ?? 0;
      const end = triangles[h % 3 === 2 ? h - 2 : h + 1] ?? 0;
      this.from[e] = Math.floor(h / 3);
      this.to[e] = Math.floor(twin / 3);
      this.left[e] = counterClockwise ? end : start;
      this.right[e] = counterClockwise ? start : end;
      e++;
    }
    [this.cellStarts, this.cellEdges] = this.edgesByCell(edgeCount);
  }

  get edgeCount(): number {
    return this.from.length;
  }

  /** Numbers of the edges around a cell, in no particular order. */
  edgesOf(cell: number): Int32Array {
    return this.cellEdges.subarray(this.cellStarts[cell] ?? 0, this.cellStarts[cell + 1] ?? 0);
  }

  neighbour(edge: number, cell: number): number {
    const left = this.left[edge] ?? 0;
    return left === cell ? (this.right[edge] ?? 0) : left;
  }

  cellAt(lng: number, lat: number): number {
    return this.delaunay.find(lng, lat);
  }

  site(cell: number): LngLat {
    return [this.sites[2 * cell] ?? 0, this.sites[2 * cell + 1] ?? 0];
  }

  vertex(vertex: number): LngLat {
    return [this.vertices[2 * vertex] ?? 0, this.vertices[2 * vertex + 1] ?? 0];
  }

  /**
   * Where along the edge's line a point lies: degrees from the middle between the two sites, growing from `from` to `to`.
   */
  position(edge: number, [lng, lat]: LngLat): number {
    const [lx, ly] = this.site(this.left[edge] ?? 0);
    const [rx, ry] = this.site(this.right[edge] ?? 0);
    const across = Math.hypot(rx - lx, ry - ly);
    return ((lat - (ly + ry) / 2) * (rx - lx) - (lng - (lx + rx) / 2) * (ry - ly)) / across;
  }

  private turnsLeft(triangles: ArrayLike<number>): boolean {
    const [ax, ay] = this.site(triangles[0] ?? 0);
    const [bx, by] = this.site(triangles[1] ?? 0);
    const [cx, cy] = this.site(triangles[2] ?? 0);
    return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax) > 0;
  }

  private edgesByCell(edgeCount: number): [Int32Array, Int32Array] {
    const starts = new Int32Array(this.sites.length / 2 + 1);
    const edges = new Int32Array(2 * edgeCount);
    const sides = [this.left, this.right];
    for (const side of sides) for (const cell of side) starts[cell + 1] = (starts[cell + 1] ?? 0) + 1;
    for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
    const next = starts.slice();
    for (let e = 0; e < edgeCount; e++) {
      for (const side of sides) {
        const cell = side[e] ?? 0;
        const slot = next[cell] ?? 0;
        edges[slot] = e;
        next[cell] = slot + 1;
      }
    }
    return [starts, edges];
  }
}

/** d3-delaunay's own moves the centre of flat triangles elsewhere, which tears the graph. */
function circumcentre(a: LngLat, b: LngLat, c: LngLat): LngLat {
  const [bx, by, cx, cy] = [b[0] - a[0], b[1] - a[1], c[0] - a[0], c[1] - a[1]];
  const [b2, c2] = [bx * bx + by * by, cx * cx + cy * cy];
  const scale = 0.5 / (bx * cy - by * cx);
  return [a[0] + (cy * b2 - by * c2) * scale, a[1] + (bx * c2 - cx * b2) * scale];
}

function framePoints(): LngLat[] {
  return Array.from({ length: FRAME.sites }, (_, k) => {
    const angle = ((k + 0.25) / FRAME.sites) * 2 * Math.PI;
    return [
      FRAME.centre[0] + FRAME.radiusDeg * Math.cos(angle),
      FRAME.centre[1] + FRAME.radiusDeg * Math.sin(angle),
    ];
  });
}
