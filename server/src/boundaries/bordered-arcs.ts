import { ArcWriter } from './topology.ts';

/** What lies on the outer side of a coast. */
export const OUTSIDE = -1;

/**
 * Arcs that know their end nodes and what lies to their left and right. At most three arcs meet in a node, so the border of
 * any union of faces can be followed without choices.
 */
export class BorderedArcs {
  readonly writer = new ArcWriter();
  readonly from: number[] = [];
  readonly to: number[] = [];
  readonly left: number[] = [];
  readonly right: number[] = [];
  private nodes: number;

  /** @param nodes nodes that exist already, numbered from 0 */
  constructor(nodes: number) {
    this.nodes = nodes;
  }

  addNode(): number {
    return this.nodes++;
  }

  get nodeCount(): number {
    return this.nodes;
  }

  /** Ends the arc whose points were given to `writer`. */
  end(from: number, to: number, left: number, right: number): number {
    this.from.push(from);
    this.to.push(to);
    this.left.push(left);
    this.right.push(right);
    return this.writer.end();
  }
}
