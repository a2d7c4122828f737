import { KM_PER_DEGREE, type LngLat } from '../sources/isolated-points.ts';
import { OUTSIDE, type BorderedArcs } from './bordered-arcs.ts';
import type { VoronoiCells } from './voronoi-cells.ts';

/** Radius of the land drawn for a village that the coast line does not know. */
const ISLET_KM = 0.8;
const ISLET_DEG = ISLET_KM / KM_PER_DEGREE;
const CORNERS = 16;

interface BorderPart {
  from: number;
  to: number;
  fromPoint: LngLat;
  toPoint: LngLat;
}

/**
 * Adds a disc around each of the sites, cut by the site's own cell. `islets` maps a cell to its new face number. Discs of
 * neighbours have the same radius, so they cut their common border at the same points and share that arc.
 *
 * Guaranteed only for sites with no land of their own cell within the radius.
 */
export function addIslets(
  cells: VoronoiCells,
  islets: ReadonlyMap<number, number>,
  arcs: BorderedArcs,
): void {
  const partOfEdge = new Map<number, BorderPart | null>();
  for (const [cell, face] of islets) {
    const parts: BorderPart[] = [];
    for (const edge of cells.edgesOf(cell)) {
      const other = islets.get(cells.neighbour(edge, cell)) ?? OUTSIDE;
      let part = partOfEdge.get(edge);
      if (part === undefined) {
        part = partInDisc(cells, edge, arcs);
        partOfEdge.set(edge, part);
        if (part) {
          arcs.writer.point(...part.fromPoint);
          arcs.writer.point(...part.toPoint);
          const isLeft = cells.left[edge] === cell;
          arcs.end(part.from, part.to, isLeft ? face : other, isLeft ? other : face);
        }
      }
      if (part) parts.push(cells.left[edge] === cell ? part : reversed(part));
    }
    addCurves(cells.site(cell), parts, face, arcs);
  }
}

/** The part of a cell border that lies within the radius of its two sites. */
function partInDisc(cells: VoronoiCells, edge: number, arcs: BorderedArcs): BorderPart | null {
  const [lx, ly] = cells.site(cells.left[edge] ?? 0);
  const [rx, ry] = cells.site(cells.right[edge] ?? 0);
  const apart = Math.hypot(rx - lx, ry - ly);
  if (apart / 2 >= ISLET_DEG) return null;
  const half = Math.sqrt(ISLET_DEG ** 2 - (apart / 2) ** 2);
  const from = cells.from[edge] ?? 0;
  const to = cells.to[edge] ?? 0;
  const begin = cells.position(edge, cells.vertex(from));
  const end = cells.position(edge, cells.vertex(to));
  if (begin >= half || end <= -half) return null;
  const at = (position: number): LngLat => [
    (lx + rx) / 2 - (position * (ry - ly)) / apart,
    (ly + ry) / 2 + (position * (rx - lx)) / apart,
  ];
  return {
    from: begin > -half ? from : arcs.addNode(),
    fromPoint: begin > -half ? cells.vertex(from) : at(-half),
    to: end < half ? to : arcs.addNode(),
    toPoint: end < half ? cells.vertex(to) : at(half),
  };
}

/** Joins the straight parts counter-clockwise by pieces of the circle; a full circle where there are none. */
function addCurves(site: LngLat, parts: BorderPart[], face: number, arcs: BorderedArcs): void {
  const angleOf = ([lng, lat]: LngLat): number => Math.atan2(lat - site[1], lng - site[0]);
  const step = (2 * Math.PI) / CORNERS;
  const corner = (k: number): void => {
    arcs.writer.point(site[0] + ISLET_DEG * Math.cos(k * step), site[1] + ISLET_DEG * Math.sin(k * step));
  };
  if (parts.length === 0) {
    for (let k = 0; k <= CORNERS; k++) corner(k % CORNERS);
    const node = arcs.addNode();
    arcs.end(node, node, face, OUTSIDE);
    return;
  }
  parts.sort((a, b) => angleOf(a.fromPoint) - angleOf(b.fromPoint));
  parts.forEach((part, i) => {
    const next = parts[(i + 1) % parts.length] ?? part;
    if (part.to === next.from) return;
    const begin = angleOf(part.toPoint);
    let end = angleOf(next.fromPoint);
    if (end <= begin) end += 2 * Math.PI;
    arcs.writer.point(...part.toPoint);
    for (let k = Math.floor(begin / step) + 1; k * step < end; k++) corner(k);
    arcs.writer.point(...next.fromPoint);
    arcs.end(part.to, next.from, face, OUTSIDE);
  });
}

function reversed(part: BorderPart): BorderPart {
  return { from: part.to, to: part.from, fromPoint: part.toPoint, toPoint: part.fromPoint };
}
