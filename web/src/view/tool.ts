import type { FeatureCollection } from 'geojson';
import type { ComponentType } from 'react';
import type { DataStatus } from '../api/generated/graphql.ts';
import type { ToolId } from './tool.slice.ts';
import type { ViewState } from './view-state.ts';
import type { MapLayer, ValuesByLevel } from '../map/layer-definition.ts';
import type { MapController } from '../map/map-controller.ts';
import type { Bbox, Insets, LevelView, MapRegion } from '../map/map-events.ts';

/** The place of the address, as a tool may use it: reading, steps that Back undoes, and changes that are no step. */
export interface ViewHandle {
  view: ViewState;
  push: (change: Partial<ViewState>) => void;
  replace: (change: Partial<ViewState>) => void;
}

/** What the app gives to a tool in the left drawer. */
export interface ToolProps extends ViewHandle {
  /** Null until the map stands, and where WebGL is missing: a tool works without it. */
  map: MapController | null;
  /** WebGL is missing: tools stand in for the map. */
  noMap: boolean;
  /** The level on view; null without a map. */
  level: LevelView | null;
  /** The region under the pointer on the map; null beside it. */
  hovered: MapRegion | null;
  /** The method and period whose values are on view. */
  shown: { method: string; period: string } | null;
  /** Resilience levels by region, as far as they are here: see level-values.ts. */
  levels: ValuesByLevel;
  /** What colours the map: the layer, what it is called as it was chosen, its values by region, and whether they are real. */
  colours: { layer: MapLayer; title: string; values: ValuesByLevel; dataStatus: DataStatus | null };
  /** Incidents on the map, by place: points with code, name, count and coarse; null while they are not shown or not here. */
  incidents: FeatureCollection | null;
  /** The room that drawer, panel and buttons take from the map, in px. */
  insets: Insets;
  /** Selects a region and moves the map to it. */
  open: (code: string) => void;
  /** Moves the map, and on phones makes room for it. */
  fit: (bbox: Bbox) => void;
  /** On phones: makes room for the map, where something shows or is drawn there. */
  showMap: () => void;
  /** Marks a point on the map and goes there, selecting the region around it; a null code: at sea, none. */
  showPoint: (point: { lng: number; lat: number }, code: string | null) => void;
  /** Puts map, legend and profile on paper. */
  print: () => void;
}

/** A tool of the left drawer: one object, one line in app/tool-registry.ts. Its code comes when it is opened. */
export interface Tool {
  id: ToolId;
  title: (lang: 'id' | 'en') => string;
  icon: ComponentType<{ size?: number; 'aria-hidden'?: boolean }>;
  /** Tables need more room than lists of boxes. */
  width: 'narrow' | 'wide';
  Body: ComponentType<ToolProps>;
}
