import { useState, type JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { fullName } from '../../i18n/region-name.ts';
import { useWords } from '../../i18n/words.ts';
import type { MapController } from '../../map/map-controller.ts';
import type { ViewHandle } from '../../view/tool.ts';
import { parseView } from '../../view/view-state.ts';
import { BookmarkRow } from './BookmarkRow.tsx';
import { setBookmarks, toLabel, useBookmarks, type Bookmark } from './bookmarks.ts';
import { PLACES_WORDS } from './words.ts';

interface Props {
  push: ViewHandle['push'];
  map: MapController | null;
  onOpen: (code: string) => void;
}

/** The saved places: opened, renamed, removed, and brought back after a slip. */
export function Bookmarks({ push, map, onOpen }: Props): JSX.Element {
  const w = useWords(PLACES_WORDS);
  const { t } = useI18n();
  const bookmarks = useBookmarks();
  const [before, setBefore] = useState<{ list: readonly Bookmark[]; name: string } | null>(null);
  const nameOf = ({ label, target }: Bookmark) =>
    label ?? (target.kind === 'REGION' ? fullName(target.place, t) : '');

  const open = ({ target }: Bookmark) => {
    if (target.kind === 'REGION') {
      onOpen(target.place.code);
      return;
    }
    const { search, hash } = new URL(target.address, location.origin);
    const view = parseView({ search, hash });
    push({ ...view, tool: 'places' });
    if (view.camera) map?.jump(view.camera);
    else if (view.region) onOpen(view.region);
  };
  const remove = (bookmark: Bookmark) => {
    setBefore({ list: bookmarks, name: nameOf(bookmark) });
    setBookmarks(bookmarks.filter(({ id }) => id !== bookmark.id));
  };
  const rename = ({ id }: Bookmark, text: string) =>
    setBookmarks(
      bookmarks.map((each) => {
        const label = toLabel(text) ?? (each.target.kind === 'VIEW' ? each.label : null);
        return each.id === id ? { ...each, label } : each;
      }),
    );

  return (
    <section className="places-block">
      <h3>{w.saved}</h3>
      {bookmarks.length === 0 && <p className="quiet">{w.savedNone}</p>}
      <ul className="places-list">
        {bookmarks.map((bookmark) => (
          <BookmarkRow
            key={bookmark.id}
            bookmark={bookmark}
            name={nameOf(bookmark)}
            onOpen={() => open(bookmark)}
            onRename={(text) => rename(bookmark, text)}
            onRemove={() => remove(bookmark)}
          />
        ))}
      </ul>
      <div role="status">
        {before && (
          <p className="places-undo">
            {w.removed(before.name)}{' '}
            <button
              type="button"
              className="link"
              onClick={() => {
                setBookmarks(before.list);
                setBefore(null);
              }}
            >
              {w.undo}
            </button>
          </p>
        )}
      </div>
      <p className="quiet places-note">{w.onDevice}</p>
    </section>
  );
}
