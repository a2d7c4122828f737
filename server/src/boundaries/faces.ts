import { OUTSIDE, type BorderedArcs } from './bordered-arcs.ts';
import { dissolve } from './dissolve.ts';
import { ringContains, ringCoordinates, signedArea, type ArcRing, type Arcs } from './topology.ts';
import { KM_PER_DEGREE, type LngLat } from '../sources/isolated-points.ts';

/** One connected piece of land of one cell. */
export interface Face {
  cell: number;
  rings: ArcRing[];
}

/** A village keeps land of its cell that is at most so far from its point. */
const NEAR_LAND_KM = 2;

/** Splits the cells into their connected pieces; from here on the arcs' left and right are face numbers. */
export function splitIntoFaces(bordered: BorderedArcs, arcs: Arcs, cellCount: number): Face[] {
  const faces: Face[] = [];
  const faceOnLeft = new Int32Array(bordered.left.length).fill(OUTSIDE);
  const faceOnRight = new Int32Array(bordered.left.length).fill(OUTSIDE);
  dissolve(bordered, arcs, cellCount, (cell) => cell).forEach((polygons, cell) => {
    for (const rings of polygons) {
      for (const arc of rings.flat()) {
        if (arc >= 0) faceOnLeft[arc] = faces.length;
        else faceOnRight[~arc] = faces.length;
      }
      faces.push({ cell, rings });
    }
  });
  for (let arc = 0; arc < bordered.left.length; arc++) {
    bordered.left[arc] = faceOnLeft[arc] ?? OUTSIDE;
    bordered.right[arc] = faceOnRight[arc] ?? OUTSIDE;
  }
  return faces;
}

/** The face that each cell's site stands on or is near to; -1 for a site without land within reach. */
export function mainFaces(faces: readonly Face[], arcs: Arcs, sites: readonly LngLat[]): Int32Array {
  const main = new Int32Array(sites.length).fill(-1);
  const distance = new Float64Array(sites.length).fill(NEAR_LAND_KM / KM_PER_DEGREE);
  faces.forEach(({ cell, rings }, index) => {
    const site = sites[cell];
    if (!site) return;
    const away = distanceToFace(arcs, rings, site);
    if (away >= (distance[cell] ?? 0)) return;
    main[cell] = index;
    distance[cell] = away;
  });
  return main;
}

/**
 * The cell that each face is given to. Main faces stay with their cell. Other pieces (a strip across the strait) go to
 * the neighbour with the longest common border, step by step; land without any main face goes as a whole to the cell of
 * its largest piece.
 */
export function ownersOfFaces(
  faces: readonly Face[],
  main: Int32Array,
  bordered: BorderedArcs,
  arcs: Arcs,
): Int32Array {
  const owner = new Int32Array(faces.length).fill(-1);
  main.forEach((face, cell) => {
    if (face >= 0) owner[face] = cell;
  });
  const borders = commonBorders(bordered, arcs, owner);
  let open = faces.map((_, face) => face).filter((face) => owner[face] === -1);
  while (open.length > 0) {
    const joined = open.flatMap((face) => {
      const best = longestOwned(borders.get(face), owner);
      return best < 0 ? [] : [{ face, cell: owner[best] ?? -1 }];
    });
    if (joined.length === 0) {
      const largest = open.reduce((a, b) => (faceArea(faces[b], arcs) > faceArea(faces[a], arcs) ? b : a));
      joined.push({ face: largest, cell: faces[largest]?.cell ?? -1 });
    }
    for (const { face, cell } of joined) owner[face] = cell;
    open = open.filter((face) => owner[face] === -1);
  }
  return owner;
}

/** Border lengths (degrees) between faces, for those that have no owner yet. */
function commonBorders(
  bordered: BorderedArcs,
  arcs: Arcs,
  owner: Int32Array,
): Map<number, Map<number, number>> {
  const borders = new Map<number, Map<number, number>>();
  const add = (face: number, other: number, length: number): void => {
    if (owner[face] !== -1) return;
    const known = borders.get(face) ?? new Map<number, number>();
    borders.set(face, known.set(other, (known.get(other) ?? 0) + length));
  };
  for (let arc = 0; arc < bordered.left.length; arc++) {
    const left = bordered.left[arc] ?? OUTSIDE;
    const right = bordered.right[arc] ?? OUTSIDE;
    if (left === OUTSIDE || right === OUTSIDE || (owner[left] !== -1 && owner[right] !== -1)) continue;
    const flat = arcs.coords.subarray(2 * (arcs.starts[arc] ?? 0), 2 * (arcs.starts[arc + 1] ?? 0));
    const length = Math.hypot((flat.at(-2) ?? 0) - (flat[0] ?? 0), (flat.at(-1) ?? 0) - (flat[1] ?? 0));
    add(left, right, length);
    add(right, left, length);
  }
  return borders;
}

function longestOwned(neighbours: Map<number, number> | undefined, owner: Int32Array): number {
  let best = -1;
  let longest = -1;
  for (const [other, length] of neighbours ?? []) {
    if (owner[other] === -1 || length <= longest) continue;
    best = other;
    longest = length;
  }
  return best;
}

function faceArea(face: Face | undefined, arcs: Arcs): number {
  const exterior = face?.rings[0];
  return exterior ? signedArea(ringCoordinates(arcs, exterior)) : 0;
}

/** Degrees from a point to the nearest part of the face; 0 inside. */
function distanceToFace(arcs: Arcs, rings: readonly ArcRing[], [lng, lat]: LngLat): number {
  let inside = false;
  let nearest = Infinity;
  for (const ring of rings) {
    const flat = ringCoordinates(arcs, ring);
    if (ringContains(flat, lng, lat)) inside = !inside;
    let px = flat.at(-2) ?? 0;
    let py = flat.at(-1) ?? 0;
    for (let i = 0; i < flat.length; i += 2) {
      const x = flat[i] ?? 0;
      const y = flat[i + 1] ?? 0;
      const length2 = (x - px) ** 2 + (y - py) ** 2;
      const along =
        length2 === 0
          ? 0
          : Math.min(1, Math.max(0, ((lng - px) * (x - px) + (lat - py) * (y - py)) / length2));
      nearest = Math.min(nearest, Math.hypot(px + along * (x - px) - lng, py + along * (y - py) - lat));
      px = x;
      py = y;
    }
  }
  return inside ? 0 : nearest;
}
