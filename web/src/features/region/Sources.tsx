import type { JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import type { RegionProfile } from './use-region.ts';

const SHORT_HASH = 8;

/** Which method, data and boundaries made the score, and what must be known to use it. */
export function Sources({ profile }: { profile: RegionProfile }): JSX.Element {
  const { t, n } = useI18n();
  const { resilience } = profile;
  const { method, dataCutOff, boundaryVersion, computedAt } = resilience;
  const facts: [string, string][] = [
    [t.region.method, t.region.methodVersion(method.name, method.version)],
    [t.region.dataCutOff, dataCutOff ? n.day(dataCutOff) : t.region.dataCutOffUnknown],
    [t.region.boundaryVersion, boundaryVersion ? boundaryVersion.slice(0, SHORT_HASH) : t.region.unknown],
    [t.region.computedAt, n.moment(computedAt)],
  ];
  const notes = [
    resilience.dataStatus === 'SIMULATED' && t.region.simulatedNote,
    resilience.dataStatus === 'MIXED' && t.region.mixedNote,
    profile.residentsSimulated && t.region.residentsSimulated,
    profile.boundaryStatus === 'INDICATIVE' && t.region.indicativeNote,
    profile.boundaryStatus === 'NONE' && t.region.noPolygonNote,
  ].filter((note) => typeof note === 'string');
  return (
    <section className="notes">
      <h2>{t.region.notes}</h2>
      <dl className="sources">
        {facts.map(([term, fact]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  );
}
