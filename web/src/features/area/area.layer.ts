import type { MapLayer } from '../../map/layer-definition.ts';
import { PALETTES } from '../../map/palette.ts';

/** The GeoJSON source of the area chosen; empty while there is none, or while the pen holds it. */
export const AREA_SOURCE = 'area';

/** The area that someone drew: a light veil and a line with casing, so that the colours below stay readable. */
export const areaLayer: MapLayer = {
  id: 'area',
  title: (t) => t.legend.layers.area,
  order: 55,
  printable: true,
  sources: { [AREA_SOURCE]: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } } },
  style: ({ theme }) => [
    {
      id: 'area-fill',
      type: 'fill',
      source: AREA_SOURCE,
      paint: { 'fill-color': PALETTES[theme].mark, 'fill-opacity': 0.08 },
    },
    {
      id: 'area-casing',
      type: 'line',
      source: AREA_SOURCE,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': PALETTES[theme].casing, 'line-width': 5 },
    },
    {
      id: 'area-line',
      type: 'line',
      source: AREA_SOURCE,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': PALETTES[theme].mark, 'line-width': 2.5, 'line-dasharray': [3, 1.5] },
    },
  ],
};
