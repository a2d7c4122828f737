import { PairIndex } from './pair-index.ts';
import { walkWkb, type RingVisitor } from './wkb-rings.ts';

/** Multipolygons as rings of vertex numbers: equal coordinates are one vertex, whichever polygon they come from. */
export class PolygonStore {
  /** The vertices' lng and lat. */
  readonly vertices = new PairIndex();
  /** Ring `i` is `corners` from `ringStarts[i]` to `ringStarts[i + 1]` (exclusive), without its repeated last point. */
  readonly ringStarts: number[] = [0];
  private cornerNumbers = new Int32Array(1 << 16);
  private length = 0;

  get corners(): Int32Array {
    return this.cornerNumbers.subarray(0, this.length);
  }

  /**
   * Takes over a multipolygon and returns its polygons as ring numbers, the exterior first. Points that repeat the one
   * before are dropped, so are rings with less than three points and the holes of such exteriors.
   */
  add(wkb: Uint8Array): number[][] {
    const polygons: number[][] = [];
    let rings: number[] = [];
    let isExterior = true;
    let start = 0;
    const visitor: RingVisitor = {
      startPolygon: () => {
        polygons.push((rings = []));
        isExterior = true;
      },
      startRing: () => (start = this.length),
      point: (lng, lat) => {
        const vertex = this.vertices.numberOf(lng, lat);
        if (this.length === start || this.cornerNumbers[this.length - 1] !== vertex) this.push(vertex);
      },
      endRing: () => {
        const first = this.cornerNumbers[start];
        while (this.length > start + 1 && this.cornerNumbers[this.length - 1] === first) this.length--;
        if (this.length - start >= 3 && (isExterior || rings.length > 0)) {
          rings.push(this.ringStarts.length - 1);
          this.ringStarts.push(this.length);
        } else this.length = start;
        isExterior = false;
      },
    };
    walkWkb(wkb, visitor);
    return polygons.filter(({ length }) => length > 0);
  }

  private push(vertex: number): void {
    if (this.length === this.cornerNumbers.length) {
      const grown = new Int32Array(2 * this.length);
      grown.set(this.cornerNumbers);
      this.cornerNumbers = grown;
    }
    this.cornerNumbers[this.length++] = vertex;
  }
}
