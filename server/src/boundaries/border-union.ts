import { findContacts } from './border-contacts.ts';
import { cutUnion } from './cut-union.ts';
import { nestRings, ringArea } from './nest-rings.ts';
import type { ArcRing, Arcs } from './topology.ts';
import type { NodedArcs } from './topology-from-polygons.ts';
import { traceBorders } from './trace-borders.ts';

export interface Union {
  polygons: ArcRing[][];
  /** Made of the topology's own arcs; otherwise arcs were cut, and those of neighbours are not. */
  isExact: boolean;
}

/**
 * Unions over shared arcs: what two children run along in opposite directions vanishes, the rest is the border. That is
 * the union if, and only if, the rest has land on one side only. It hasn't where an arc has land of two children on the
 * same side, where the rest of one child meets that of another anywhere but in a common point, or where rings lie in each
 * other as no land does: children overlap there, or draw a common border with different points. Then the rest is cut.
 */
export class BorderUnion {
  private readonly arcs: NodedArcs;
  /** By arc: how many more times it is used forward (land on its left) than backward. */
  private readonly uses: Int16Array;
  /** By arc: the child that used it last. */
  private readonly child: Int32Array;
  private readonly added: Float64Array[] = [];

  constructor(arcs: NodedArcs) {
    this.arcs = arcs;
    this.uses = new Int16Array(arcs.from.length);
    this.child = new Int32Array(arcs.from.length);
  }

  /** The union of the children's polygons, which are made of the topology's own arcs; null when there is none to be had. */
  of(children: readonly (readonly ArcRing[][])[]): Union | null {
    const numbers: number[] = [];
    const steps: number[] = [];
    for (const arc of this.count(children)) {
      const step = this.uses[arc] ?? 0;
      this.uses[arc] = 0;
      if (step === 0) continue;
      numbers.push(arc);
      steps.push(step);
    }
    const exact = this.whole(numbers, steps, children.length);
    if (exact) return { polygons: exact, isExact: true };
    const cut = cutUnion(this.arcs, numbers, steps, (coords) => {
      this.added.push(coords);
      return this.arcs.from.length + this.added.length - 1;
    });
    return cut && { polygons: cut, isExact: false };
  }

  /** The topology's arcs and those that unions added. */
  finish(): Arcs {
    const { coords, starts } = this.arcs;
    if (this.added.length === 0) return { coords, starts };
    const length = this.added.reduce((sum, arc) => sum + arc.length, coords.length);
    const whole = {
      coords: new Float64Array(length),
      starts: new Uint32Array(starts.length + this.added.length),
    };
    whole.coords.set(coords);
    whole.starts.set(starts);
    let at = coords.length;
    for (const [i, arc] of this.added.entries()) {
      whole.coords.set(arc, at);
      at += arc.length;
      whole.starts[starts.length + i] = at / 2;
    }
    return whole;
  }

  private whole(numbers: readonly number[], steps: readonly number[], children: number): ArcRing[][] | null {
    if (steps.some((step) => Math.abs(step) > 1)) return null;
    const areOne = (a: number, b: number): boolean => this.child[a] === this.child[b];
    if (children > 1 && findContacts(this.arcs, numbers, areOne, () => true)) return null;
    const rings = traceBorders(
      this.arcs,
      numbers.map((arc, i) => (steps[i] === 1 ? arc : ~arc)),
    );
    const polygons = rings && nestRings(this.arcs, rings);
    return polygons && polygons.length > 0 ? polygons : null;
  }

  /** Counts the uses of arcs and returns those that were used. */
  private count(children: readonly (readonly ArcRing[][])[]): Set<number> {
    const touched = new Set<number>();
    for (const [number, polygons] of children.entries()) {
      for (const rings of polygons) {
        for (const [i, ring] of rings.entries()) {
          const hasLandOnLeft = ringArea(this.arcs, ring) > 0 === (i === 0);
          for (const signed of ring) {
            const arc = signed < 0 ? ~signed : signed;
            this.uses[arc] = (this.uses[arc] ?? 0) + (signed >= 0 === hasLandOnLeft ? 1 : -1);
            this.child[arc] = number;
            touched.add(arc);
          }
        }
      }
    }
    return touched;
  }
}
