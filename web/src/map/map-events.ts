import type { InView } from './in-view.ts';
import type { MapLevel } from './levels.ts';

/** A place on the map as the address holds it: zoom and `[lng, lat]` in degrees. */
export interface Camera {
  zoom: number;
  lng: number;
  lat: number;
}

/** `[minLng, minLat, maxLng, maxLat]`, EPSG:4326. */
export type Bbox = readonly [number, number, number, number];

/** All of Indonesia. @source domain §1: lon 95–141, lat −11–6. */
export const NATION_BBOX: Bbox = [94.8, -11.1, 141.2, 6.2];

/** A region as the tiles know it. */
export interface MapRegion {
  id: number;
  code: string;
  name: string;
  level: MapLevel;
}

/** Something that a layer put on top of the regions: its source, and what the layer knows of it. */
export interface Picked {
  source: string;
  properties: Readonly<Record<string, unknown>>;
}

/** What is under the pointer, and where the pointer is (px from the map's top left). */
export interface Hover {
  /** Null where only something on top is, at sea. */
  region: MapRegion | null;
  picked: Picked | null;
  x: number;
  y: number;
}

/** Which level the zoom (or a pin) wants, which one is really drawn, and whose values are needed now. */
export interface LevelView {
  wanted: MapLevel;
  shown: MapLevel | null;
  needed: readonly MapLevel[];
  /** Levels that the choropleth has values for. */
  offered: readonly MapLevel[];
}

/** What the map tells the rest of the app. */
export interface MapEvents {
  hover: (hover: Hover | null) => void;
  select: (region: MapRegion | null) => void;
  /** Something on top of the regions was clicked; clusters are not told, they open on the map. */
  picked: (picked: Picked) => void;
  /** A region was double-clicked: go into it. */
  open: (region: MapRegion) => void;
  camera: (camera: Camera) => void;
  level: (view: LevelView) => void;
  /** The camera rests on a complete picture: what is in it. */
  inView: (seen: InView) => void;
  /** A complete picture stands. */
  settled: () => void;
  failed: () => void;
  /** The address of a tile that is asked for. */
  tile: (address: string) => void;
}

/** Free room that panels take from the map, in px. */
export interface Insets {
  top: number;
  right: number;
  bottom: number;
  left: number;
}
