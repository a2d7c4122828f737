import { at } from '../columns.ts';

/**
 * Visits places by falling score, equal scores by place, until `visit` says that it has enough. Sorts no further than it must:
 * the best hundred of five thousand cost a heap and a hundred steps.
 */
export function bestFirst(scores: Float64Array, heap: Int32Array, visit: (place: number) => boolean): void {
  let size = scores.length;
  for (let i = 0; i < size; i++) heap[i] = i;
  for (let i = (size >> 1) - 1; i >= 0; i--) sink(scores, heap, i, size);
  while (size > 0) {
    const best = at(heap, 0);
    if (!visit(best)) return;
    size -= 1;
    heap[0] = at(heap, size);
    sink(scores, heap, 0, size);
  }
}

/** Restores the order below `i`: every parent before its children. */
function sink(scores: Float64Array, heap: Int32Array, i: number, size: number): void {
  const moved = heap[i] ?? 0;
  const score = scores[moved] ?? 0;
  for (;;) {
    let child = 2 * i + 1;
    if (child >= size) break;
    let lower = heap[child] ?? 0;
    const right = heap[child + 1] ?? 0;
    if (child + 1 < size && isBefore(scores, right, lower)) {
      child += 1;
      lower = right;
    }
    const theirs = scores[lower] ?? 0;
    if (theirs < score || (theirs === score && lower > moved)) break;
    heap[i] = lower;
    i = child;
  }
  heap[i] = moved;
}

function isBefore(scores: Float64Array, a: number, b: number): boolean {
  const [one, other] = [scores[a] ?? 0, scores[b] ?? 0];
  return one > other || (one === other && a < b);
}
