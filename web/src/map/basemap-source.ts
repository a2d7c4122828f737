import { RasterTileSource, type Map as MapLibreMap } from 'maplibre-gl';
import { BASEMAP_SOURCE } from './basemap.layer.ts';

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
