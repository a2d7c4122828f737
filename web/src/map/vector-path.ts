/** A closed ring in px: x, y, x, y …, the first point not repeated. */
export type Ring = number[];

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The part of a ring inside a box; empty when nothing is left. @source Sutherland & Hodgman 1974 */
export function clipToBox(ring: Ring, { left, top, right, bottom }: Box): Ring {
  return [
    [0, left, 1],
    [0, right, -1],
    [1, top, 1],
    [1, bottom, -1],
  ].reduce<Ring>((rest, [axis, limit, sign]) => clipHalf(rest, axis ?? 0, limit ?? 0, sign ?? 1), ring);
}

function clipHalf(ring: Ring, axis: number, limit: number, sign: number): Ring {
  const clipped: Ring = [];
  const at = (index: number): number => ring[index] ?? 0;
  let [px, py] = [at(ring.length - 2), at(ring.length - 1)];
  let previous = sign * ((axis === 0 ? px : py) - limit);
  for (let i = 0; i < ring.length; i += 2) {
    const [x, y] = [at(i), at(i + 1)];
    const current = sign * ((axis === 0 ? x : y) - limit);
    if (previous < 0 !== current < 0) {
      const share = previous / (previous - current);
      if (axis === 0) clipped.push(limit, py + share * (y - py));
      else clipped.push(px + share * (x - px), limit);
    }
    if (current >= 0) clipped.push(x, y);
    [px, py, previous] = [x, y, current];
  }
  return clipped;
}

/** Whether a side of a clipped ring is a cut and no border: it runs along the box. */
function isCut(x: number, y: number, nextX: number, nextY: number, box: Box): boolean {
  return (
    (x === nextX && (x === box.left || x === box.right)) ||
    (y === nextY && (y === box.top || y === box.bottom))
  );
}

/**
 * Path data on a grid of `step` px. Points snap one by one, the same way in every ring, so that neighbours stay neighbours however
 * coarse the grid is.
 */
export class PathWriter {
  private readonly parts: string[] = [];
  private readonly drawn = new Set<string>();
  private readonly step: number;
  length = 0;

  constructor(step: number) {
    this.step = step;
  }

  /** A closed ring, as an area needs it; what shrinks to a line is left out. */
  ring(ring: Ring): void {
    const points = this.snap(ring);
    const first = points[0];
    if (points.length < 3 || !first) return;
    let text = `M${this.text(first)}l`;
    for (let i = 1; i < points.length; i++)
      text += `${i > 1 ? ' ' : ''}${this.move(points[i - 1], points[i])}`;
    this.add(`${text}z`);
  }

  /** The sides of a ring that are borders, each once, however many rings share it. */
  borders(ring: Ring, box: Box): void {
    let run: [number, number][] = [];
    const end = (): void => {
      const [first] = run;
      if (first && run.length > 1)
        this.add(
          `M${this.text(first)}l${run
            .slice(1)
            .map((point, i) => this.move(run[i], point))
            .join(' ')}`,
        );
      run = [];
    };
    for (let i = 0; i < ring.length; i += 2) {
      const [x, y] = [ring[i] ?? 0, ring[i + 1] ?? 0];
      const j = (i + 2) % ring.length;
      const [nextX, nextY] = [ring[j] ?? 0, ring[j + 1] ?? 0];
      const [from, to] = [this.grid(x, y), this.grid(nextX, nextY)];
      if (from[0] === to[0] && from[1] === to[1]) continue;
      if (isCut(x, y, nextX, nextY, box) || !this.isNew(from, to)) {
        end();
        continue;
      }
      if (run.length === 0) run.push(from);
      run.push(to);
    }
    end();
  }

  /** A line that is one already. */
  line(points: readonly (readonly [number, number])[]): void {
    const [first, ...rest] = this.snap(points.flat());
    if (!first || rest.length === 0) return;
    this.add(
      `M${this.text(first)}l${rest.map((point, i) => this.move(i === 0 ? first : rest[i - 1], point)).join(' ')}`,
    );
  }

  data(): string {
    return this.parts.join('');
  }

  private add(part: string): void {
    this.parts.push(part);
    this.length += part.length;
  }

  private isNew(from: readonly [number, number], to: readonly [number, number]): boolean {
    const ahead = from[0] < to[0] || (from[0] === to[0] && from[1] < to[1]);
    const key = ahead ? `${from[0]},${from[1]},${to[0]},${to[1]}` : `${to[0]},${to[1]},${from[0]},${from[1]}`;
    if (this.drawn.has(key)) return false;
    this.drawn.add(key);
    return true;
  }

  private grid(x: number, y: number): [number, number] {
    return [Math.round(x / this.step), Math.round(y / this.step)];
  }

  private snap(ring: readonly number[]): [number, number][] {
    const points: [number, number][] = [];
    for (let i = 0; i < ring.length; i += 2) {
      const point = this.grid(ring[i] ?? 0, ring[i + 1] ?? 0);
      const last = points.at(-1);
      if (!last || last[0] !== point[0] || last[1] !== point[1]) points.push(point);
    }
    return points;
  }

  private text(point: readonly [number, number]): string {
    return `${this.px(point[0])} ${this.px(point[1])}`;
  }

  private move(
    from: readonly [number, number] | undefined,
    to: readonly [number, number] | undefined,
  ): string {
    return `${this.px((to?.[0] ?? 0) - (from?.[0] ?? 0))} ${this.px((to?.[1] ?? 0) - (from?.[1] ?? 0))}`;
  }

  private px(units: number): string {
    return String(Number((units * this.step).toFixed(2)));
  }
}
