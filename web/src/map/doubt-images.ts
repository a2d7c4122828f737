import type { PatternImage } from './hatch.ts';
import { PALETTES, type Theme } from './palette.ts';

/** px of one sign; images are twice as large, for fine screens. */
const SIZE = 28;
const MIDDLE = SIZE / 2;
const RADIUS = 11;
/** Points in a pixel, each way, that are looked at to smooth edges. */
const FINE = 4;

type Colour = readonly [number, number, number];

function channels(hex: string): Colour {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** What a sign shows at a point; null: nothing. */
type Sign = (x: number, y: number) => Colour | null;

/** A disc of two halves in the colours of low and high: its villages differ. */
function split(theme: Theme): Sign {
  const { classes, paper, ink } = PALETTES[theme];
  return disc(
    theme,
    (x) => channels(Math.abs(x - MIDDLE) < 1 ? paper : x < MIDDLE ? classes.LOW : classes.HIGH),
    ink,
  );
}

/** ≈ on a disc: another choice of method would often give another level. */
function near(theme: Theme): Sign {
  const { paper, ink } = PALETTES[theme];
  const isOn = (x: number, y: number) =>
    Math.abs(x - MIDDLE) < 6.5 &&
    [-3.2, 3.2].some((rise) => Math.abs(y - MIDDLE - rise - 1.5 * Math.sin((x - MIDDLE) * 0.5)) < 1.4);
  return disc(theme, (x, y) => channels(isOn(x, y) ? ink : paper), ink);
}

/** Inside a thin line of ink, with a casing around it. */
function disc(theme: Theme, inside: (x: number, y: number) => Colour, ink: string): Sign {
  return (x, y) => {
    const far = Math.hypot(x - MIDDLE, y - MIDDLE);
    if (far > RADIUS + 2.5) return null;
    if (far > RADIUS) return channels(PALETTES[theme].casing);
    return far > RADIUS - 1.6 ? channels(ink) : inside(x, y);
  };
}

/** Signs side by side. */
function paint(signs: readonly Sign[]): PatternImage {
  const width = SIZE * signs.length;
  const data = new Uint8Array(width * SIZE * 4);
  for (let y = 0; y < SIZE; y++) {
    for (let x = 0; x < width; x++) {
      const sign = signs[Math.floor(x / SIZE)];
      const seen = Array.from({ length: FINE ** 2 }, (_, i) =>
        sign?.((x % SIZE) + ((i % FINE) + 0.5) / FINE, y + (Math.floor(i / FINE) + 0.5) / FINE),
      ).filter((colour) => colour !== null && colour !== undefined);
      if (seen.length === 0) continue;
      const mean = [0, 1, 2].map(
        (k) => seen.reduce((sum, colour) => sum + (colour[k] ?? 0), 0) / seen.length,
      );
      data.set([...mean.map(Math.round), Math.round((seen.length / FINE ** 2) * 255)], (y * width + x) * 4);
    }
  }
  return { width, height: SIZE, data };
}

/** Signs of what must be said beside a level, by name: `doubt-1-light` mixed, `doubt-2-light` near a threshold, `doubt-3-light` both. */
export function doubtImages(theme: Theme): [name: string, image: PatternImage][] {
  return [
    [`doubt-1-${theme}`, paint([split(theme)])],
    [`doubt-2-${theme}`, paint([near(theme)])],
    [`doubt-3-${theme}`, paint([split(theme), near(theme)])],
  ];
}
