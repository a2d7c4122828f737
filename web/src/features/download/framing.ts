import { NATION_BBOX, type Bbox } from '../../map/map-events.ts';

/** What a picture is framed by. */
export const FRAMINGS = ['region', 'screen'] as const;
export type Framing = (typeof FRAMINGS)[number];

/** Room around a region, of its larger side. */
const AIR = 0.04;

/** A box from a list of numbers; null when it is none. */
export function boxOf(numbers: readonly number[] | null | undefined): Bbox | null {
  const [west, south, east, north] = numbers ?? [];
  if (west === undefined || south === undefined || east === undefined || north === undefined) return null;
  return [west, south, east, north];
}

export function withAir([west, south, east, north]: Bbox): Bbox {
  const air = Math.max(east - west, north - south) * AIR;
  return [west - air, south - air, east + air, north + air];
}

/** What of the screen is Indonesia: sea and neighbours beyond it are no reason for a smaller map. The screen itself elsewhere. */
export function screenFrame(screen: Bbox): Bbox {
  const [west, south, east, north] = withAir(NATION_BBOX);
  const cut: Bbox = [
    Math.max(screen[0], west),
    Math.max(screen[1], south),
    Math.min(screen[2], east),
    Math.min(screen[3], north),
  ];
  return cut[0] < cut[2] && cut[1] < cut[3] ? cut : screen;
}

/** Whether a region is on screen, for the most part: then a picture shows it whole. */
export function isInView(region: Bbox, screen: Bbox): boolean {
  const width = Math.min(region[2], screen[2]) - Math.max(region[0], screen[0]);
  const height = Math.min(region[3], screen[3]) - Math.max(region[1], screen[1]);
  const own = (region[2] - region[0]) * (region[3] - region[1]);
  return width > 0 && height > 0 && width * height >= own * 0.6;
}
