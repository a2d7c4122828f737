import type { Bbox, Insets } from '../map/map-events.ts';

/** Stops of the bottom sheet: name and level · summary · all. */
export const SHEET_STOPS = ['peek', 'half', 'full'] as const;
export type SheetStop = (typeof SHEET_STOPS)[number];

/** How much larger the app is for a projector, and the names and lines of the map; as in craft.css. */
export const PROJECTOR_SCALE = { app: 1.3, map: 1.5 } as const;

/** As in tools.css. */
const DRAWER_WIDTH = { narrow: 320, wide: 480 };
const STRIP_HEIGHT = { narrow: 164, wide: 96 };
/** Room at the left without a drawer. */
const NO_DRAWER = 40;
/** Of the height that an open tool takes on phones, as in tools.css. */
const DRAWER_SHARE = 0.7;
const SHEET_SHARE: Record<SheetStop, number> = { peek: 0.2, half: 0.5, full: 0.5 };

interface Room {
  narrow: boolean;
  panelOpen: boolean;
  /** Of the panel when it stands beside the map, px. */
  panelWidth: number;
  /** The open tool's drawer; null: none. */
  drawer: 'narrow' | 'wide' | null;
  sheet: SheetStop;
  /** Whether the strip of time is open. */
  strip: boolean;
  height: number;
  /** Of everything but the map: larger for a projector. */
  scale: number;
}

/** The room that controls and panels take from the map, so that a region is centred in what is left. */
export function insetsFor(room: Room): Insets {
  const { narrow, panelOpen, panelWidth, drawer, sheet, strip, height, scale } = room;
  if (narrow)
    return {
      top: 120,
      right: 20,
      bottom:
        panelOpen && !drawer
          ? Math.round(height * SHEET_SHARE[sheet]) + 16
          : drawer
            ? Math.round(height * DRAWER_SHARE) + 8
            : 64 + (strip ? STRIP_HEIGHT.narrow : 0),
      left: 20,
    };
  return {
    top: 64 * scale,
    right: ((panelOpen ? panelWidth : 0) + 56) * scale,
    bottom: (40 + (strip ? STRIP_HEIGHT.wide : 0)) * scale,
    left: (NO_DRAWER + (drawer === null ? 0 : DRAWER_WIDTH[drawer])) * scale,
  };
}

const LEGEND_ROOM = { width: 365, height: 400 };
/** What a region needs beside the legend. */
const LEAST_ROOM = 500;

/**
 * Keeps a region clear of the open legend at the bottom left of the map: wide ones (the nation) move up, tall ones to the right,
 * where they have room to spare, or up too where the drawer leaves none. Small windows have none.
 */
export function clearOfLegend(insets: Insets, [west, south, east, north]: Bbox, scale = 1): Insets {
  const { innerWidth, innerHeight } = window;
  const wide = (east - west) / (north - south) > 1.6;
  const beside = insets.left - NO_DRAWER + LEGEND_ROOM.width * scale;
  if (!wide && innerWidth - insets.right - beside >= LEAST_ROOM) return { ...insets, left: beside };
  const mayRise = wide || insets.left > NO_DRAWER;
  return mayRise && innerHeight >= 760 * scale ? { ...insets, bottom: LEGEND_ROOM.height * scale } : insets;
}
