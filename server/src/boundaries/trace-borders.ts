import type { ArcRing } from './topology.ts';
import type { NodedArcs } from './topology-from-polygons.ts';

/** An arc at a node: `direction` is the angle at which it lies, `signed` leads away from the node or (`isIn`) to it. */
interface Spoke {
  signed: number;
  isIn: boolean;
  direction: number;
}

/**
 * Rings along the arcs, which have land on their left. No ring comes to a node twice: parts that touch in a point are
 * rings of their own. Null when around some node left and right don't alternate, so the arcs are no border of any land.
 */
export function traceBorders(arcs: NodedArcs, border: readonly number[]): ArcRing[] | null {
  const following = pairAtNodes(arcs, border);
  if (!following) return null;
  const rings: ArcRing[] = [];
  const walked = new Set<number>();
  for (const start of border) {
    if (walked.has(start)) continue;
    const walk: ArcRing = [];
    for (let signed = start; !walked.has(signed); signed = following.get(signed) ?? start) {
      walked.add(signed);
      walk.push(signed);
    }
    splitAtNodes(arcs, walk, rings);
  }
  return rings;
}

export function nodeBefore({ from, to }: NodedArcs, signed: number): number {
  return (signed >= 0 ? from[signed] : to[~signed]) ?? 0;
}

export function nodeAfter(arcs: NodedArcs, signed: number): number {
  return nodeBefore(arcs, ~signed);
}

/** The arc that continues each arc around the same piece of land; null as for `traceBorders`. */
function pairAtNodes(arcs: NodedArcs, border: readonly number[]): Map<number, number> | null {
  const spokes = new Map<number, Spoke[]>();
  const add = (node: number, spoke: Spoke): void => {
    const known = spokes.get(node);
    if (known) known.push(spoke);
    else spokes.set(node, [spoke]);
  };
  for (const signed of border) {
    add(nodeBefore(arcs, signed), { signed, isIn: false, direction: directionOf(arcs, signed) });
    add(nodeAfter(arcs, signed), { signed, isIn: true, direction: directionOf(arcs, ~signed) });
  }
  const following = new Map<number, number>();
  for (const around of spokes.values()) {
    around.sort((a, b) => a.direction - b.direction);
    for (const [i, spoke] of around.entries()) {
      // Land lies clockwise of an arc that comes in, up to the arc that goes out.
      const clockwise = around[i === 0 ? around.length - 1 : i - 1] ?? spoke;
      if (clockwise.isIn === spoke.isIn || clockwise.direction === spoke.direction) return null;
      if (spoke.isIn) following.set(spoke.signed, clockwise.signed);
    }
  }
  return following;
}

/** The angle at which an arc leaves its first point. */
function directionOf({ coords, starts }: NodedArcs, signed: number): number {
  const at = 2 * (signed >= 0 ? (starts[signed] ?? 0) : (starts[~signed + 1] ?? 0) - 1);
  const next = signed >= 0 ? at + 2 : at - 2;
  return Math.atan2((coords[next + 1] ?? 0) - (coords[at + 1] ?? 0), (coords[next] ?? 0) - (coords[at] ?? 0));
}

function splitAtNodes(arcs: NodedArcs, walk: ArcRing, rings: ArcRing[]): void {
  const open: ArcRing = [];
  const placeOf = new Map<number, number>();
  for (const signed of walk) {
    placeOf.set(nodeBefore(arcs, signed), open.length);
    open.push(signed);
    const place = placeOf.get(nodeAfter(arcs, signed));
    if (place === undefined) continue;
    const ring = open.splice(place);
    for (const done of ring) placeOf.delete(nodeBefore(arcs, done));
    rings.push(ring);
  }
}
