import { useId, useState, type JSX, type KeyboardEvent } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { fullName, shortName } from '../../i18n/region-name.ts';
import { useWords } from '../../i18n/words.ts';
import { useFindRegion, type Found } from './use-find-region.ts';
import { COMPARE_WORDS } from './words.ts';

/** Finds a region by name or code and hands it over. Arrows choose, Enter takes, Esc empties the box. */
export function AddRegion({ onAdd }: { onAdd: (code: string) => void }): JSX.Element {
  const w = useWords(COMPARE_WORDS);
  const { t } = useI18n();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const listId = useId();
  const { found, settled, pending, failed } = useFindRegion(text);
  const isOpen = settled !== '' && text !== '';
  const take = (region: Found | undefined) => {
    if (!region) return;
    setText('');
    setActive(0);
    onAdd(region.code);
  };
  const keyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setActive(Math.min(active + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
    else if (event.key === 'Enter') take(isOpen ? found[active] : undefined);
    else if (event.key === 'Escape' && text !== '') setText('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="compare-add-region">
      <input
        type="text"
        role="combobox"
        aria-label={w.find}
        aria-expanded={isOpen && found.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        {...(isOpen && found[active] && { 'aria-activedescendant': `${listId}-${active}` })}
        placeholder={w.findShort}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
        }}
        onKeyDown={keyDown}
      />
      <ul
        id={listId}
        role="listbox"
        aria-label={w.found(found.length)}
        hidden={!isOpen || found.length === 0}
      >
        {found.map((region, index) => (
          <li
            key={region.code}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === active}
            onPointerMove={() => setActive(index)}
            onClick={() => take(region)}
          >
            {fullName(region, t)}
            <small>{whereOf(region)}</small>
          </li>
        ))}
      </ul>
      {isOpen && failed && <p role="alert">{t.search.failed}</p>}
      {isOpen && !failed && !pending && found.length === 0 && (
        <p className="quiet" role="status">
          {w.none(settled)}
        </p>
      )}
    </div>
  );
}

/** The way to a region, without itself. */
function whereOf({ path, name }: Found): string {
  const steps = path.split(' › ');
  if (steps.at(-1) === name) steps.pop();
  return steps.map(shortName).join(' › ');
}
