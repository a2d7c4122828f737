import type { Bbox, Insets } from '../map/map-events.ts';
import type { Sheets } from './use-sheets.ts';

/** Stops of the bottom sheet: name and level · summary · all. */
export const SHEET_STOPS = ['peek', 'half', 'full'] as const;
export type SheetStop = (typeof SHEET_STOPS)[number];

/** How much larger the app is for a projector, and the names and lines of the map; as in craft.css. */
export const PROJECTOR_SCALE = { app: 1.3, map: 1.5 } as const;

/** As in tools.css. */
const DRAWER_WIDTH = { narrow: 320, wide: 480 };
const STRIP_HEIGHT = { narrow: 196, wide: 96 };
/** Room at the left without a drawer. */
const NO_DRAWER = 40;
/** On phones, as in sheets.css: of the height that a sheet takes, what is left of a low one (px), and the switch between two. */
const SHEET_SHARE = { tool: 0.54, region: 0.44 };
const PEEK_HEIGHT = { tool: 84, region: 156 };
const SWITCH_HEIGHT = 48;

interface Room {
  narrow: boolean;
  panelOpen: boolean;
  /** Of the panel when it stands beside the map, px. */
  panelWidth: number;
  /** The open tool's drawer; null: none. */
  drawer: 'narrow' | 'wide' | null;
  sheets: Pick<Sheets, 'front' | 'both' | 'stops'>;
  /** Whether the strip of time is open. */
  strip: boolean;
  height: number;
  /** Of everything but the map: larger for a projector. */
  scale: number;
}

/** The room that controls and panels take from the map, so that a region is centred in what is left. */
export function insetsFor(room: Room): Insets {
  const { narrow, panelOpen, panelWidth, drawer, sheets, strip, height, scale } = room;
  if (narrow) return { top: 150, right: 20, bottom: belowOf(sheets, strip, height), left: 20 };
  return {
    top: 64 * scale,
    right: ((panelOpen ? panelWidth : 0) + 56) * scale,
    bottom: (40 + (strip ? STRIP_HEIGHT.wide : 0)) * scale,
    left: (NO_DRAWER + (drawer === null ? 0 : DRAWER_WIDTH[drawer])) * scale,
  };
}

/** What sheets or the strip of time take from the map's lower edge. */
function belowOf({ front, both, stops }: Room['sheets'], strip: boolean, height: number): number {
  const stripHeight = strip ? STRIP_HEIGHT.narrow : 0;
  if (front === null) return 64 + stripHeight;
  const isLow = stops[front] === 'peek';
  const sheet = isLow ? PEEK_HEIGHT[front] + stripHeight : Math.round(height * SHEET_SHARE[front]);
  return sheet + (both ? SWITCH_HEIGHT : 0) + 16;
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
