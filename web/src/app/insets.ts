import type { Bbox, Insets } from '../map/map-events.ts';

/** Stops of the bottom sheet: name and level · summary · all. */
export const SHEET_STOPS = ['peek', 'half', 'full'] as const;
export type SheetStop = (typeof SHEET_STOPS)[number];

export const PANEL_WIDTH = 400;
/** As in tools.css. */
const DRAWER_WIDTH = { narrow: 320, wide: 480 };
const STRIP_HEIGHT = { narrow: 184, wide: 96 };
const SHEET_SHARE: Record<SheetStop, number> = { peek: 0.2, half: 0.5, full: 0.5 };

interface Room {
  narrow: boolean;
  panelOpen: boolean;
  /** The open tool's drawer; null: none. */
  drawer: 'narrow' | 'wide' | null;
  sheet: SheetStop;
  /** Whether the strip of time is open. */
  strip: boolean;
  height: number;
}

/** The room that controls and panels take from the map, so that a region is centred in what is left. */
export function insetsFor({ narrow, panelOpen, drawer, sheet, strip, height }: Room): Insets {
  if (narrow)
    return {
      top: 120,
      right: 20,
      bottom: panelOpen
        ? Math.round(height * SHEET_SHARE[sheet]) + 16
        : 64 + (strip ? STRIP_HEIGHT.narrow : 0),
      left: 20,
    };
  return {
    top: 64,
    right: (panelOpen ? PANEL_WIDTH : 0) + 56,
    bottom: 40 + (strip ? STRIP_HEIGHT.wide : 0),
    left: 40 + (drawer === null ? 0 : DRAWER_WIDTH[drawer]),
  };
}

const LEGEND_ROOM = 365;

/**
 * Keeps a region clear of the open legend at the bottom left: wide ones (the nation) move up, tall ones to the right,
 * where they have room to spare. Small windows have none.
 */
export function clearOfLegend(insets: Insets, [west, south, east, north]: Bbox): Insets {
  const { innerWidth, innerHeight } = window;
  const wide = (east - west) / (north - south) > 1.6;
  if (wide) return innerHeight >= 760 ? { ...insets, bottom: LEGEND_ROOM } : insets;
  return innerWidth - insets.right >= 900 ? { ...insets, left: LEGEND_ROOM } : insets;
}
