import type { JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { fullName } from '../../i18n/region-name.ts';
import { useWords } from '../../i18n/words.ts';
import { forgetVisits, useRecentPlaces } from '../../view/recent-places.ts';
import { PLACES_WORDS } from './words.ts';

/** Regions opened lately on this device. */
export function Recent({ onOpen }: { onOpen: (code: string) => void }): JSX.Element {
  const w = useWords(PLACES_WORDS);
  const { t } = useI18n();
  const places = useRecentPlaces();
  return (
    <section className="places-block">
      <h3>{w.recent}</h3>
      {places.length === 0 && <p className="quiet">{w.recentNone}</p>}
      <ul className="places-list">
        {places.map((place) => (
          <li key={place.code} className="places-row">
            <button type="button" className="link places-open" onClick={() => onOpen(place.code)}>
              {fullName(place, t)}
            </button>
          </li>
        ))}
      </ul>
      {places.length > 0 && (
        <button type="button" className="button" onClick={forgetVisits}>
          {w.forget}
        </button>
      )}
    </section>
  );
}
