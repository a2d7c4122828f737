import type { RegionLevel } from '@serasi/shared';

export const MIN_ZOOM = 0;
export const MAX_ZOOM = 10;

/**
 * Polygon layers, coarse to fine, and the zoom from which each is in the tiles. Villages at zoom 7 would make tiles of 500 kB
 * for shapes of five pixels.
 */
export const POLYGON_LAYERS = [
  { level: 'PROVINCE', name: 'province', minZoom: 0, labelZoom: 2 },
  { level: 'REGENCY', name: 'regency', minZoom: 4, labelZoom: 5 },
  { level: 'DISTRICT', name: 'district', minZoom: 6, labelZoom: 7 },
  { level: 'VILLAGE', name: 'village', minZoom: 8, labelZoom: 9 },
] as const satisfies readonly { level: RegionLevel; name: string; minZoom: number; labelZoom: number }[];

export const NEIGHBOUR_LAYER = 'neighbour';
export const LABEL_LAYER = 'label';

/** One entry of TileJSON's `vector_layers`. @source TileJSON 3.0.0 */
export interface VectorLayer {
  id: string;
  description: string;
  minzoom: number;
  maxzoom: number;
  fields: Record<string, string>;
}

const REGION_FIELDS = { code: 'Kemendagri code', name: 'Name', level: 'RegionLevel' };

export const VECTOR_LAYERS: readonly VectorLayer[] = [
  ...POLYGON_LAYERS.map(({ level, name, minZoom }) => ({
    id: name,
    description: `Regions of level ${level}; the feature id is the region's id`,
    minzoom: minZoom,
    maxzoom: MAX_ZOOM,
    fields: REGION_FIELDS,
  })),
  {
    id: LABEL_LAYER,
    description: 'One point per region; the feature id is the region’s id',
    minzoom: 2,
    maxzoom: MAX_ZOOM,
    fields: {
      code: 'Kemendagri code',
      name: 'Name',
      lvl: 'RegionLevel',
      rank: 'Order of importance, 0 the largest area',
    },
  },
  {
    id: NEIGHBOUR_LAYER,
    description: 'Land of other countries',
    minzoom: MIN_ZOOM,
    maxzoom: MAX_ZOOM,
    fields: { name: 'Country' },
  },
];
