import { PairIndex } from './pair-index.ts';
import type { PolygonStore } from './polygon-store.ts';
import type { ArcRing, Arcs } from './topology.ts';

/** Arcs that know the vertices they begin and end at, as numbers that are equal where the coordinates are. */
export interface NodedArcs extends Arcs {
  from: Int32Array;
  to: Int32Array;
}

/**
 * The arcs that the rings of a store are made of, and every ring as arcs. What several rings (or one ring twice) run
 * along, in whichever direction, is one arc as long as they stay together; only exactly equal coordinates count as
 * together. No border piece is in two arcs.
 */
export function topologyFromPolygons(store: PolygonStore): { arcs: NodedArcs; rings: ArcRing[] } {
  const isNode = findNodes(store);
  const { corners, ringStarts } = store;
  const cutter = new ArcCutter(corners);
  const rings: ArcRing[] = [];
  for (let ring = 0; ring + 1 < ringStarts.length; ring++) {
    const first = ringStarts[ring] ?? 0;
    const count = (ringStarts[ring + 1] ?? 0) - first;
    const arcs: ArcRing = [];
    let start = 0;
    while (isNode[corners[first + start] ?? 0] !== 1) start++;
    for (let begin = start, end = start + 1; end <= start + count; end++) {
      if (isNode[corners[first + (end % count)] ?? 0] !== 1) continue;
      arcs.push(cutter.arcAlong(first, count, begin, end));
      begin = end;
    }
    rings.push(arcs);
  }
  return { arcs: cutter.finish(store.vertices), rings };
}

/**
 * Vertices where arcs end: where rings have different neighbours or one turns back. A ring without any gets one at
 * its beginning, and with it all rings along the same line.
 */
function findNodes({ vertices, corners, ringStarts }: PolygonStore): Uint8Array {
  const isNode = new Uint8Array(vertices.size);
  const lower = new Int32Array(vertices.size).fill(-1);
  const higher = new Int32Array(vertices.size);
  for (let ring = 0; ring + 1 < ringStarts.length; ring++) {
    const end = ringStarts[ring + 1] ?? 0;
    let before = corners[end - 1] ?? 0;
    let vertex = corners[ringStarts[ring] ?? 0] ?? 0;
    for (let i = ringStarts[ring] ?? 0; i < end; i++) {
      const after = corners[i + 1 < end ? i + 1 : (ringStarts[ring] ?? 0)] ?? 0;
      const low = before < after ? before : after;
      const high = before < after ? after : before;
      if (lower[vertex] === -1) {
        lower[vertex] = low;
        higher[vertex] = high;
        if (low === high) isNode[vertex] = 1;
      } else if (lower[vertex] !== low || higher[vertex] !== high) isNode[vertex] = 1;
      before = vertex;
      vertex = after;
    }
  }
  for (let ring = 0; ring + 1 < ringStarts.length; ring++) {
    const start = ringStarts[ring] ?? 0;
    let hasNode = false;
    for (let i = start; i < (ringStarts[ring + 1] ?? 0) && !hasNode; i++)
      hasNode = isNode[corners[i] ?? 0] === 1;
    if (!hasNode) isNode[corners[start] ?? 0] = 1;
  }
  return isNode;
}

/** Writes each arc once. An arc is known by its first two vertices: no other begins with them in this order. */
class ArcCutter {
  private readonly corners: Int32Array;
  private readonly beginnings = new PairIndex();
  /** The signed arc of every beginning. */
  private readonly arcOf: number[] = [];
  private readonly starts: number[] = [0];
  private vertices: Int32Array;
  private length = 0;

  constructor(corners: Int32Array) {
    this.corners = corners;
    this.vertices = new Int32Array((corners.length >> 1) + 16);
  }

  /** The signed arc along a ring's corners `begin` to `end`, counted round the ring from its `first`. */
  arcAlong(first: number, count: number, begin: number, end: number): number {
    const vertexAt = (corner: number): number => this.corners[first + (corner % count)] ?? 0;
    const known = this.arcOf[this.beginnings.numberOf(vertexAt(begin), vertexAt(begin + 1))];
    if (known !== undefined) return known;
    const arc = this.starts.length - 1;
    this.arcOf.push(arc, ~arc);
    this.beginnings.numberOf(vertexAt(end), vertexAt(end - 1));
    this.reserve(end - begin + 1);
    for (let corner = begin; corner <= end; corner++) this.vertices[this.length++] = vertexAt(corner);
    this.starts.push(this.length);
    return arc;
  }

  finish(places: PairIndex): NodedArcs {
    const coords = new Float64Array(2 * this.length);
    for (let i = 0; i < this.length; i++) {
      const vertex = this.vertices[i] ?? 0;
      coords[2 * i] = places.first(vertex);
      coords[2 * i + 1] = places.second(vertex);
    }
    const starts = Uint32Array.from(this.starts);
    const count = starts.length - 1;
    const from = Int32Array.from({ length: count }, (_, arc) => this.vertices[starts[arc] ?? 0] ?? 0);
    const to = Int32Array.from({ length: count }, (_, arc) => this.vertices[(starts[arc + 1] ?? 0) - 1] ?? 0);
    return { coords, starts, from, to };
  }

  private reserve(more: number): void {
    if (this.length + more <= this.vertices.length) return;
    const grown = new Int32Array(Math.max(2 * this.vertices.length, this.length + more));
    grown.set(this.vertices);
    this.vertices = grown;
  }
}
