import { useRef, type PointerEvent, type ReactNode, type JSX } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import { SHEET_STOPS, type SheetStop } from './insets.ts';
import { PanelEdge } from './PanelEdge.tsx';

interface Props {
  narrow: boolean;
  stop: SheetStop;
  onStop: (stop: SheetStop) => void;
  children: ReactNode;
}

/** Where the region profile stands: a column at the right that can be made wider, or on phones a sheet from below with three stops. */
export function SidePanel({ narrow, stop, onStop, children }: Props): JSX.Element {
  const { t } = useI18n();
  if (!narrow) {
    return (
      <aside className="panel" aria-label={t.region.panel}>
        <PanelEdge />
        <div className="panel-body">{children}</div>
      </aside>
    );
  }
  return (
    <aside className="sheet" data-stop={stop} aria-label={t.region.panel}>
      <SheetHandle stop={stop} onStop={onStop} />
      <div className="sheet-body">{children}</div>
    </aside>
  );
}

function SheetHandle({ stop, onStop }: Pick<Props, 'stop' | 'onStop'>) {
  const { t } = useI18n();
  const startY = useRef<number | null>(null);
  const at = SHEET_STOPS.indexOf(stop);
  const step = (by: number) => onStop(SHEET_STOPS[Math.max(0, Math.min(2, at + by))] ?? stop);
  const release = (event: PointerEvent) => {
    if (startY.current === null) return;
    const moved = event.clientY - startY.current;
    startY.current = null;
    if (Math.abs(moved) < 12) onStop(SHEET_STOPS[(at + 1) % 3] ?? stop);
    else step(moved < 0 ? 1 : -1);
  };
  return (
    <button
      type="button"
      className="sheet-handle"
      aria-label={stop === 'full' ? t.region.shrink : t.region.grow}
      onPointerDown={(event) => {
        startY.current = event.clientY;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerUp={release}
      onKeyDown={(event) => event.key === 'Enter' && onStop(SHEET_STOPS[(at + 1) % 3] ?? stop)}
    >
      <span />
    </button>
  );
}
