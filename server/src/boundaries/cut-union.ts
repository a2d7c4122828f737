import { cutsOf, type Cut } from './border-cuts.ts';
import { EdgeBands } from './edge-bands.ts';
import { nestRings } from './nest-rings.ts';
import { PairIndex } from './pair-index.ts';
import { ArcWriter, type ArcRing } from './topology.ts';
import type { NodedArcs } from './topology-from-polygons.ts';
import { traceBorders } from './trace-borders.ts';

/** A part of an arc between two places where borders meet. */
interface Piece {
  /** How many more children lie on its left than on its right. */
  step: number;
  /** The arc that it is the whole of; null for a real part. */
  whole: number | null;
}

/** Tilts the rays along which children are counted, so that no piece lies along one. */
const SHEAR = 0.3713;

/**
 * The union whatever its children's borders do: arcs are cut where they cross or touch, and those pieces stay that have
 * some child on one side and none on the other. Null when rounding left a border that doesn't close.
 *
 * @param steps by arc of `numbers`: how many more children lie on its left than on its right
 * @param addArc takes over an arc that the topology lacks, as alternating lng and lat, and returns its number
 */
export function cutUnion(
  arcs: NodedArcs,
  numbers: readonly number[],
  steps: readonly number[],
  addArc: (coords: Float64Array) => number,
): ArcRing[][] | null {
  const { local, pieces } = piecesOf(arcs, numbers, steps);
  const left = landOnLeft(local, pieces);
  const border: number[] = [];
  for (const [i, { step }] of pieces.entries()) {
    const isLand = (left[i] ?? 0) >= 1;
    if (isLand !== (left[i] ?? 0) - step >= 1) border.push(isLand ? i : ~i);
  }
  const rings = traceBorders(local, border);
  const polygons = rings && nestRings(local, rings);
  if (!polygons || polygons.length === 0) return null;
  const numberOf = new Map<number, number>();
  const inTopology = (piece: number): number => {
    const known = numberOf.get(piece) ?? pieces[piece]?.whole;
    if (known !== undefined && known !== null) return known;
    const added = addArc(
      local.coords.slice(2 * (local.starts[piece] ?? 0), 2 * (local.starts[piece + 1] ?? 0)),
    );
    numberOf.set(piece, added);
    return added;
  };
  return polygons.map((polygon) =>
    polygon.map((ring) => ring.map((signed) => (signed < 0 ? ~inTopology(~signed) : inTopology(signed)))),
  );
}

/** The arcs cut at all contacts, as a topology of its own. Straight pieces that lie on each other are one. */
function piecesOf(
  arcs: NodedArcs,
  numbers: readonly number[],
  steps: readonly number[],
): { local: NodedArcs; pieces: Piece[] } {
  const { coords, starts } = arcs;
  const cuts = cutsOf(arcs, numbers);
  const nodes = new PairIndex();
  const straight = new PairIndex();
  const pieceOf: number[] = [];
  const writer = new ArcWriter();
  const pieces: Piece[] = [];
  const [from, to]: [number[], number[]] = [[], []];
  let line: number[] = [];
  const end = (step: number, whole: number | null): void => {
    const a = nodes.numberOf(line[0] ?? 0, line[1] ?? 0);
    const b = nodes.numberOf(line.at(-2) ?? 0, line.at(-1) ?? 0);
    const points = line;
    line = line.slice(-2);
    if (points.length === 4) {
      if (a === b) return;
      const key = straight.numberOf(Math.min(a, b), Math.max(a, b));
      const known = pieceOf[key];
      const piece = known === undefined ? undefined : pieces[known];
      if (piece) {
        piece.step += from[known ?? 0] === a ? step : -step;
        return;
      }
      pieceOf[key] = pieces.length;
    }
    for (let i = 0; i < points.length; i += 2) writer.point(points[i] ?? 0, points[i + 1] ?? 0);
    writer.end();
    pieces.push({ step, whole });
    from.push(a);
    to.push(b);
  };
  for (const [i, arc] of numbers.entries()) {
    const step = steps[i] ?? 0;
    const first = starts[arc] ?? 0;
    const last = (starts[arc + 1] ?? 0) - 1;
    let isCut = false;
    line = [];
    for (let point = first; point < last; point++) {
      if (point === first || !isAt(line, coords, point))
        line.push(coords[2 * point] ?? 0, coords[2 * point + 1] ?? 0);
      for (const { along, lng, lat } of sorted(cuts.get(point))) {
        if (along === 0 && point === first) continue;
        isCut = true;
        if (line.at(-2) !== lng || line.at(-1) !== lat) line.push(lng, lat);
        if (line.length > 2) end(step, null);
      }
    }
    line.push(coords[2 * last] ?? 0, coords[2 * last + 1] ?? 0);
    end(step, isCut ? null : arc);
  }
  return { local: { ...writer.finish(), from: Int32Array.from(from), to: Int32Array.from(to) }, pieces };
}

function isAt(line: readonly number[], coords: Float64Array, point: number): boolean {
  return line.at(-2) === coords[2 * point] && line.at(-1) === coords[2 * point + 1];
}

function sorted(cuts: readonly Cut[] | undefined): Cut[] {
  return [...(cuts ?? [])].sort((a, b) => a.along - b.along);
}

/** By piece: how many children lie on its left. */
function landOnLeft({ coords, starts }: NodedArcs, pieces: readonly Piece[]): number[] {
  const tilted = coords.map((value, i) => (i % 2 === 0 ? value : value + SHEAR * (coords[i - 1] ?? 0)));
  const bands = new EdgeBands(
    { coords: tilted, starts },
    pieces.map((_, i) => [i]),
  );
  return pieces.map(({ step }, i) => {
    const edge = starts[i] ?? 0;
    const [ax = 0, ay = 0] = [tilted[2 * edge], tilted[2 * edge + 1]];
    const [bx = 0, by = 0] = [tilted[2 * edge + 2], tilted[2 * edge + 3]];
    let west = 0;
    bands.westOf((ax + bx) / 2, (ay + by) / 2, (other, isUp, point) => {
      if (point !== edge) west += (pieces[other]?.step ?? 0) * (isUp ? -1 : 1);
    });
    return by > ay ? west : west + step;
  });
}
