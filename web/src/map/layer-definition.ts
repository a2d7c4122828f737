import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { ResilienceLevel } from '../api/generated/graphql.ts';
import type { I18n, Language } from '../i18n/i18n.tsx';
import type { Messages } from '../i18n/messages.id.ts';
import type { LevelValues } from './level-values.ts';
import type { MapLevel } from './levels.ts';
import type { Picked } from './map-events.ts';
import type { Theme } from './palette.ts';

/** The vector tiles of regions; every layer of regions reads this source. */
export const REGIONS_SOURCE = 'regions';

/** The layer that answers "which region is under the pointer" at a level. */
export function fillLayerId(level: MapLevel): string {
  return `fill-${level}`;
}

/** Feature state with a region's colour, where it is ahead of the style's. */
export const FILL_STATE = 'fill';

/** Font stack of labels; with no `glyphs` in the style MapLibre draws them from the page's own fonts, offline. */
export const LABEL_FONT = ['Inter Variable Semibold', 'Inter Variable'];
export const LABEL_FONT_REGULAR = ['Inter Variable'];

/** Values by level; a level without values is not drawn. */
export type ValuesByLevel = Partial<Record<MapLevel, LevelValues>>;

/** The choropleths: one of them is on the map at a time. */
export const CHOROPLETHS = [
  'resilience',
  'index',
  'index-idm',
  'dimension',
  'dimension-idm',
  'change',
  'confidence',
  'coverage',
  'incident-rate',
  'clusters',
  'hotspots',
  'comparison',
  'density',
] as const;
export type ChoroplethId = (typeof CHOROPLETHS)[number];

/** A class of a choropleth: what its byte means, and how it looks. */
export interface ChoroplethClass {
  byte: number;
  /** Null: no data, hatched; or what `pattern` says. */
  colour: Record<Theme, string> | null;
  /** Kept back, which is not the same as not known. */
  pattern?: 'dots';
  label: (i18n: I18n) => string;
  /** Its bounds, where the label does not say them. */
  range?: (i18n: I18n) => string;
  /** Left out of the legend while no region has it. */
  rare?: boolean;
}

/** What a choropleth shows. */
export interface Choropleth {
  /** Levels that it has values for, coarse to fine. */
  levels: readonly MapLevel[];
  /** In the order of the legend. */
  classes: readonly ChoroplethClass[];
  /** The classes are the method's own levels: bounds and notes stand in its record. */
  ofMethod?: boolean;
  /** Of a choropleth of numbers: the unit of its classes' bounds, and a value with it. */
  unit?: (i18n: I18n) => string;
  tell?: (value: number, i18n: I18n) => string;
}

/** Levels of resilience that stay coloured, whatever the choropleth; the others fade. */
export interface LevelFilter {
  kept: readonly ResilienceLevel[];
  /** Levels by region. */
  values: ValuesByLevel;
}

/** A region that a tool points out. */
export interface RegionMark {
  id: number;
  level: MapLevel;
}

/** All that a layer's look depends on. Equal contexts give equal layers. */
export interface StyleContext {
  theme: Theme;
  lang: Language;
  choropleth: ChoroplethId;
  /** Of the choropleth on view. */
  values: ValuesByLevel;
  pin: MapLevel | null;
  /** Of the choropleth, 0.2–1. */
  opacity: number;
  /** Ids of the layers on top that are on. */
  overlays: readonly string[];
  /** Null: nothing fades. */
  filter: LevelFilter | null;
  /** Whether names are drawn. */
  names: boolean;
  /** What must be said beside levels, one byte a region as `PackedLevels.marks` has it. */
  doubt: ValuesByLevel;
  /** The marks are of another method or period, and hidden until the right ones are here: hiding is cheap, taking away is not. */
  doubtIsOld: boolean;
  /** Ids of the layers that may be moved, topmost first. */
  order: readonly string[];
  /** Regions that a tool points out. */
  marks: readonly RegionMark[];
  /** The level on view; null until the first values are here. */
  shown: MapLevel | null;
  selectedLevel: MapLevel | null;
  /** True while tiles are under way: then every coarser level lies below, to show through gaps. */
  loading: boolean;
  /** True where indicative boundaries are drawn dashed (zoom 9 on). */
  dashed: boolean;
  /** Of names and lines: 1, larger for a projector. */
  scale: number;
  /** Address of the tiles of an online map below the colours; null without. */
  basemap: string | null;
}

/** What the legend needs to know to describe the layers. */
export interface LegendContext {
  t: Messages;
  lang: Language;
  indicative: boolean;
  /** What is marked on the level on view; null: nothing. */
  doubt: LevelValues | null;
  /** Ids of the layers on top that are on. */
  overlays: readonly string[];
}

/** One line of the legend that is not a class of the choropleth. */
export interface LegendNote {
  swatch: 'dashed' | 'line' | 'disc' | 'ring' | 'double-ring' | 'split' | 'near';
  label: string;
  note?: string;
}

/** How features on top of the regions answer the pointer. Clusters of a GeoJSON source open by themselves when clicked. */
export interface Picking {
  /** Style layers that are hit. */
  layers: readonly string[];
  /** What the tooltip says. */
  tip: (properties: Picked['properties'], i18n: I18n) => { title: string; lines: readonly string[] };
  /** Code of the region that a click opens; null: none. */
  region: (properties: Picked['properties']) => string | null;
}

/**
 * A map layer as one data object. Style, legend, print and attribution all read it; nothing else switches on `id`.
 * `order` counts from the bottom. `style` is pure.
 */
export interface MapLayer {
  id: string;
  title: (t: Messages) => string;
  order: number;
  sources?: Record<string, SourceSpecification>;
  style: (context: StyleContext) => LayerSpecification[];
  legend?: (context: LegendContext) => LegendNote[];
  /** What the layer drew on top of the regions and that answers the pointer before they do. */
  picking?: Picking;
  /** The layer colours regions; the legend lists its classes with counts. */
  choropleth?: Choropleth;
  printable: boolean;
}
