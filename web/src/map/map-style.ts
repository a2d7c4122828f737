import type { LayerSpecification, StyleSpecification, VectorSourceSpecification } from 'maplibre-gl';
import { REGIONS_SOURCE, type StyleContext } from './layer-definition.ts';
import { LAYERS } from './layer-registry.ts';
import type { RegionTiles } from './region-tiles.ts';

function regionSource(tiles: RegionTiles): VectorSourceSpecification {
  const { urls, minzoom, maxzoom, bounds } = tiles;
  return { type: 'vector', tiles: urls, minzoom, maxzoom, ...(bounds && { bounds }) };
}

/** All style layers for a context, bottom to top. */
export function styleLayers(context: StyleContext): LayerSpecification[] {
  return LAYERS.flatMap((layer) => layer.style(context));
}

/** The whole style: no `glyphs`, no sprite, no address but our own tiles. */
export function mapStyle(tiles: RegionTiles, context: StyleContext): StyleSpecification {
  const sources = Object.assign({}, ...LAYERS.map((layer) => layer.sources ?? {}));
  return {
    version: 8,
    sources: { [REGIONS_SOURCE]: regionSource(tiles), ...sources },
    layers: styleLayers(context),
    transition: { duration: 150, delay: 0 },
  };
}
