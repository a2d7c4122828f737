import { useRef, type JSX, type KeyboardEvent, type ReactNode } from 'react';

/** One of several choices that lie side by side. */
export interface Segment<Id> {
  id: Id;
  label: ReactNode;
  title?: string;
  disabled?: boolean;
  /** What is so now without having been chosen. */
  shown?: boolean;
}

interface Props<Id> {
  label: string;
  segments: readonly Segment<Id>[];
  chosen: Id;
  onChoose: (id: Id) => void;
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** The choice that a key goes to, going round and over those that cannot be chosen; null: the key does not move. */
export function nextSegment<Id>(
  segments: readonly Segment<Id>[],
  chosen: Id,
  key: string,
): Segment<Id> | null {
  const open = segments.filter(({ id, disabled }) => !disabled || id === chosen);
  const at = open.findIndex(({ id }) => id === chosen);
  if (key === 'Home') return open[0] ?? null;
  if (key === 'End') return open.at(-1) ?? null;
  const step = STEPS[key];
  return step === undefined ? null : (open[(at + step + open.length) % open.length] ?? null);
}

/** A radio group as the ARIA practices describe it: arrows, Home and End move and choose; one stop for the Tab key. */
export function Segments<Id extends string | null>(props: Props<Id>): JSX.Element {
  const { label, segments, chosen, onChoose } = props;
  const group = useRef<HTMLDivElement>(null);
  const keyDown = (event: KeyboardEvent) => {
    const next = nextSegment(segments, chosen, event.key);
    if (!next) return;
    event.preventDefault();
    group.current?.querySelectorAll('button')[segments.indexOf(next)]?.focus();
    onChoose(next.id);
  };
  return (
    <div className="segments" role="radiogroup" aria-label={label} ref={group} onKeyDown={keyDown}>
      {segments.map((segment) => (
        <button
          key={segment.id}
          type="button"
          role="radio"
          aria-checked={segment.id === chosen}
          tabIndex={segment.id === chosen ? 0 : -1}
          data-shown={segment.shown}
          disabled={segment.disabled ?? false}
          title={segment.title}
          onClick={() => onChoose(segment.id)}
        >
          {segment.label}
        </button>
      ))}
    </div>
  );
}
