import { areaRing, distanceKm, type AreaShape } from '@serasi/shared';
import type { Position } from 'geojson';

/** What the pen calls its ways to draw. */
export const PEN_MODE = { BOX: 'rectangle', CIRCLE: 'circle', POLYGON: 'polygon' } as const satisfies Record<
  AreaShape['kind'],
  string
>;

function kindOf(mode: string): AreaShape['kind'] {
  if (mode === PEN_MODE.BOX) return 'BOX';
  return mode === PEN_MODE.CIRCLE ? 'CIRCLE' : 'POLYGON';
}

/** The shape of a ring that was drawn or dragged in a mode; null when it has no corner. */
export function shapeOfRing(mode: string, ring: readonly Position[]): AreaShape | null {
  const points = ring.slice(0, -1).map(([lng = NaN, lat = NaN]): [number, number] => [lng, lat]);
  if (points.length < 3) return null;
  const [lngs, lats] = [points.map(([lng]) => lng), points.map(([, lat]) => lat)];
  const [west, south] = [Math.min(...lngs), Math.min(...lats)];
  const [east, north] = [Math.max(...lngs), Math.max(...lats)];
  switch (kindOf(mode)) {
    case 'BOX':
      return { kind: 'BOX', west, south, east, north };
    case 'CIRCLE': {
      const [lng, lat] = [(west + east) / 2, (south + north) / 2];
      return { kind: 'CIRCLE', lng, lat, radiusKm: distanceKm([lng, south], [lng, north]) / 2 };
    }
    case 'POLYGON':
      return { kind: 'POLYGON', points };
  }
}

/** The ring that the pen takes up to change a shape: at most 9 decimals, as it wants them. */
export function ringOfShape(shape: AreaShape): Position[] {
  const ring = areaRing(shape).map(([lng, lat]): Position => [
    Number(lng.toFixed(9)),
    Number(lat.toFixed(9)),
  ]);
  return [...ring.slice(0, -1), ring[0] ?? []];
}
