import type { MapLayer } from './layer-definition.ts';

/** The raster tiles of an online map, which the user switched on. */
export const BASEMAP_SOURCE = 'basemap';

/**
 * An online map below the colours: off unless the server's operator allows it and the user wants it. It comes from another
 * host, so exports and prints leave it out.
 */
export const basemapLayer: MapLayer = {
  id: 'basemap',
  title: (t) => t.legend.layers.basemap,
  order: 15,
  printable: false,
  style: ({ basemap, theme }) =>
    basemap === null
      ? []
      : [
          {
            id: 'basemap',
            type: 'raster',
            source: BASEMAP_SOURCE,
            paint: { 'raster-brightness-max': theme === 'dark' ? 0.6 : 1 },
          },
        ],
};
