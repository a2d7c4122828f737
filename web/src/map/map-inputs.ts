import type { MapLayer, StyleContext } from './layer-definition.ts';
import type { Bbox, Camera, Insets, MapEvents } from './map-events.ts';
import type { RegionTiles } from './region-tiles.ts';

/** What the app decides; the level on view and the dashes follow from it and the zoom. */
export type MapInputs = Pick<
  StyleContext,
  | 'theme'
  | 'lang'
  | 'choropleth'
  | 'values'
  | 'pin'
  | 'opacity'
  | 'overlays'
  | 'order'
  | 'doubt'
  | 'doubtIsOld'
  | 'scale'
  | 'basemap'
  | 'filter'
  | 'names'
>;

/** What a map begins with. */
export interface MapStart {
  registry: readonly MapLayer[];
  container: HTMLElement;
  tiles: RegionTiles;
  inputs: MapInputs;
  camera: Camera | null;
  bbox: Bbox;
  insets: Insets;
  label: string;
  events: MapEvents;
}
