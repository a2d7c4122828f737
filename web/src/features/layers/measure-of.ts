import type { RegionMeasureKind } from '../../api/generated/graphql.ts';
import type { ChoroplethId } from '../../map/layer-definition.ts';
import type { LayerChoice } from '../../view/layer.slice.ts';
import {
  CONFIDENCE,
  COVERAGE,
  DENSITY,
  IDM_STATUS,
  INCIDENT_RATE,
  POINTS,
  SHARE_POINTS,
  type MeasureScale,
} from './scales.ts';

/** A choice whose values are a measure of regions. */
export type MeasureChoice = Exclude<
  LayerChoice,
  { id: 'resilience' } | { id: 'comparison' } | { id: 'clusters' | 'hotspots' }
>;

export const MEASURE_OF: Record<MeasureChoice['id'], RegionMeasureKind> = {
  index: 'INDEX',
  dimension: 'DIMENSION',
  change: 'CHANGE',
  confidence: 'CONFIDENCE',
  coverage: 'COVERAGE',
  'incident-rate': 'INCIDENT_RATE',
  density: 'POPULATION_DENSITY',
};

export function isMeasure(layer: LayerChoice): layer is MeasureChoice {
  return layer.id in MEASURE_OF;
}

/** The layer that draws a choice, and how its values are classed. An index of 0–1, as the IDM is, has classes of its own. */
export function drawnAs(
  id: Exclude<MeasureChoice['id'], 'change'>,
  scaleMax: number | undefined,
): { choropleth: ChoroplethId; scale: MeasureScale } {
  const isShare = scaleMax === 1;
  switch (id) {
    case 'index':
      return isShare ? { choropleth: 'index-idm', scale: IDM_STATUS } : { choropleth: id, scale: POINTS };
    case 'dimension':
      return isShare
        ? { choropleth: 'dimension-idm', scale: SHARE_POINTS }
        : { choropleth: id, scale: POINTS };
    case 'confidence':
      return { choropleth: id, scale: CONFIDENCE };
    case 'coverage':
      return { choropleth: id, scale: COVERAGE };
    case 'incident-rate':
      return { choropleth: id, scale: INCIDENT_RATE };
    case 'density':
      return { choropleth: id, scale: DENSITY };
  }
}
