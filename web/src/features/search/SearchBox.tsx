import { useEffect, useRef, useState, type KeyboardEvent, type RefObject, type JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { CloseIcon, SearchIcon } from '../../ui/icons.tsx';
import { SearchResults } from './SearchResults.tsx';
import { SHORTEST, useSearch } from './use-search.ts';

interface Props {
  method: string | null;
  period: string | null;
  inputRef: RefObject<HTMLInputElement | null>;
  onOpen: (code: string) => void;
}

/** Finds a region by name or code. `/` focuses, arrows choose, Enter opens, Esc leaves. */
export function SearchBox({ method, period, inputRef, onOpen }: Props): JSX.Element {
  const { t } = useI18n();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const search = useSearch(text, method, period);
  const listOpen = open && text.trim().length >= SHORTEST;

  useEffect(() => {
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, []);

  const choose = (code: string) => {
    setText('');
    setOpen(false);
    inputRef.current?.blur();
    onOpen(code);
  };

  const keyDown = (event: KeyboardEvent) => {
    const { hits } = search;
    if (event.key === 'ArrowDown') setActive(Math.min(active + 1, hits.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
    else if (event.key === 'Enter') {
      const hit = hits[active];
      if (listOpen && hit) choose(hit.code);
    } else if (event.key === 'Escape') {
      setText('');
      setOpen(false);
      inputRef.current?.blur();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="search" ref={box} role="search">
      <SearchIcon />
      <input
        ref={inputRef}
        type="text"
        role="combobox"
        aria-expanded={listOpen}
        aria-controls="search-results"
        aria-autocomplete="list"
        aria-label={t.search.label}
        {...(listOpen &&
          search.hits[active] && { 'aria-activedescendant': `hit-${search.hits[active].code}` })}
        placeholder={t.search.placeholder}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onKeyDown={keyDown}
      />
      {text === '' ? (
        <kbd aria-hidden="true">/</kbd>
      ) : (
        <IconButton label={t.app.close} onClick={() => setText('')}>
          <CloseIcon />
        </IconButton>
      )}
      {listOpen && <SearchResults search={search} active={active} onActive={setActive} onChoose={choose} />}
    </div>
  );
}
