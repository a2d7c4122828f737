import { OUTSIDE, type BorderedArcs } from './bordered-arcs.ts';
import { ringContains, ringCoordinates, signedArea, type ArcRing, type Arcs } from './topology.ts';

/** The rings around one owner's faces. */
interface OwnedRing {
  owner: number;
  arcs: ArcRing;
}

/**
 * The polygons of every owner: arcs with the same owner on both sides vanish. `ownerOf` maps what an arc names as its left
 * or right (never `OUTSIDE`) to an owner below `ownerCount`.
 */
export function dissolve(
  bordered: BorderedArcs,
  arcs: Arcs,
  ownerCount: number,
  ownerOf: (side: number) => number,
): ArcRing[][][] {
  const owners = Array.from({ length: ownerCount }, (): ArcRing[] => []);
  for (const ring of traceRings(bordered, ownerOf)) owners[ring.owner]?.push(ring.arcs);
  return owners.map((rings) => nestRings(arcs, rings));
}

/** Follows every owner's border, the owner on the left. */
function traceRings(bordered: BorderedArcs, ownerOf: (side: number) => number): OwnedRing[] {
  const { from, to, left, right } = bordered;
  const sides = from.length * 2;
  const owner = new Int32Array(sides).fill(OUTSIDE);
  const nextAtNode = new Int32Array(sides).fill(-1);
  const firstAtNode = new Int32Array(bordered.nodeCount).fill(-1);
  const leave = (side: number, node: number, sideOwner: number): void => {
    owner[side] = sideOwner;
    nextAtNode[side] = firstAtNode[node] ?? -1;
    firstAtNode[node] = side;
  };
  for (let arc = 0; arc < from.length; arc++) {
    const l = left[arc] ?? OUTSIDE;
    const r = right[arc] ?? OUTSIDE;
    const leftOwner = l === OUTSIDE ? OUTSIDE : ownerOf(l);
    const rightOwner = r === OUTSIDE ? OUTSIDE : ownerOf(r);
    if (leftOwner === rightOwner) continue;
    if (leftOwner !== OUTSIDE) leave(2 * arc, from[arc] ?? 0, leftOwner);
    if (rightOwner !== OUTSIDE) leave(2 * arc + 1, to[arc] ?? 0, rightOwner);
  }

  const rings: OwnedRing[] = [];
  for (let start = 0; start < sides; start++) {
    const ringOwner = owner[start] ?? OUTSIDE;
    if (ringOwner === OUTSIDE) continue;
    const ring: ArcRing = [];
    let side = start;
    do {
      ring.push(side % 2 === 0 ? side / 2 : ~((side - 1) / 2));
      owner[side] = OUTSIDE;
      const node = (side % 2 === 0 ? to : from)[side >> 1] ?? 0;
      side = firstAtNode[node] ?? -1;
      while (side >= 0 && owner[side] !== ringOwner) side = nextAtNode[side] ?? -1;
    } while (side >= 0);
    rings.push({ owner: ringOwner, arcs: ring });
  }
  return rings;
}

/** Polygons from rings of one owner: counter-clockwise rings are exteriors, each hole goes to the smallest one around it. */
function nestRings(arcs: Arcs, rings: readonly ArcRing[]): ArcRing[][] {
  if (rings.length === 1) return [[...rings]];
  const exteriors: { ring: ArcRing; flat: number[]; area: number; holes: ArcRing[] }[] = [];
  const holes: { ring: ArcRing; flat: number[] }[] = [];
  for (const ring of rings) {
    const flat = ringCoordinates(arcs, ring);
    const area = signedArea(flat);
    if (area > 0) exteriors.push({ ring, flat, area, holes: [] });
    else if (area < 0) holes.push({ ring, flat });
  }
  exteriors.sort((a, b) => a.area - b.area);
  for (const hole of holes) {
    exteriors
      .find(({ flat }) => ringContains(flat, hole.flat[0] ?? 0, hole.flat[1] ?? 0))
      ?.holes.push(hole.ring);
  }
  return exteriors.reverse().map(({ ring, holes: inner }) => [ring, ...inner]);
}
