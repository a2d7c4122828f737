/** @source Kepmendagri 300.2.2-2138/2025 and BIG: Rondo 6°N, Dana 11°S, Benggala 95°E, Merauke 141°E, with a margin */
export const INDONESIA = { west: 94, south: -12, east: 142, north: 7 } as const;

/** Whether a place in degrees lies in the box around Indonesia and its seas. */
export function inIndonesia(lng: number, lat: number): boolean {
  return lng >= INDONESIA.west && lng <= INDONESIA.east && lat >= INDONESIA.south && lat <= INDONESIA.north;
}
