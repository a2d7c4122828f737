import type { JSX } from 'react';
import type { SpatialMeasure } from '../../api/generated/graphql.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { methodName } from '../../i18n/method-name.ts';
import type { MapLevel } from '../../map/levels.ts';
import type { ClusterValues } from './fetch-clusters.ts';

interface Props {
  measure: SpatialMeasure;
  level: MapLevel;
  clusters: ClusterValues['clusters'];
}

/** What the clusters are of, and how sure they are. */
export function ClusterKey({ measure, level, clusters }: Props): JSX.Element {
  const { lang, t, n } = useI18n();
  const { global, method, period } = clusters;
  const name = method && methodName(method, lang);
  return (
    <div className="legend-words">
      <p>
        {measure === 'INCIDENT_RATE'
          ? t.clusters.of.INCIDENT_RATE(period)
          : t.clusters.of.RESILIENCE_INDEX(name ?? '', period)}
      </p>
      <p>{t.clusters.what}</p>
      {global ? (
        <p>
          {t.clusters.test(n.integer(global.n), t.level[level])}{' '}
          {t.clusters.moran(n.decimal(global.i, 2), n.decimal(global.p, 3))}
        </p>
      ) : (
        <p>{t.clusters.noMoran}</p>
      )}
    </div>
  );
}
