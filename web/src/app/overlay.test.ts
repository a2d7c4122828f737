import { describe, expect, it } from 'vitest';
import type { ValueSet } from '../features/resilience/index.ts';
import { decodePacked } from '../map/level-values.ts';
import { choroplethOf, type OverlaySet } from './overlay.ts';
import type { LayerChoice } from '../view/layer.slice.ts';

const values = decodePacked(1, btoa('\x01'));
const levels = { byLevel: { PROVINCE: values } } as ValueSet;
const CLUSTERS: LayerChoice = { id: 'clusters', measure: 'RESILIENCE_INDEX' };
const here: OverlaySet = {
  key: { layer: CLUSTERS, method: null, period: null },
  byLevel: {
    REGENCY: {
      ...values,
      clusters: { period: '2025', dataStatus: 'SIMULATED', method: null, global: null },
    },
  },
};

describe('what colours the map', () => {
  it('is the layer chosen, once its values are here', () => {
    const drawn = choroplethOf(CLUSTERS, { current: here, failed: false }, levels, true);
    expect(drawn).toEqual({ choropleth: 'clusters', values: here.byLevel });
  });

  it('is nothing yet on the first view of another layer, so that no wrong frame is seen', () => {
    const drawn = choroplethOf(CLUSTERS, { current: null, failed: false }, levels, false);
    expect(drawn.values).toEqual({});
  });

  it.each<[string, LayerChoice, boolean, boolean]>([
    ['while another layer is under way', CLUSTERS, false, true],
    ['when it failed', CLUSTERS, true, false],
    ['for a comparison with nothing', { id: 'comparison', against: null }, false, false],
    ['by default', { id: 'resilience' }, false, false],
  ])('are the levels %s', (_, layer, failed, begun) => {
    const drawn = choroplethOf(layer, { current: null, failed }, levels, begun);
    expect(drawn).toEqual({ choropleth: 'resilience', values: levels.byLevel });
  });
});
