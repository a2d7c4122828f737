import { ArcWriter, type Arcs } from '../../boundaries/topology.ts';

/**
 * How much every point of the arcs matters: the area, in square units of the coordinates, that its removal changes when
 * lighter points are gone. Ends of arcs, and two more points of closed arcs, weigh infinity, so borders keep meeting and
 * an island keeps a triangle.
 *
 * @source Visvalingam & Whyatt 1993
 */
export function pointWeights({ coords, starts }: Arcs): Float64Array {
  const weights = new Float64Array(coords.length / 2).fill(Infinity);
  for (let arc = 0; arc + 1 < starts.length; arc++) {
    const first = starts[arc] ?? 0;
    const last = (starts[arc + 1] ?? 0) - 1;
    if (last - first >= 2) weighArc(coords, first, last, weights);
  }
  return weights;
}

/** The arcs without the points that weigh less than `threshold`. */
export function dropLightPoints({ coords, starts }: Arcs, weights: Float64Array, threshold: number): Arcs {
  const writer = new ArcWriter();
  for (let arc = 0; arc + 1 < starts.length; arc++) {
    for (let i = starts[arc] ?? 0; i < (starts[arc + 1] ?? 0); i++) {
      if ((weights[i] ?? 0) >= threshold) writer.point(coords[2 * i] ?? 0, coords[2 * i + 1] ?? 0);
    }
    writer.end();
  }
  return writer.finish();
}

function weighArc(coords: Float64Array, first: number, last: number, weights: Float64Array): void {
  const count = last - first + 1;
  const isClosed = coords[2 * first] === coords[2 * last] && coords[2 * first + 1] === coords[2 * last + 1];
  const before = new Int32Array(count);
  const after = new Int32Array(count);
  const heap = new AreaHeap(count);
  const areaAt = (i: number): number =>
    triangleArea(coords, first + (before[i] ?? 0), first + i, first + (after[i] ?? 0));
  for (let i = 1; i < count - 1; i++) {
    before[i] = i - 1;
    after[i] = i + 1;
    heap.set(i, areaAt(i));
  }
  let heaviest = 0;
  for (let left = count - 2; left > (isClosed ? 2 : 0); left--) {
    const i = heap.popLightest();
    heaviest = Math.max(heaviest, heap.areas[i] ?? 0);
    weights[first + i] = heaviest;
    const [b, a] = [before[i] ?? 0, after[i] ?? 0];
    if (b > 0) {
      after[b] = a;
      heap.set(b, areaAt(b));
    }
    if (a < count - 1) {
      before[a] = b;
      heap.set(a, areaAt(a));
    }
    if (b === 0) after[0] = a;
    if (a === count - 1) before[count - 1] = b;
  }
}

function triangleArea(coords: Float64Array, a: number, b: number, c: number): number {
  const [ax, ay] = [coords[2 * a] ?? 0, coords[2 * a + 1] ?? 0];
  const [bx, by] = [(coords[2 * b] ?? 0) - ax, (coords[2 * b + 1] ?? 0) - ay];
  const [cx, cy] = [(coords[2 * c] ?? 0) - ax, (coords[2 * c + 1] ?? 0) - ay];
  return Math.abs(bx * cy - by * cx) / 2;
}

/** A binary heap of point numbers by area, in which areas may change. */
class AreaHeap {
  readonly areas: Float64Array;
  private readonly items: Int32Array;
  private readonly slots: Int32Array;
  private size = 0;

  constructor(capacity: number) {
    this.areas = new Float64Array(capacity);
    this.items = new Int32Array(capacity);
    this.slots = new Int32Array(capacity).fill(-1);
  }

  set(item: number, area: number): void {
    this.areas[item] = area;
    const slot = this.slots[item] ?? -1;
    this.settle(item, slot < 0 ? this.size++ : slot);
  }

  popLightest(): number {
    const top = this.items[0] ?? 0;
    const moved = this.items[--this.size] ?? 0;
    this.slots[top] = -1;
    if (this.size > 0) this.settle(moved, 0);
    return top;
  }

  private settle(item: number, start: number): void {
    const area = this.areas[item] ?? 0;
    let slot = start;
    for (let parent = (slot - 1) >> 1; slot > 0 && this.areaIn(parent) > area; parent = (slot - 1) >> 1) {
      this.put(this.items[parent] ?? 0, slot);
      slot = parent;
    }
    for (;;) {
      let child = 2 * slot + 1;
      if (child >= this.size) break;
      if (child + 1 < this.size && this.areaIn(child + 1) < this.areaIn(child)) child++;
      if (this.areaIn(child) >= area) break;
      this.put(this.items[child] ?? 0, slot);
      slot = child;
    }
    this.put(item, slot);
  }

  private areaIn(slot: number): number {
    return this.areas[this.items[slot] ?? 0] ?? 0;
  }

  private put(item: number, slot: number): void {
    this.items[slot] = item;
    this.slots[item] = slot;
  }
}
