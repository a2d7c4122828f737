import type { FeatureCollection } from 'geojson';
import type { MapLayer } from './layer-definition.ts';
import { PALETTES } from './palette.ts';

/** The GeoJSON source of the point that someone looked for: one point or none. */
export const SPOT_SOURCE = 'spot';

/** A point as the source wants it; null: none. */
export function spotData(point: { lng: number; lat: number } | null): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: point
      ? [
          {
            type: 'Feature',
            properties: {},
            geometry: { type: 'Point', coordinates: [point.lng, point.lat] },
          },
        ]
      : [],
  };
}

/** A point that someone looked for by its coordinates: a target, unlike the filled circles of incidents. */
export const spotLayer: MapLayer = {
  id: 'spot',
  title: (t) => t.legend.layers.spot,
  order: 80,
  printable: true,
  sources: { [SPOT_SOURCE]: { type: 'geojson', data: spotData(null) } },
  style: ({ theme }) => {
    const { mark, casing } = PALETTES[theme];
    return [
      {
        id: 'spot-ring',
        type: 'circle',
        source: SPOT_SOURCE,
        paint: {
          'circle-radius': 11,
          'circle-color': casing,
          'circle-opacity': 0.7,
          'circle-stroke-color': mark,
          'circle-stroke-width': 2.5,
        },
      },
      {
        id: 'spot-point',
        type: 'circle',
        source: SPOT_SOURCE,
        paint: { 'circle-radius': 3.5, 'circle-color': mark },
      },
    ];
  },
};
