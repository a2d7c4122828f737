import type { JSX } from 'react';
import { ClusterKey } from '../features/clusters/index.ts';
import { ComparisonKey } from '../features/comparison/index.ts';
import type { MapLevel } from '../map/levels.ts';
import type { OverlaySet } from './overlay.ts';

/** What the legend says below the classes of clusters or of a comparison. */
export function OverlayWords({
  overlay,
  shown,
}: {
  overlay: OverlaySet;
  shown: MapLevel;
}): JSX.Element | null {
  const values = overlay.byLevel[shown];
  const { layer } = overlay.key;
  if (!values) return null;
  if ('comparison' in values) return <ComparisonKey comparison={values.comparison} />;
  return 'measure' in layer ? (
    <ClusterKey measure={layer.measure} level={shown} clusters={values.clusters} />
  ) : null;
}
