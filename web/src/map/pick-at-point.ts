import { GeoJSONSource, type Map as MapLibreMap } from 'maplibre-gl';
import type { MapLayer } from './layer-definition.ts';
import type { Picked } from './map-events.ts';

/** Small marks are hit this many px beside them. */
const REACH = 4;

/** What a layer drew on top of the regions at a point (px); null where nothing is. */
export function pickAtPoint(
  map: MapLibreMap,
  registry: readonly MapLayer[],
  { x, y }: { x: number; y: number },
): Picked | null {
  const layers = registry.flatMap(({ picking }) => picking?.layers ?? []).filter((id) => map.getLayer(id));
  if (layers.length === 0) return null;
  const box: [[number, number], [number, number]] = [
    [x - REACH, y - REACH],
    [x + REACH, y + REACH],
  ];
  const [feature] = map.queryRenderedFeatures(box, { layers });
  return feature ? { source: feature.source, properties: feature.properties } : null;
}

/** Zooms to where a cluster falls apart, around the point; false when it is no cluster. */
export function openCluster(
  map: MapLibreMap,
  { source, properties }: Picked,
  centre: { lng: number; lat: number },
): boolean {
  const id = properties['cluster_id'];
  const data = map.getSource(source);
  if (typeof id !== 'number' || !(data instanceof GeoJSONSource)) return false;
  data.getClusterExpansionZoom(id).then(
    (zoom) => map.easeTo({ center: centre, zoom, duration: 500 }),
    () => map.easeTo({ center: centre, zoom: map.getZoom() + 1, duration: 500 }),
  );
  return true;
}
