import { useQuery } from '@apollo/client/react';
import { useEffect, type JSX } from 'react';
import { IncidentRegionDocument } from '../../api/generated/graphql.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { fullName } from '../../i18n/region-name.ts';
import { useWords } from '../../i18n/words.ts';
import { Failure } from '../../ui/Failure.tsx';
import { NO_FILTER, type IncidentView } from '../../view/incident.slice.ts';
import type { ToolProps } from '../../view/tool.ts';
import { Facet } from './Facet.tsx';
import { facetGroups } from './facet-options.ts';
import { regionOfIncidents } from './incident-wish.ts';
import './incidents-tool.css';
import { MonthSelects } from './MonthSelects.tsx';
import { Nothing } from './Nothing.tsx';
import { PlacesInView } from './PlacesInView.tsx';
import { useFacets, type Facets } from './use-facets.ts';
import { INCIDENT_WORDS } from './words.ts';

/** Incidents: on the map or not, and which of them. Choosing anything puts them on the map. */
export default function IncidentsTool(props: ToolProps): JSX.Element {
  const { view, push, map, insets, open } = props;
  const w = useWords(INCIDENT_WORDS);
  const { facets, isOld, failed, retry } = useFacets(view);
  const { incidents } = view;
  useEffect(() => {
    if (facets && !isOld) performance.mark('serasi:incident-counts');
  }, [facets, isOld]);
  const set = (change: Partial<IncidentView>) => push({ incidents: { ...incidents, ...change } });
  const choose = (change: Partial<IncidentView>) => set({ shown: true, ...change });
  return (
    <div className="incidents-tool" data-old={isOld && facets !== null}>
      <label className="incident-switch">
        <input
          type="checkbox"
          checked={incidents.shown}
          onChange={(event) => set({ shown: event.target.checked })}
        />
        <span>{w.show}</span>
      </label>
      {failed && <Failure message={w.failed} onRetry={retry} />}
      {!facets && !failed && (
        <p className="quiet" role="status">
          {w.loading}
        </p>
      )}
      {facets && (
        <Chosen
          facets={facets}
          view={view}
          isOld={isOld}
          choose={choose}
          openStrip={() => push({ strip: true })}
        />
      )}
      {incidents.shown && (
        <PlacesInView
          incidents={props.incidents}
          map={map}
          insets={insets}
          camera={view.camera}
          open={open}
        />
      )}
      <p className="quiet incident-note">{w.verified}</p>
    </div>
  );
}

interface ChosenProps extends Pick<ToolProps, 'view'> {
  facets: Facets;
  isOld: boolean;
  choose: (change: Partial<IncidentView>) => void;
  openStrip: () => void;
}

function Chosen({ facets, view, isOld, choose, openStrip }: ChosenProps) {
  const w = useWords(INCIDENT_WORDS);
  const { lang, n } = useI18n();
  const { incidents } = view;
  const isFiltered =
    JSON.stringify({ ...incidents, shown: true }) !== JSON.stringify({ shown: true, ...NO_FILTER });
  const isYearCut = facets.yearOnly > 0 && (incidents.from !== null || incidents.to !== null);
  return (
    <>
      <Total facets={facets} view={view} isOld={isOld} />
      {facets.total === 0 && !isOld && <Nothing facets={facets} onChange={choose} />}
      {isFiltered && (
        <button type="button" className="button" onClick={() => choose(NO_FILTER)}>
          {w.clear}
        </button>
      )}
      <Within view={view} choose={choose} />
      <section aria-label={w.months}>
        <h3>{w.months}</h3>
        <MonthSelects facets={facets} incidents={incidents} onChange={choose} />
        {isYearCut && <p className="quiet incident-note">{w.yearOnly(n.integer(facets.yearOnly))}</p>}
        {!view.strip && (
          <button type="button" className="link incident-note" onClick={openStrip}>
            {w.openStrip}
          </button>
        )}
      </section>
      <div>
        {facetGroups(facets, incidents, lang).map((group, place) => (
          <Facet key={group.id} group={group} open={place < 2} onToggle={choose} />
        ))}
      </div>
    </>
  );
}

/** The region that incidents are counted in; null: everywhere. */
function useRegionName(code: string | null): string | null {
  const { t } = useI18n();
  const { data } = useQuery(IncidentRegionDocument, { variables: { code: code ?? '' }, skip: code === null });
  return data?.region ? fullName(data.region, t) : code;
}

function Total({ facets, view, isOld }: Pick<ChosenProps, 'facets' | 'view' | 'isOld'>) {
  const w = useWords(INCIDENT_WORDS);
  const { n } = useI18n();
  const where = useRegionName(view.incidents.within ? regionOfIncidents(view.region) : null);
  const { total, simulated, unfiltered } = facets;
  return (
    <p className="incident-total" aria-live="polite" aria-busy={isOld}>
      <strong className="num">{w.total(n.integer(total))}</strong>{' '}
      <span className="quiet">{w.of(n.integer(unfiltered), where ?? w.everywhere)}</span>
      {simulated > 0 && (
        <em className="tag">{simulated === total ? w.simulated : w.partly(n.integer(simulated))}</em>
      )}
    </p>
  );
}

/** Whether only the selected region counts; away while none is selected. */
function Within({ view, choose }: Pick<ChosenProps, 'view' | 'choose'>) {
  const w = useWords(INCIDENT_WORDS);
  const code = regionOfIncidents(view.region);
  const name = useRegionName(code);
  if (code === null || name === null) return null;
  return (
    <label className="incident-switch">
      <input
        type="checkbox"
        checked={view.incidents.within}
        onChange={(event) => choose({ within: event.target.checked })}
      />
      <span>
        {w.within}
        <small>{code === view.region ? name : w.village(name)}</small>
      </span>
    </label>
  );
}
