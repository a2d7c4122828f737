import type { DataStatus } from '../api/generated/graphql.ts';
import { fetchClusters, type ClusterValues } from '../features/clusters/index.ts';
import { fetchComparison, type ComparisonValues } from '../features/comparison/index.ts';
import { fetchMeasure, isMeasure, type MeasureValues } from '../features/layers/index.ts';
import type { ValueSet } from '../features/resilience/index.ts';
import type { ChoroplethId, ValuesByLevel } from '../map/layer-definition.ts';
import { LevelStore, type LevelSet, type LevelState } from '../map/level-store.ts';
import type { MapLevel } from '../map/levels.ts';
import type { LayerChoice } from '../view/layer.slice.ts';

/** What another choropleth than the levels is asked for with. */
export interface OverlayKey {
  layer: LayerChoice;
  method: string | null;
  period: string | null;
}

export type OverlayValues = ClusterValues | ComparisonValues | MeasureValues;

/** Values of a choropleth other than the levels. */
export interface OverlaySet extends LevelSet<OverlayKey> {
  byLevel: Partial<Record<MapLevel, OverlayValues>>;
}

function fetchLevel({ layer, method, period }: OverlayKey, level: MapLevel): Promise<OverlayValues> | null {
  if (isMeasure(layer)) return fetchMeasure(layer, { method, period }, level);
  if ('measure' in layer) {
    const statistic = layer.id === 'clusters' ? 'LOCAL_MORAN' : 'GI_STAR';
    return fetchClusters({ measure: layer.measure, statistic, method, period }, level);
  }
  if (layer.id === 'resilience' || !layer.against) return null;
  return fetchComparison(
    {
      firstMethod: layer.against.method,
      firstPeriod: layer.against.period,
      secondMethod: method,
      secondPeriod: period,
    },
    level,
  );
}

/** Holds the values of the choropleth on view, where it is not the levels. */
export class OverlayStore extends LevelStore<OverlayKey, OverlaySet> {
  constructor() {
    super(
      async (key, levels) => {
        const parts = await Promise.all(
          levels.map(async (level) => [level, await fetchLevel(key, level)] as const),
        );
        const here = parts.filter(([, values]) => values !== null);
        return here.length === 0 ? null : { key, byLevel: Object.fromEntries(here) };
      },
      (key) => JSON.stringify(key),
    );
  }
}

/** Whether what is on view is real: clusters and measures have a status of their own, for incidents are not scores. */
export function statusOf(overlay: OverlaySet | null, levels: ValueSet | null): DataStatus | null {
  const values = Object.values(overlay?.byLevel ?? {})[0];
  if (values && 'clusters' in values) return values.clusters.dataStatus;
  if (values && 'numbers' in values) return values.measure.dataStatus;
  return levels?.dataStatus ?? null;
}

/** The choropleth that can be drawn now: the one chosen, the one before it, or the levels while (or because) there is none. */
export function choroplethOf(
  layer: LayerChoice,
  overlay: LevelState<OverlaySet>,
  levels: ValueSet | null,
  begun: boolean,
): { choropleth: ChoroplethId; values: ValuesByLevel } {
  if (layer.id !== 'resilience' && overlay.current)
    return { choropleth: drawnBy(overlay.current), values: overlay.current.byLevel };
  const waits = layer.id === 'comparison' ? layer.against !== null : layer.id !== 'resilience';
  const values = waits && !begun && !overlay.failed ? {} : (levels?.byLevel ?? {});
  return { choropleth: 'resilience', values };
}

/** The layer that draws a set: an index of 0–1 has classes of its own. */
function drawnBy({ key: { layer }, byLevel }: OverlaySet): ChoroplethId {
  const [values] = Object.values(byLevel);
  return values && 'numbers' in values ? values.choropleth : layer.id;
}
