import type { Arcs } from './topology.ts';

/** Edges to a band, about. */
const BAND_EDGES = 64;
const MOST_BANDS = 1 << 13;

/** The edges of lines by bands of latitude, to find quickly what lies west of a place. A line is a list of signed arcs. */
export class EdgeBands {
  private readonly coords: Float64Array;
  private readonly south: number;
  private readonly height: number;
  private readonly bandStarts: Uint32Array;
  /** Each edge's first point in `coords`, and its line. */
  private readonly edges: Uint32Array;
  private readonly lineOf: Uint32Array;

  constructor({ coords, starts }: Arcs, lines: readonly (readonly number[])[]) {
    this.coords = coords;
    let count = 0;
    let [south, north] = [Infinity, -Infinity];
    const eachEdge = (visit: (point: number, line: number) => void): void => {
      for (const [line, members] of lines.entries()) {
        for (const signed of members) {
          const arc = signed < 0 ? ~signed : signed;
          const end = (starts[arc + 1] ?? 0) - 1;
          for (let point = starts[arc] ?? 0; point < end; point++) visit(point, line);
        }
      }
    };
    eachEdge((point) => {
      const [a = 0, b = 0] = [coords[2 * point + 1], coords[2 * point + 3]];
      south = Math.min(south, a, b);
      north = Math.max(north, a, b);
      count++;
    });
    const bandCount = Math.min(MOST_BANDS, Math.ceil(count / BAND_EDGES));
    this.south = south;
    this.height = (north - south) / bandCount || 1;
    const eachBand = (visit: (band: number, point: number, line: number) => void): void => {
      eachEdge((point, line) => {
        const a = this.bandAt(coords[2 * point + 1] ?? 0);
        const b = this.bandAt(coords[2 * point + 3] ?? 0);
        for (let band = Math.min(a, b); band <= Math.max(a, b); band++) visit(band, point, line);
      });
    };
    const ends = new Uint32Array(bandCount + 2);
    eachBand((band) => (ends[band + 1] = (ends[band + 1] ?? 0) + 1));
    for (let band = 1; band < ends.length; band++) ends[band] = (ends[band] ?? 0) + (ends[band - 1] ?? 0);
    this.bandStarts = ends.slice();
    this.edges = new Uint32Array(ends.at(-1) ?? 0);
    this.lineOf = new Uint32Array(this.edges.length);
    eachBand((band, point, line) => {
      const slot = ends[band] ?? 0;
      ends[band] = slot + 1;
      this.edges[slot] = point;
      this.lineOf[slot] = line;
    });
  }

  /** Calls `visit` for each edge that crosses the way from the place to the west; `isUp` when its arc runs north there. */
  westOf(lng: number, lat: number, visit: (line: number, isUp: boolean, point: number) => void): void {
    const { coords } = this;
    const band = this.bandAt(lat);
    for (let slot = this.bandStarts[band] ?? 0; slot < (this.bandStarts[band + 1] ?? 0); slot++) {
      const point = this.edges[slot] ?? 0;
      const ay = coords[2 * point + 1] ?? 0;
      const by = coords[2 * point + 3] ?? 0;
      if (ay > lat === by > lat) continue;
      const ax = coords[2 * point] ?? 0;
      const bx = coords[2 * point + 2] ?? 0;
      if (lng > ((ax - bx) * (lat - by)) / (ay - by) + bx) visit(this.lineOf[slot] ?? 0, by > ay, point);
    }
  }

  private bandAt(lat: number): number {
    return Math.floor((lat - this.south) / this.height);
  }
}
