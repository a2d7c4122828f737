import { PACKED_CLAIMS } from '@serasi/shared';
import { choroplethLayer } from '../../map/choropleth.ts';
import type { Choropleth, ChoroplethClass, ChoroplethId, MapLayer } from '../../map/layer-definition.ts';
import { MAP_LEVELS } from '../../map/levels.ts';
import type { Theme } from '../../map/palette.ts';
import { classesOfScale } from '../../map/value-classes.ts';
import type { Messages } from '../../i18n/messages.id.ts';
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

/** A choropleth whose classes are steps of a measure. */
function measureLayer(
  id: ChoroplethId,
  scale: MeasureScale,
  title: (t: Messages) => string,
  levels: Choropleth['levels'] = MAP_LEVELS,
): MapLayer {
  const choropleth: Choropleth = {
    levels,
    classes: classesOfScale(scale),
    unit: scale.unit,
    tell: (value, i18n) => i18n.t.unit.of(i18n.n.decimal(value, scale.told), scale.unit(i18n)),
  };
  return choroplethLayer(id, choropleth, { title });
}

export const indexLayer = measureLayer('index', POINTS, (t) => t.legend.layers.index);
export const indexIdmLayer = measureLayer('index-idm', IDM_STATUS, (t) => t.legend.layers.index);
export const dimensionLayer = measureLayer('dimension', POINTS, (t) => t.legend.layers.dimension);
export const dimensionIdmLayer = measureLayer(
  'dimension-idm',
  SHARE_POINTS,
  (t) => t.legend.layers.dimension,
);
export const confidenceLayer = measureLayer('confidence', CONFIDENCE, (t) => t.legend.layers.confidence);
export const coverageLayer = measureLayer('coverage', COVERAGE, (t) => t.legend.layers.coverage);
export const densityLayer = measureLayer('density', DENSITY, (t) => t.legend.layers.density);

/** Incidents are public no finer than the kecamatan, so villages have no rate. */
export const incidentRateLayer = measureLayer(
  'incident-rate',
  INCIDENT_RATE,
  (t) => t.legend.layers['incident-rate'],
  ['PROVINCE', 'REGENCY', 'DISTRICT'],
);

function claim(code: 'UP' | 'NONE' | 'DOWN', colour: Record<Theme, string>): ChoroplethClass {
  return { byte: PACKED_CLAIMS.indexOf(code), colour, label: ({ t }) => t.change[code] };
}

/**
 * A rise or fall is coloured only where the two intervals lie apart: how large it is says the tooltip. The colours are those of
 * the comparison, which never is on view with it; smallest CIEDE2000 between classes 20 under simulated colour blindness.
 */
export const changeLayer: MapLayer = choroplethLayer(
  'change',
  {
    levels: MAP_LEVELS,
    classes: [
      claim('UP', { light: '#5AA02C', dark: '#74BC45' }),
      claim('NONE', { light: '#D3D9DE', dark: '#2A343D' }),
      claim('DOWN', { light: '#9C1F6B', dark: '#C0428F' }),
      { byte: 0, colour: null, label: ({ t }) => t.resilience.word.NO_DATA },
    ],
    unit: ({ t }) => t.unit.points,
    tell: (value, { t, n }) => t.unit.of(n.signed(value, 1), t.unit.points),
  },
  { title: (t) => t.legend.layers.change },
);
