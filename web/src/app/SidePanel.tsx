import type { JSX, ReactNode } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import type { SheetStop } from './insets.ts';
import { PanelEdge } from './PanelEdge.tsx';
import { SheetHandle } from './SheetHandle.tsx';

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
    <aside className="sheet" data-sheet="region" data-stop={stop} aria-label={t.region.panel}>
      <SheetHandle stop={stop} onStop={onStop} />
      <div className="sheet-body">{children}</div>
    </aside>
  );
}
