import type {
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
  VectorSourceSpecification,
} from 'maplibre-gl';
import { inOrder } from './layer-order.ts';
import { REGIONS_SOURCE, type MapLayer, type StyleContext } from './layer-definition.ts';
import type { RegionTiles } from './region-tiles.ts';

function regionSource({ urls, minzoom, maxzoom, bounds }: RegionTiles): VectorSourceSpecification {
  return { type: 'vector', tiles: urls, minzoom, maxzoom, ...(bounds && { bounds }) };
}

/** All style layers for a context, bottom to top. */
export function styleLayers(layers: readonly MapLayer[], context: StyleContext): LayerSpecification[] {
  return inOrder(layers, context.order).flatMap((layer) => layer.style(context));
}

/** The whole style: no `glyphs`, no sprite, no address but our own tiles. */
export function mapStyle(
  layers: readonly MapLayer[],
  tiles: RegionTiles,
  context: StyleContext,
): StyleSpecification {
  const own = layers.flatMap((layer) => Object.entries<SourceSpecification>(layer.sources ?? {}));
  return {
    version: 8,
    sources: { [REGIONS_SOURCE]: regionSource(tiles), ...Object.fromEntries(own) },
    layers: styleLayers(layers, context),
    transition: { duration: 150, delay: 0 },
  };
}
