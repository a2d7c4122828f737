import { useRef, type JSX, type KeyboardEvent, type ReactNode } from 'react';

interface Props<Id extends string> {
  label: string;
  tabs: readonly { id: Id; title: string }[];
  open: Id;
  onOpen: (id: Id) => void;
  children: ReactNode;
}

/** Tabs as the ARIA practices describe them: arrows, Home and End move and open; one stop for the Tab key. */
export function Tabs<Id extends string>({ label, tabs, open, onOpen, children }: Props<Id>): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  const keyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ id }) => id === open);
    const steps: Record<string, number> = {
      ArrowRight: (at + 1) % tabs.length,
      ArrowLeft: (at - 1 + tabs.length) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    };
    const next = tabs[steps[event.key] ?? -1];
    if (!next) return;
    event.preventDefault();
    list.current?.querySelector<HTMLElement>(`#lembar-${next.id}`)?.focus();
    onOpen(next.id);
  };
  return (
    <>
      <div className="compare-tabs" role="tablist" aria-label={label} ref={list}>
        {tabs.map(({ id, title }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`lembar-${id}`}
            aria-selected={id === open}
            aria-controls="lembar-isi"
            tabIndex={id === open ? 0 : -1}
            onClick={() => onOpen(id)}
            onKeyDown={keyDown}
          >
            {title}
          </button>
        ))}
      </div>
      <div className="compare-body" role="tabpanel" id="lembar-isi" aria-labelledby={`lembar-${open}`}>
        {children}
      </div>
    </>
  );
}
