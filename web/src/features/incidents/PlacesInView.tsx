import { useMemo, type JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { fullName } from '../../i18n/region-name.ts';
import { useWords } from '../../i18n/words.ts';
import type { ToolProps } from '../../view/tool.ts';
import { MAP_WORDS } from './map-words.ts';
import { placesIn } from './places-in-view.ts';
import { INCIDENT_WORDS } from './words.ts';

/** So many are listed; who moves nearer sees the others. */
const LISTED = 20;

type Props = Pick<ToolProps, 'incidents' | 'map' | 'insets' | 'open'> & {
  camera: ToolProps['view']['camera'];
};

/** The circles on view as a list, for whoever cannot point at them. */
export function PlacesInView({ incidents, map, insets, camera, open }: Props): JSX.Element | null {
  const { t, n, lang } = useI18n();
  const w = useWords(INCIDENT_WORDS);
  const m = MAP_WORDS[lang];
  // `camera` tells that the map has moved; the map itself knows what is on view.
  const places = useMemo(
    () => (map && camera !== undefined ? placesIn(incidents, map.boundsIn(insets)) : []),
    [incidents, map, insets, camera],
  );
  if (!incidents || !map) return null;
  return (
    <details className="as-table places-in-view">
      <summary>{w.inView(n.integer(places.length))}</summary>
      <ul>
        {places.slice(0, LISTED).map((place) => (
          <li key={place.code}>
            <button type="button" onClick={() => open(place.code)}>
              <span>
                {fullName(place, t)}
                {place.coarse && <small>{m.coarse}</small>}
              </span>
              <span className="num">{m.count(n.integer(place.count))}</span>
            </button>
          </li>
        ))}
      </ul>
      {places.length > LISTED && <p className="quiet">{w.moreInView(n.integer(places.length - LISTED))}</p>}
    </details>
  );
}
