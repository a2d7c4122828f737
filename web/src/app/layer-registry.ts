import { clustersLayer, hotspotsLayer } from '../features/clusters/clusters.layer.ts';
import { comparisonLayer } from '../features/comparison/comparison.layer.ts';
import { boundariesLayer, highlightLayer } from '../features/region/boundaries.layer.ts';
import { resilienceLayer, veilLayer } from '../features/resilience/resilience.layer.ts';
import { labelsLayer } from '../map/labels.layer.ts';
import { basemapLayer } from '../map/basemap.layer.ts';
import type { MapLayer } from '../map/layer-definition.ts';
import { marksLayer } from '../map/marks.layer.ts';
import { neighboursLayer } from '../map/neighbours.layer.ts';

/** Every layer of the map, bottom to top. A new layer is one file and one line here. */
export const LAYERS: readonly MapLayer[] = [
  neighboursLayer,
  basemapLayer,
  resilienceLayer,
  clustersLayer,
  hotspotsLayer,
  comparisonLayer,
  veilLayer,
  boundariesLayer,
  marksLayer,
  highlightLayer,
  labelsLayer,
].toSorted((a, b) => a.order - b.order);
