import { areaLayer } from '../features/area/area.layer.ts';
import { clustersLayer, hotspotsLayer } from '../features/clusters/clusters.layer.ts';
import { comparisonLayer } from '../features/comparison/comparison.layer.ts';
import { incidentsLayer } from '../features/incidents/incidents.layer.ts';
import { fadeLayer } from '../features/layers/fade.layer.ts';
import {
  changeLayer,
  confidenceLayer,
  coverageLayer,
  densityLayer,
  dimensionIdmLayer,
  dimensionLayer,
  incidentRateLayer,
  indexIdmLayer,
  indexLayer,
} from '../features/layers/measure.layers.ts';
import { boundariesLayer, highlightLayer } from '../features/region/boundaries.layer.ts';
import { doubtLayer } from '../features/resilience/doubt.layer.ts';
import { resilienceLayer, veilLayer } from '../features/resilience/resilience.layer.ts';
import { labelsLayer } from '../map/labels.layer.ts';
import { basemapLayer } from '../map/basemap.layer.ts';
import type { ChoroplethId, MapLayer, Picking } from '../map/layer-definition.ts';
import { marksLayer } from '../map/marks.layer.ts';
import { neighboursLayer } from '../map/neighbours.layer.ts';
import { spotLayer } from '../map/spot.layer.ts';

/** Every layer of the map, bottom to top. A new layer is one file and one line here. */
export const LAYERS: readonly MapLayer[] = [
  neighboursLayer,
  basemapLayer,
  resilienceLayer,
  indexLayer,
  indexIdmLayer,
  dimensionLayer,
  dimensionIdmLayer,
  changeLayer,
  confidenceLayer,
  coverageLayer,
  incidentRateLayer,
  clustersLayer,
  hotspotsLayer,
  comparisonLayer,
  densityLayer,
  fadeLayer,
  veilLayer,
  boundariesLayer,
  marksLayer,
  areaLayer,
  highlightLayer,
  labelsLayer,
  spotLayer,
  doubtLayer,
  incidentsLayer,
].toSorted((a, b) => a.order - b.order);

/** How the layer that owns a source answers the pointer. */
export function pickingOf(source: string): Picking | undefined {
  return LAYERS.find(({ sources }) => sources && source in sources)?.picking;
}

/** The layer of a choropleth. */
export function layerOf(id: ChoroplethId): MapLayer {
  return LAYERS.find((layer) => layer.id === id) ?? resilienceLayer;
}
