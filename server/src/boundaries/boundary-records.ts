import type { RegionLevel } from '@serasi/shared';
import type { AdministrativeArea } from '../sources/idn-area-data.ts';
import type { LngLat } from '../sources/isolated-points.ts';
import type { VillagePoint } from '../sources/village-points.ts';
import type { VectorLayer } from '../tiles/build/tile-layers.ts';
import type { BoundaryTopology } from './topology.ts';

/** What the boundary worker is asked to do (the content of job.json). */
export interface BoundaryJob {
  source: { kind: 'default' } | PolygonSource;
  /** JSON file with a list of JobRegion; without it the list of idn-area-data. */
  regions?: string;
  outDir: string;
  makeTiles: boolean;
}

/** Polygons that are there already; tiles are made of all of them. */
export interface PolygonSource {
  kind: 'polygons';
  /** NDJSON of PolygonRecord, in any order. */
  file: string;
  /**
   * Codes of parents (districts up to the nation) whose polygon is made anew as the union of their children's, bottom up.
   * Should the file hold polygons of them, they are passed over.
   */
  derive: readonly string[];
}

/** One line of a PolygonSource's file. */
export interface PolygonRecord {
  id: number;
  code: string;
  name: string;
  level: RegionLevel;
  /** Base64 of a 2D (multi)polygon as WKB, EPSG:4326. */
  wkb: string;
  /** `[lng, lat]` inside the polygon, for the region's name on the map; without it one is found. */
  point?: LngLat;
}

export type JobRegion = Pick<AdministrativeArea, 'id' | 'code' | 'name' | 'level'>;

/** One line of shapes.ndjson. */
export interface ShapeRecord {
  id: number;
  code: string;
  /** Base64 of a WKB MultiPolygon, EPSG:4326. */
  wkb: string;
  /** `[lng, lat]`, inside the polygon */
  point: LngLat;
  /** west, south, east, north */
  bbox: [number, number, number, number];
}

/** One line of tiles.ndjson; `body` is base64 of a gzipped vector tile. */
export interface TileRecord {
  z: number;
  x: number;
  y: number;
  body: string;
}

/** One line of neighbours.ndjson: two regions of a level that share an edge; each pair once. */
export interface NeighbourRecord {
  level: RegionLevel;
  a: number;
  b: number;
  /** Length of the edge along great circles. */
  km: number;
}

/** summary.json */
export interface BoundarySummary {
  /** Of a PolygonSource, whose polygons have each their own: always OFFICIAL, and an empty attribution. */
  status: BoundaryTopology['status'];
  attribution: string;
  /** Null when the job made no tiles. Underivable parents are not in them. */
  tileSet: {
    hash: string;
    minZoom: number;
    maxZoom: number;
    layers: readonly VectorLayer[];
    tiles: number;
    bytes: number;
  } | null;
  /** Regions with a polygon. */
  counts: Record<RegionLevel, number>;
  /** Lines of shapes.ndjson: all regions with a polygon; of a PolygonSource only those that were derived. */
  shapes: number;
  /** Of a PolygonSource, which needs none, both 0. */
  villagePoints: Record<VillagePoint['origin'], number>;
  /** Codes of `derive`, districts first, whose union failed: rounding left a border that doesn't close. */
  underivable: string[];
  /** Codes of the source that the list of regions does not have. */
  unknownCodes: string[];
  /** Codes of the list that the source has no polygon for. */
  withoutPolygon: string[];
  /** Seconds by stage. */
  timings: Record<string, number>;
}

export const STAGES = {
  reading: { id: 'Membaca poligon', en: 'Reading polygons' },
  points: { id: 'Membaca titik desa', en: 'Reading village points' },
  boundaries: { id: 'Menyusun batas wilayah', en: 'Building boundaries' },
  shapes: { id: 'Menulis bentuk wilayah', en: 'Writing region shapes' },
  'shapes-ready': { id: 'Bentuk wilayah siap dimuat', en: 'Region shapes are ready to load' },
  tiles: { id: 'Membuat ubin peta', en: 'Making map tiles' },
  done: { id: 'Batas wilayah selesai', en: 'Boundaries are done' },
} as const;

/** Sent to the parent as the job goes on. */
export interface BoundaryProgress {
  stage: keyof typeof STAGES;
  /** What is done and to do, in the stage's own unit (regions, zooms); both 0 when it can't be counted. */
  done: number;
  total: number;
  id: string;
  en: string;
}
