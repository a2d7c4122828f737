import { ArcWriter, type ArcRing, type Arcs, type RegionGeometry } from '../../boundaries/topology.ts';

export interface Chained {
  arcs: Arcs;
  layers: RegionGeometry[][];
}

/**
 * The same layers over as few arcs as possible: arcs that follow each other without a third border between are joined. Arcs
 * that no layer uses vanish. Without this, a province border would keep a fixed point wherever two villages part.
 */
export function joinArcs(arcs: Arcs, layers: readonly (readonly RegionGeometry[])[]): Chained {
  const isNode = nodeTest(arcs, layers);
  const writer = new ArcWriter();
  const chainOf = new Map<number, number>();

  const write = (run: readonly number[]): number => {
    for (const [i, signed] of run.entries()) writeArc(writer, arcs, signed, i === run.length - 1);
    return writer.end();
  };
  const chain = (run: readonly number[]): number => {
    const first = run[0] ?? 0;
    const known = chainOf.get(first);
    if (known !== undefined) return known;
    const joined = write(run);
    chainOf.set(first, joined);
    chainOf.set(~(run[run.length - 1] ?? 0), ~joined);
    return joined;
  };
  const join = (ring: ArcRing): ArcRing => {
    const start = ring.findIndex((signed) => isNode(startPoint(arcs, signed)));
    if (start < 0) return [chainClosed(ring, chain)];
    const joined: ArcRing = [];
    let run: number[] = [];
    for (let i = 0; i < ring.length; i++) {
      run.push(ring[(start + i) % ring.length] ?? 0);
      if (i + 1 < ring.length && !isNode(startPoint(arcs, ring[(start + i + 1) % ring.length] ?? 0)))
        continue;
      joined.push(chain(run));
      run = [];
    }
    return joined;
  };
  const joinedLayers = layers.map((layer) =>
    layer.map((region) => ({ ...region, polygons: region.polygons.map((rings) => rings.map(join)) })),
  );
  return { arcs: writer.finish(), layers: joinedLayers };
}

/** A ring without any node may be entered anywhere: both sides must enter it at the same arc. */
function chainClosed(ring: ArcRing, chain: (run: readonly number[]) => number): number {
  const unsigned = ring.map((signed) => (signed < 0 ? ~signed : signed));
  const at = unsigned.indexOf(unsigned.reduce((a, b) => Math.min(a, b), Infinity));
  const run = [...ring.slice(at), ...ring.slice(0, at)];
  const [first = 0, ...rest] = run;
  return first >= 0 ? chain(run) : ~chain([~first, ...rest.reverse().map((signed) => ~signed)]);
}

/** Points where more or fewer than two used arcs end. */
function nodeTest(arcs: Arcs, layers: readonly (readonly RegionGeometry[])[]): (point: number) => boolean {
  const used = new Uint8Array(arcs.starts.length);
  for (const layer of layers) {
    for (const { polygons } of layer) {
      for (const rings of polygons)
        for (const ring of rings) for (const signed of ring) used[signed < 0 ? ~signed : signed] = 1;
    }
  }
  const ends = new Map<number, number>();
  for (let arc = 0; arc + 1 < arcs.starts.length; arc++) {
    if (used[arc] !== 1) continue;
    for (const point of [arcs.starts[arc] ?? 0, (arcs.starts[arc + 1] ?? 0) - 1]) {
      const key = placeKey(arcs, point);
      ends.set(key, (ends.get(key) ?? 0) + 1);
    }
  }
  return (point) => ends.get(placeKey(arcs, point)) !== 2;
}

/** One number per place, to 1e-6°. */
function placeKey({ coords }: Arcs, point: number): number {
  return (
    Math.round((coords[2 * point] ?? 0) * 1e6) * 2 ** 26 + Math.round((coords[2 * point + 1] ?? 0) * 1e6)
  );
}

function startPoint({ starts }: Arcs, signed: number): number {
  return signed >= 0 ? (starts[signed] ?? 0) : (starts[~signed + 1] ?? 0) - 1;
}

function writeArc(writer: ArcWriter, { coords, starts }: Arcs, signed: number, withEnd: boolean): void {
  const arc = signed < 0 ? ~signed : signed;
  const first = starts[arc] ?? 0;
  const last = (starts[arc + 1] ?? 0) - 1;
  if (signed >= 0)
    for (let i = first; i < last; i++) writer.point(coords[2 * i] ?? 0, coords[2 * i + 1] ?? 0);
  else for (let i = last; i > first; i--) writer.point(coords[2 * i] ?? 0, coords[2 * i + 1] ?? 0);
  if (!withEnd) return;
  const end = signed >= 0 ? last : first;
  writer.point(coords[2 * end] ?? 0, coords[2 * end + 1] ?? 0);
}
