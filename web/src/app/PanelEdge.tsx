import type { JSX, KeyboardEvent, PointerEvent } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import { choosePanelWidth, PANEL, usePanelWidth, widestPanel } from './panel-width.ts';

const STEP = 20;

/** The left edge of the region panel: drag it, or move it with the arrows; a double click gives the first width back. */
export function PanelEdge(): JSX.Element {
  const { t } = useI18n();
  const width = usePanelWidth();
  const drag = (event: PointerEvent) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId))
      choosePanelWidth(window.innerWidth - event.clientX);
  };
  const press = (event: KeyboardEvent) => {
    const next = {
      ArrowLeft: width + STEP,
      ArrowRight: width - STEP,
      Home: widestPanel(),
      End: PANEL.least,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    choosePanelWidth(next);
  };
  return (
    <div
      className="panel-edge"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t.region.width}
      aria-valuenow={width}
      aria-valuemin={PANEL.least}
      aria-valuemax={widestPanel()}
      aria-valuetext={t.region.widthNow(width)}
      title={t.region.width}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.focus();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={drag}
      onDoubleClick={() => choosePanelWidth(PANEL.first)}
      onKeyDown={press}
    />
  );
}
