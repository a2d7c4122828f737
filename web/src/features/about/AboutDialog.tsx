import type { JSX } from 'react';
import { useQuery } from '@apollo/client/react';
import { AboutDocument } from '../../api/generated/graphql.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Failure } from '../../ui/Failure.tsx';

interface Props {
  tileAttribution: string;
  onReliability: () => void;
  onClose: () => void;
}

/** What the map is, whose data it shows and under which licences. */
export function AboutDialog({ tileAttribution, onReliability, onClose }: Props): JSX.Element {
  const { t, n } = useI18n();
  const { data, error, refetch } = useQuery(AboutDocument);
  return (
    <Dialog title={t.about.title} onClose={onClose}>
      <p>{t.about.intro}</p>
      <h3>{t.about.sources}</h3>
      {error && <Failure message={t.about.failed} onRetry={() => void refetch().catch(() => undefined)} />}
      {!data && !error && <p className="quiet">{t.app.loading}</p>}
      <ul className="datasets">
        {data?.about.datasets.map((dataset) => (
          <li key={dataset.title}>
            <strong>{dataset.title}</strong>{' '}
            {dataset.simulated && <em className="tag">{t.simulated.short}</em>}
            <span>{dataset.source}</span>
            <span className="quiet">
              {t.about.licence}: {dataset.licence}
            </span>
          </li>
        ))}
      </ul>
      {data && data.about.counts.withoutPolygon > 0 && (
        <p className="quiet">{t.about.withoutPolygon(n.integer(data.about.counts.withoutPolygon))}</p>
      )}
      {tileAttribution !== '' && <p className="quiet">{tileAttribution}</p>}
      <p>
        <button type="button" className="link" onClick={onReliability}>
          {t.legend.method}
        </button>
      </p>
      <p>
        <a href="/graphiql">{t.about.graphql}</a>
      </p>
      {data && <p className="quiet">{t.about.version(data.about.version)}</p>}
    </Dialog>
  );
}
