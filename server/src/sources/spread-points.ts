import { distanceKm, KM_PER_DEGREE, type LngLat } from './isolated-points.ts';

/** Closer sites make cells too thin to compute with, and too small to see. */
const APART_DEG = 0.0005;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** The `turn`-th place (from 0, the centre itself) of a spiral around `centre`; `stepDeg` is its unit. */
export function onSpiral(centre: LngLat, turn: number, stepDeg: number): LngLat {
  const radius = stepDeg * Math.sqrt(turn);
  const angle = turn * GOLDEN_ANGLE;
  return [centre[0] + radius * Math.cos(angle), centre[1] + radius * Math.sin(angle)];
}

/** The same points, those within 0.0005° of an earlier one moved along a spiral to the next free place. */
export function spreadPoints(points: readonly LngLat[]): LngLat[] {
  const cells = new Map<string, LngLat[]>();
  const cellOf = (degrees: number): number => Math.floor(degrees / APART_DEG);
  const isFree = (point: LngLat): boolean => {
    const [x, y] = [cellOf(point[0]), cellOf(point[1])];
    for (let i = x - 1; i <= x + 1; i++) {
      for (let j = y - 1; j <= y + 1; j++) {
        for (const other of cells.get(`${i}/${j}`) ?? []) {
          if (distanceKm(point, other) < APART_DEG * KM_PER_DEGREE) return false;
        }
      }
    }
    return true;
  };
  return points.map((wanted) => {
    let point = wanted;
    for (let turn = 1; !isFree(point); turn++) point = onSpiral(wanted, turn, APART_DEG);
    const key = `${cellOf(point[0])}/${cellOf(point[1])}`;
    cells.set(key, [...(cells.get(key) ?? []), point]);
    return point;
  });
}
