import type { RegionLevel } from '@serasi/shared';
import type { AdministrativeArea } from '../sources/idn-area-data.ts';
import type { LngLat } from '../sources/isolated-points.ts';
import type { VillagePoint } from '../sources/village-points.ts';
import type { VectorLayer } from '../tiles/build/tile-layers.ts';
import type { BoundaryTopology } from './topology.ts';

/** What the boundary worker is asked to do (the content of job.json). */
export interface BoundaryJob {
  source: { kind: 'default' } | { kind: 'topojson'; file: string };
  /** JSON file with a list of JobRegion; without it the list of idn-area-data. */
  regions?: string;
  outDir: string;
  makeTiles: boolean;
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

/** summary.json */
export interface BoundarySummary {
  status: BoundaryTopology['status'];
  attribution: string;
  /** Null when the job made no tiles. */
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
  villagePoints: Record<VillagePoint['origin'], number>;
  /** Codes of the source that the list of regions does not have. */
  unknownCodes: string[];
  /** Codes of the list that the source has no polygon for. */
  withoutPolygon: string[];
  /** Seconds by stage. */
  timings: Record<string, number>;
}

export const STAGES = {
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
