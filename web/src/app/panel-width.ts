import { useSyncExternalStore } from 'react';

const KEY = 'serasi.panel';
/** Of the region panel, in px. The map keeps at least `map`. */
export const PANEL = { least: 320, most: 640, first: 400, map: 420 } as const;

const listeners = new Set<() => void>();

function stored(): number {
  try {
    return Number(localStorage.getItem(KEY)) || PANEL.first;
  } catch {
    return PANEL.first;
  }
}

let chosen = stored();

/** The most that the window allows now. */
export function widestPanel(): number {
  return Math.max(PANEL.least, Math.min(PANEL.most, window.innerWidth - PANEL.map));
}

function width(): number {
  return Math.round(Math.max(PANEL.least, Math.min(widestPanel(), chosen)));
}

/** Tells the style sheet (`--panel`) and everybody who asked. */
function apply(): void {
  document.documentElement.style.setProperty('--panel', `${width()}px`);
  for (const listener of listeners) listener();
}

window.addEventListener('resize', apply);
apply();

/** Keeps a width for later visits; without storage it lasts for this one. */
export function choosePanelWidth(wanted: number): void {
  chosen = Math.max(PANEL.least, Math.min(PANEL.most, wanted));
  try {
    localStorage.setItem(KEY, String(Math.round(chosen)));
  } catch {
    // No storage: the width lasts for this visit.
  }
  apply();
}

/** Width of the region panel in px. */
export function usePanelWidth(): number {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, width);
}
