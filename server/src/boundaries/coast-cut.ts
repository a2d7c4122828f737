import type { LngLat } from '../sources/isolated-points.ts';
import { BorderedArcs, OUTSIDE } from './bordered-arcs.ts';
import type { VoronoiCells } from './voronoi-cells.ts';

interface Crossing {
  node: number;
  point: LngLat;
  /** As VoronoiCells.position. */
  position: number;
  /** Whether land begins here for one who follows the edge from `from` to `to`. */
  entersLand: boolean;
}

interface Coast {
  points: LngLat[];
  cell: number;
  from: number;
}

/**
 * Cuts Voronoi cells by the coast: each coast ring is followed from cell to cell, each cell border keeps its parts on
 * land. Left and right of the arcs are cell numbers, `OUTSIDE` beyond the coast. Nodes below the number of Voronoi
 * vertices are those vertices.
 *
 * @param coasts closed rings without repeated last point, land on their left
 */
export function cutAtCoast(cells: VoronoiCells, coasts: readonly LngLat[][]): BorderedArcs {
  const arcs = new BorderedArcs(cells.vertices.length / 2);
  const crossings = new Map<number, Crossing[]>();
  for (const ring of coasts) followCoast(cells, ring, arcs, crossings);
  keepLandParts(cells, arcs, crossings);
  return arcs;
}

function followCoast(
  cells: VoronoiCells,
  ring: readonly LngLat[],
  arcs: BorderedArcs,
  crossings: Map<number, Crossing[]>,
): void {
  const origin = ring[0];
  if (!origin) return;
  const startCell = cells.cellAt(origin[0], origin[1]);
  const pieces: Coast[] = [];
  let piece: Coast = { points: [origin], cell: startCell, from: -1 };
  for (let i = 1; i <= ring.length; i++) {
    const start = ring[i - 1] ?? origin;
    const end = ring[i % ring.length] ?? origin;
    for (;;) {
      const exit = exitOf(cells, piece.cell, start, end);
      if (!exit) break;
      const node = arcs.addNode();
      const crossing: Crossing = {
        node,
        point: exit.point,
        position: cells.position(exit.edge, exit.point),
        entersLand: cells.left[exit.edge] === piece.cell,
      };
      const onEdge = crossings.get(exit.edge);
      if (onEdge) onEdge.push(crossing);
      else crossings.set(exit.edge, [crossing]);
      piece.points.push(exit.point);
      pieces.push(piece);
      piece = { points: [exit.point], cell: cells.neighbour(exit.edge, piece.cell), from: node };
    }
    piece.points.push(end);
  }
  if (piece.cell !== startCell)
    throw new Error(`the coast at ${origin.join()} ends in another cell than it began`);
  const first = pieces[0];
  if (first) {
    first.points.unshift(...piece.points.slice(0, -1));
    first.from = piece.from;
  } else {
    pieces.push(piece);
    piece.from = arcs.addNode();
  }
  pieces.forEach((coast, k) => {
    for (const [lng, lat] of coast.points) arcs.writer.point(lng, lat);
    arcs.end(coast.from, pieces[(k + 1) % pieces.length]?.from ?? coast.from, coast.cell, OUTSIDE);
  });
}

/** Where the way from `start` (or later) to `end` leaves the cell; null if `end` is in it. Every exit is nearer to `end`. */
function exitOf(
  cells: VoronoiCells,
  cell: number,
  start: LngLat,
  end: LngLat,
): { edge: number; point: LngLat } | null {
  const [cx, cy] = cells.site(cell);
  let nearest = Infinity;
  let edge = -1;
  for (const candidate of cells.edgesOf(cell)) {
    const [nx, ny] = cells.site(cells.neighbour(candidate, cell));
    const dx = nx - cx;
    const dy = ny - cy;
    const beyond = (end[0] - (cx + nx) / 2) * dx + (end[1] - (cy + ny) / 2) * dy;
    if (beyond <= 0) continue;
    const before = (start[0] - (cx + nx) / 2) * dx + (start[1] - (cy + ny) / 2) * dy;
    const share = Math.min(1, Math.max(0, before / (before - beyond)));
    if (share < nearest) {
      nearest = share;
      edge = candidate;
    }
  }
  if (edge < 0) return null;
  return {
    edge,
    point: [start[0] + nearest * (end[0] - start[0]), start[1] + nearest * (end[1] - start[1])],
  };
}

function keepLandParts(cells: VoronoiCells, arcs: BorderedArcs, crossings: Map<number, Crossing[]>): void {
  const onLand = landVertices(cells, crossings);
  for (let edge = 0; edge < cells.edgeCount; edge++) {
    const from = cells.from[edge] ?? 0;
    const to = cells.to[edge] ?? 0;
    const left = cells.left[edge] ?? 0;
    const right = cells.right[edge] ?? 0;
    let begin = onLand[from] === LAND ? { node: from, point: cells.vertex(from) } : null;
    const finish = (node: number, point: LngLat): void => {
      if (!begin) throw new Error(`the coast crosses a cell border out of turn at ${point.join()}`);
      arcs.writer.point(begin.point[0], begin.point[1]);
      arcs.writer.point(point[0], point[1]);
      arcs.end(begin.node, node, left, right);
      begin = null;
    };
    for (const crossing of crossings.get(edge) ?? []) {
      if (crossing.entersLand) begin = { node: crossing.node, point: crossing.point };
      else finish(crossing.node, crossing.point);
    }
    if (begin) finish(to, cells.vertex(to));
  }
}

const UNKNOWN = 0;
const SEA = 1;
const LAND = 2;

/** Which Voronoi vertices are on land: told by the nearest crossing on their edges, else by a neighbour without coast between. */
function landVertices(cells: VoronoiCells, crossings: Map<number, Crossing[]>): Uint8Array {
  const state = new Uint8Array(cells.vertices.length / 2);
  const queue: number[] = [];
  const mark = (vertex: number, land: boolean): void => {
    if (state[vertex] !== UNKNOWN) return;
    state[vertex] = land ? LAND : SEA;
    queue.push(vertex);
  };
  for (const [edge, list] of crossings) {
    list.sort((a, b) => a.position - b.position);
    mark(cells.from[edge] ?? 0, !list[0]?.entersLand);
    mark(cells.to[edge] ?? 0, list[list.length - 1]?.entersLand ?? false);
  }
  const free = new Map<number, number[]>();
  for (let edge = 0; edge < cells.edgeCount; edge++) {
    if (crossings.has(edge)) continue;
    const from = cells.from[edge] ?? 0;
    const to = cells.to[edge] ?? 0;
    free.set(from, [...(free.get(from) ?? []), to]);
    free.set(to, [...(free.get(to) ?? []), from]);
  }
  for (const vertex of queue) {
    for (const next of free.get(vertex) ?? []) mark(next, state[vertex] === LAND);
  }
  return state;
}
