import { useEffect, useRef, useState, type KeyboardEvent, type RefObject, type JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { CloseIcon, SearchIcon } from '../../ui/icons.tsx';
import { SearchResults } from './SearchResults.tsx';
import { useOptions, type Option } from './use-options.ts';

interface Props {
  method: string | null;
  period: string | null;
  inputRef: RefObject<HTMLInputElement | null>;
  onOpen: (code: string) => void;
  /** A point was chosen, with the region around it; null: at sea. */
  onPoint: (point: { lng: number; lat: number }, code: string | null) => void;
}

/**
 * Finds a region by name, code or coordinates; empty, it offers the regions opened lately. `/` focuses, arrows choose, Enter opens, Esc
 * leaves.
 */
export function SearchBox({ method, period, inputRef, onOpen, onPoint }: Props): JSX.Element {
  const { t } = useI18n();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const offer = useOptions(text, method, period);
  const { options } = offer;
  const listOpen = open && offer.of !== null;
  const chosen = options[active];

  useEffect(() => {
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, []);

  const choose = (option: Option) => {
    if (option.kind === 'POINT' && option.region === undefined) return;
    setText('');
    setOpen(false);
    setActive(0);
    inputRef.current?.blur();
    if (option.kind === 'POINT') onPoint(option.point, option.region?.code ?? null);
    else onOpen(option.kind === 'HIT' ? option.hit.code : option.place.code);
  };

  const keyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setActive(Math.max(0, Math.min(active + 1, options.length - 1)));
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
    else if (event.key === 'Enter') {
      if (listOpen && chosen) choose(chosen);
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
        {...(listOpen && chosen && { 'aria-activedescendant': chosen.id })}
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
      {listOpen && <SearchResults offer={offer} active={active} onActive={setActive} onChoose={choose} />}
    </div>
  );
}
