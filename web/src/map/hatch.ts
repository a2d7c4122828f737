const SIZE = 16;
const STROKE = 2.6;
const DOT_STEP = 8;
const DOT_RADIUS = 1.7;

/** A square RGBA image as MapLibre takes it; `pixelRatio` 2. */
export interface PatternImage {
  width: number;
  height: number;
  data: Uint8Array;
}

/** Dots on a square grid: the sign for "kept back". Transparent between them. */
export function dotsImage(hex: string): PatternImage {
  const value = Number.parseInt(hex.slice(1), 16);
  const data = new Uint8Array(SIZE * SIZE * 4);
  for (let y = 0; y < SIZE; y++) {
    for (let x = 0; x < SIZE; x++) {
      const distance = Math.hypot((x % DOT_STEP) - DOT_STEP / 2 + 0.5, (y % DOT_STEP) - DOT_STEP / 2 + 0.5);
      const alpha = Math.max(0, Math.min(1, DOT_RADIUS - distance + 0.5));
      data.set(
        [(value >> 16) & 255, (value >> 8) & 255, value & 255, Math.round(alpha * 255)],
        (y * SIZE + x) * 4,
      );
    }
  }
  return { width: SIZE, height: SIZE, data };
}

/** Diagonal lines that join across tiles: the sign for "no data yet". Transparent between the lines. */
export function hatchImage(hex: string): PatternImage {
  const value = Number.parseInt(hex.slice(1), 16);
  const data = new Uint8Array(SIZE * SIZE * 4);
  for (let y = 0; y < SIZE; y++) {
    for (let x = 0; x < SIZE; x++) {
      const along = (x + y) % SIZE;
      const distance = Math.min(along, SIZE - along) / Math.SQRT2;
      const alpha = Math.max(0, Math.min(1, STROKE / 2 - distance + 0.5));
      data.set(
        [(value >> 16) & 255, (value >> 8) & 255, value & 255, Math.round(alpha * 255)],
        (y * SIZE + x) * 4,
      );
    }
  }
  return { width: SIZE, height: SIZE, data };
}
