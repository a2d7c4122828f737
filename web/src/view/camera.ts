import type { Camera } from '../map/map-events.ts';

/** The camera in the fragment, `#zoom/lat/lng`; null when it cannot be read. */
export function parseCamera(hash: string): Camera | null {
  const match = /^#(\d+(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)$/.exec(hash);
  if (!match) return null;
  const [zoom, lat, lng] = match.slice(1).map(Number);
  if (zoom === undefined || lat === undefined || lng === undefined) return null;
  return zoom <= 24 && Math.abs(lat) <= 85 && Math.abs(lng) <= 180 ? { zoom, lat, lng } : null;
}

export function formatCamera({ zoom, lat, lng }: Camera): string {
  return `#${zoom.toFixed(2)}/${lat.toFixed(4)}/${lng.toFixed(4)}`;
}
