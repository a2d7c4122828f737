/** The four ways on the screen; north is up. */
export type Direction = 'up' | 'down' | 'left' | 'right';

/** A point on the screen, px from the top left. */
export interface ScreenPoint {
  x: number;
  y: number;
}

const STEP: Record<Direction, readonly [number, number]> = {
  up: [0, -1],
  down: [0, 1],
  left: [-1, 0],
  right: [1, 0],
};

/** One step that way, px. */
export function stepTowards(direction: Direction, px: number): [number, number] {
  const [x, y] = STEP[direction];
  return [x * px, y * px];
}

/** The nearest of `places` that lies within 45° of the direction; null when none does. A place at `from` itself never counts. */
export function nearestTowards<Place extends ScreenPoint>(
  from: ScreenPoint,
  places: readonly Place[],
  direction: Direction,
): Place | null {
  const [stepX, stepY] = STEP[direction];
  let best: Place | null = null;
  let least = Infinity;
  for (const place of places) {
    const [dx, dy] = [place.x - from.x, place.y - from.y];
    const ahead = dx * stepX + dy * stepY;
    const aside = Math.abs(dx * stepY) + Math.abs(dy * stepX);
    const distance = Math.hypot(dx, dy);
    if (ahead > 0 && aside <= ahead && distance < least) [best, least] = [place, distance];
  }
  return best;
}
