import type { Arcs } from '../../boundaries/topology.ts';

/** Web Mercator (EPSG:3857) as a square from 0 to 1, y downward. */
export function worldX(lng: number): number {
  return lng / 360 + 0.5;
}

export function worldY(lat: number): number {
  const sin = Math.sin((lat * Math.PI) / 180);
  return 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
}

export function projectArcs({ coords, starts }: Arcs): Arcs {
  const projected = new Float64Array(coords.length);
  for (let i = 0; i < coords.length; i += 2) {
    projected[i] = worldX(coords[i] ?? 0);
    projected[i + 1] = worldY(Math.min(85, Math.max(-85, coords[i + 1] ?? 0)));
  }
  return { coords: projected, starts };
}
