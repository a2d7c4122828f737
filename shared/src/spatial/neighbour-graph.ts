/** Which places are neighbours, as compressed sparse rows: those of place `i` are `targets[starts[i]]` to `targets[starts[i + 1] - 1]`. */
export interface NeighbourGraph {
  /** One more than there are places. */
  starts: Int32Array;
  targets: Int32Array;
}

/**
 * The graph of `count` places whose neighbours are told in pairs (`from[k]`, `to[k]`). A pair may come in one direction or
 * both, and repeatedly; a place is never its own neighbour. Neighbours stand in ascending order.
 */
export function neighbourGraph(
  count: number,
  from: ArrayLike<number>,
  to: ArrayLike<number>,
): NeighbourGraph {
  const rows = Array.from({ length: count }, () => new Set<number>());
  for (let k = 0; k < from.length; k++) {
    const [a = -1, b = -1] = [from[k], to[k]];
    if (a === b) continue;
    rows[a]?.add(b);
    rows[b]?.add(a);
  }
  return fromRows(rows.map((row) => [...row].sort((a, b) => a - b)));
}

/** The neighbours among the places of `kept` alone, renumbered in its order. */
export function graphAmong(graph: NeighbourGraph, kept: Int32Array): NeighbourGraph {
  const numberOf = new Int32Array(graph.starts.length - 1).fill(-1);
  kept.forEach((place, i) => (numberOf[place] = i));
  return fromRows(
    Array.from(kept, (place) =>
      Array.from(neighboursOf(graph, place), (target) => numberOf[target] ?? -1).filter(
        (target) => target >= 0,
      ),
    ),
  );
}

/** How many neighbours place `i` has. */
export function degree({ starts }: NeighbourGraph, i: number): number {
  return (starts[i + 1] ?? 0) - (starts[i] ?? 0);
}

/** The neighbours of place `i`. */
export function neighboursOf({ starts, targets }: NeighbourGraph, i: number): Int32Array {
  return targets.subarray(starts[i], starts[i + 1]);
}

/** The sum of `values` over the neighbours of place `i`. */
export function sumAround(graph: NeighbourGraph, values: Float64Array, i: number): number {
  let sum = 0;
  for (const target of neighboursOf(graph, i)) sum += values[target] ?? 0;
  return sum;
}

function fromRows(rows: readonly (readonly number[])[]): NeighbourGraph {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach((row, i) => (starts[i + 1] = (starts[i] ?? 0) + row.length));
  return { starts, targets: Int32Array.from(rows.flat()) };
}
