import { Star } from 'lucide-react';
import { useState, type FormEvent, type JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { fullName } from '../../i18n/region-name.ts';
import { useWords } from '../../i18n/words.ts';
import { useRecentPlaces } from '../../view/recent-places.ts';
import { formatView, type ViewState } from '../../view/view-state.ts';
import { bookmarkOf, LONGEST_LABEL, setBookmarks, toLabel, useBookmarks } from './bookmarks.ts';
import { PLACES_WORDS } from './words.ts';

const newId = (): string => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;

/** Saves the selected region with one click, or the view under a name. */
export function SaveHere({ view }: { view: ViewState }): JSX.Element {
  const w = useWords(PLACES_WORDS);
  const { t } = useI18n();
  const bookmarks = useBookmarks();
  const [naming, setNaming] = useState(false);
  const [name, setName] = useState('');
  // The selected region is the one opened last, as soon as its name is known.
  const place = useRecentPlaces().find(({ code }) => code === view.region) ?? null;
  const saved = place && bookmarkOf(bookmarks, place.code);

  const star = () => {
    if (!place) return;
    if (saved) setBookmarks(bookmarks.filter(({ id }) => id !== saved.id));
    else setBookmarks([{ id: newId(), label: null, target: { kind: 'REGION', place } }, ...bookmarks]);
  };
  const saveView = (event: FormEvent) => {
    event.preventDefault();
    const label = toLabel(name);
    if (label === null) return;
    const address = formatView({ ...view, tool: null });
    setBookmarks([{ id: newId(), label, target: { kind: 'VIEW', address } }, ...bookmarks]);
    setNaming(false);
    setName('');
  };

  return (
    <section className="places-save">
      {place && (
        <button type="button" className="button places-star" aria-pressed={saved !== null} onClick={star}>
          <Star size={16} aria-hidden fill={saved ? 'currentColor' : 'none'} />
          {saved ? w.isSaved(fullName(place, t)) : w.saveRegion(fullName(place, t))}
        </button>
      )}
      {naming ? (
        <form className="places-form" onSubmit={saveView}>
          <label>
            {w.viewName}
            <input
              type="text"
              autoFocus
              required
              maxLength={LONGEST_LABEL}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          </label>
          <p className="quiet places-note">{w.viewHint}</p>
          <div className="places-buttons">
            <button type="submit" className="button">
              {w.save}
            </button>
            <button type="button" className="button" onClick={() => setNaming(false)}>
              {w.cancel}
            </button>
          </div>
        </form>
      ) : (
        <button type="button" className="button" onClick={() => setNaming(true)}>
          {w.saveView}
        </button>
      )}
    </section>
  );
}
