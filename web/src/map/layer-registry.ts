import { boundariesLayer, highlightLayer } from '../features/region/boundaries.layer.ts';
import { resilienceLayer, veilLayer } from '../features/resilience/resilience.layer.ts';
import { labelsLayer } from './labels.layer.ts';
import type { MapLayer } from './layer-definition.ts';
import { neighboursLayer } from './neighbours.layer.ts';

/** Every layer of the map, bottom to top. A new layer is one file and one line here. */
export const LAYERS: readonly MapLayer[] = [
  neighboursLayer,
  resilienceLayer,
  veilLayer,
  boundariesLayer,
  highlightLayer,
  labelsLayer,
].toSorted((a, b) => a.order - b.order);
