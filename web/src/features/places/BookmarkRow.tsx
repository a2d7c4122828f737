import { Pencil, Trash2 } from 'lucide-react';
import { useState, type FormEvent, type JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { fullName } from '../../i18n/region-name.ts';
import { useWords } from '../../i18n/words.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { LONGEST_LABEL, type Bookmark } from './bookmarks.ts';
import { PLACES_WORDS } from './words.ts';

interface Props {
  bookmark: Bookmark;
  name: string;
  onOpen: () => void;
  onRename: (text: string) => void;
  onRemove: () => void;
}

/** One saved place; its name becomes a field while it is renamed. An empty name gives a region its own back. */
export function BookmarkRow({ bookmark, name, onOpen, onRename, onRemove }: Props): JSX.Element {
  const w = useWords(PLACES_WORDS);
  const { t } = useI18n();
  const [text, setText] = useState<string | null>(null);
  const { target, label } = bookmark;
  const under = target.kind === 'VIEW' ? w.view : label === null ? null : fullName(target.place, t);
  if (text !== null) {
    const submit = (event: FormEvent) => {
      event.preventDefault();
      onRename(text);
      setText(null);
    };
    return (
      <li>
        <form className="places-form" onSubmit={submit}>
          <label>
            {w.newName}
            <input
              type="text"
              autoFocus
              maxLength={LONGEST_LABEL}
              value={text}
              onChange={(event) => setText(event.target.value)}
              onKeyDown={(event) => event.key === 'Escape' && setText(null)}
            />
          </label>
          <div className="places-buttons">
            <button type="submit" className="button">
              {w.save}
            </button>
            <button type="button" className="button" onClick={() => setText(null)}>
              {w.cancel}
            </button>
          </div>
        </form>
      </li>
    );
  }
  return (
    <li className="places-row">
      <button type="button" className="link places-open" onClick={onOpen}>
        {name}
        {under && <small>{under}</small>}
      </button>
      <IconButton label={w.rename(name)} onClick={() => setText(name)}>
        <Pencil size={16} aria-hidden />
      </IconButton>
      <IconButton label={w.remove(name)} onClick={onRemove}>
        <Trash2 size={16} aria-hidden />
      </IconButton>
    </li>
  );
}
