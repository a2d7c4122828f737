import { useRef, type JSX, type PointerEvent } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import { SHEET_STOPS, type SheetStop } from './insets.ts';

interface Props {
  stop: SheetStop;
  onStop: (stop: SheetStop) => void;
}

/** Where a sheet is held on phones: dragging moves it by one stop, tapping goes round. */
export function SheetHandle({ stop, onStop }: Props): JSX.Element {
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
