import { RasterTileSource, type Map as MapLibreMap } from 'maplibre-gl';
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

/** Puts the source of the online map under its layer: the address may change while the map stands. */
export class BasemapSource {
  private address: string | null = null;
  private readonly map: MapLibreMap;

  constructor(map: MapLibreMap) {
    this.map = map;
  }

  /** Makes sure that the source is there before its layer is; without an address it only stays unused. */
  use(address: string | null): void {
    if (address === null || address === this.address) return;
    this.address = address;
    const source = this.map.getSource(BASEMAP_SOURCE);
    if (source instanceof RasterTileSource) source.setTiles([address]);
    else this.map.addSource(BASEMAP_SOURCE, { type: 'raster', tiles: [address], tileSize: 256, maxzoom: 19 });
  }
}
