import type { JSX } from 'react';
import type { IncidentFilterName } from '../../api/generated/graphql.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { useWords } from '../../i18n/words.ts';
import { NO_FILTER, type IncidentView } from '../../view/incident.slice.ts';
import type { Facets } from './use-facets.ts';
import { INCIDENT_WORDS } from './words.ts';

interface Props {
  facets: Facets;
  onChange: (change: Partial<IncidentView>) => void;
}

/** Says which filter leaves nothing, and drops it. */
export function Nothing({ facets, onChange }: Props): JSX.Element {
  const w = useWords(INCIDENT_WORDS);
  const { n } = useI18n();
  if (facets.unfiltered === 0 && facets.blame.length === 0) return <p className="nothing">{w.nobody}</p>;
  return (
    <div className="nothing">
      <p>{w.none}</p>
      {facets.blame.length === 0 ? (
        <p>{w.several}</p>
      ) : (
        <>
          <p>{w.blame}</p>
          {facets.blame.map(({ filter, count }) => (
            <button key={filter} type="button" className="button" onClick={() => onChange(without(filter))}>
              {w.drop(w.filter[filter], n.integer(count))}
            </button>
          ))}
        </>
      )}
    </div>
  );
}

function without(filter: IncidentFilterName): Partial<IncidentView> {
  if (filter === 'months') return { from: null, to: null };
  return { [filter]: NO_FILTER[filter] };
}
