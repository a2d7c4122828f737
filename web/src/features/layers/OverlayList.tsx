import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useRef, useState, type JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { useWords } from '../../i18n/words.ts';
import type { OverlayId } from '../../view/layer.slice.ts';
import type { ViewHandle } from '../../view/tool.ts';
import { moved } from './move-overlay.ts';
import { LAYER_WORDS } from './words.ts';

/** What lies above the colours, topmost first: on or off, and one place up or down. */
export function OverlayList({ view, push }: Pick<ViewHandle, 'view' | 'push'>): JSX.Element {
  const w = useWords(LAYER_WORDS);
  const { n } = useI18n();
  const list = useRef<HTMLOListElement>(null);
  const [last, setLast] = useState<{ id: OverlayId; step: -1 | 1 } | null>(null);
  const { order } = view;
  const { incidents } = view;
  const change = {
    incidents: () => push({ incidents: { ...incidents, shown: !incidents.shown } }),
    doubt: () => push({ doubt: !view.doubt }),
    labels: () => push({ names: !view.names }),
    boundaries: null,
  };
  const isOn = { incidents: incidents.shown, doubt: view.doubt, labels: view.names, boundaries: true };
  const move = (id: OverlayId, step: -1 | 1) => {
    setLast({ id, step });
    push({ order: moved(order, id, step) });
  };
  // A row that moves in the list loses the focus.
  useEffect(() => {
    if (last && document.activeElement === document.body)
      list.current?.querySelector<HTMLElement>(`[data-move='${last.id}${last.step}']`)?.focus();
  }, [order, last]);
  return (
    <fieldset className="choice-group">
      <legend>{w.overlays}</legend>
      <ol className="overlay-list" ref={list}>
        {order.map((id, place) => (
          <li key={id}>
            <label className="check">
              <input
                type="checkbox"
                checked={isOn[id]}
                disabled={change[id] === null}
                onChange={() => change[id]?.()}
              />
              <span>{w.overlay[id]}</span>
            </label>
            <MoveButton id={id} step={-1} isEnd={place === 0} onMove={move} />
            <MoveButton id={id} step={1} isEnd={place === order.length - 1} onMove={move} />
          </li>
        ))}
      </ol>
      <p className="quiet">{w.orderNote}</p>
      <p className="visually-hidden" role="status">
        {last && w.placed(w.overlay[last.id], n.integer(order.indexOf(last.id) + 1), n.integer(order.length))}
      </p>
    </fieldset>
  );
}

interface MoveProps {
  id: OverlayId;
  step: -1 | 1;
  isEnd: boolean;
  onMove: (id: OverlayId, step: -1 | 1) => void;
}

/** Stays reachable at the end of the list, so that the keyboard is not thrown off it. */
function MoveButton({ id, step, isEnd, onMove }: MoveProps) {
  const w = useWords(LAYER_WORDS);
  const label = (step < 0 ? w.moveUp : w.moveDown)(w.overlay[id]);
  const Icon = step < 0 ? ArrowUp : ArrowDown;
  return (
    <button
      type="button"
      className="icon-button"
      data-move={`${id}${step}`}
      aria-label={label}
      title={label}
      aria-disabled={isEnd}
      onClick={() => !isEnd && onMove(id, step)}
    >
      <Icon size={18} strokeWidth={1.5} aria-hidden />
    </button>
  );
}
