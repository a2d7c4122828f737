import type { Theme } from '../map/palette.ts';

const KEY = 'serasi.tema';
const dark = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

function stored(): Theme | null {
  try {
    const value = localStorage.getItem(KEY);
    return value === 'dark' || value === 'light' ? value : null;
  } catch {
    return null;
  }
}

let chosen = stored();
let onPaper = false;

/** The theme in use: the user's choice, else the system's; light on paper. */
export function currentTheme(): Theme {
  if (onPaper) return 'light';
  return chosen ?? (dark.matches ? 'dark' : 'light');
}

function apply(): void {
  document.documentElement.dataset.theme = currentTheme();
  for (const listener of listeners) listener();
}

dark.addEventListener('change', apply);
apply();

/** What the user chose; `auto`: as the system. */
export function themeChoice(): Theme | 'auto' {
  return chosen ?? 'auto';
}

/** Keeps a choice for later visits; without storage it lasts for this one. */
export function chooseTheme(theme: Theme | 'auto'): void {
  chosen = theme === 'auto' ? null : theme;
  try {
    if (chosen === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, chosen);
  } catch {
    // It lasts for this visit.
  }
  apply();
}

/** Makes everything light while it goes on paper, whatever was chosen. */
export function lightForPaper(light: boolean): void {
  onPaper = light;
  apply();
}

/** Calls back when the theme changes; returns how to stop that. */
export function subscribeTheme(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
