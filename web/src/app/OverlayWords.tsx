import type { JSX } from 'react';
import { ClusterKey } from '../features/clusters/index.ts';
import { ComparisonKey } from '../features/comparison/index.ts';
import { isMeasure, MeasureKey } from '../features/layers/index.ts';
import type { MapLevel } from '../map/levels.ts';
import type { OverlaySet } from './overlay.ts';

interface Props {
  overlay: OverlaySet;
  shown: MapLevel;
  indicative: boolean;
}

/** What the legend says below the classes of a choropleth that is not the levels. */
export function OverlayWords({ overlay, shown, indicative }: Props): JSX.Element | null {
  const values = overlay.byLevel[shown];
  const { layer } = overlay.key;
  if (!values) return null;
  if ('comparison' in values) return <ComparisonKey comparison={values.comparison} />;
  if ('numbers' in values)
    return isMeasure(layer) ? <MeasureKey layer={layer} values={values} indicative={indicative} /> : null;
  return layer.id === 'clusters' || layer.id === 'hotspots' ? (
    <ClusterKey measure={layer.measure} level={shown} clusters={values.clusters} />
  ) : null;
}
