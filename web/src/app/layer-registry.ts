import { clustersLayer, hotspotsLayer } from '../features/clusters/clusters.layer.ts';
import { comparisonLayer } from '../features/comparison/comparison.layer.ts';
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
import { resilienceLayer, veilLayer } from '../features/resilience/resilience.layer.ts';
import { labelsLayer } from '../map/labels.layer.ts';
import type { MapLayer } from '../map/layer-definition.ts';
import { marksLayer } from '../map/marks.layer.ts';
import { neighboursLayer } from '../map/neighbours.layer.ts';

/** Every layer of the map, bottom to top. A new layer is one file and one line here. */
export const LAYERS: readonly MapLayer[] = [
  neighboursLayer,
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
  highlightLayer,
  labelsLayer,
].toSorted((a, b) => a.order - b.order);
