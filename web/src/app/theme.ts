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

/** The theme in use: the user's choice, else the system's. */
export function currentTheme(): Theme {
  return chosen ?? (dark.matches ? 'dark' : 'light');
}

function apply(): void {
  document.documentElement.dataset.theme = currentTheme();
  for (const listener of listeners) listener();
}

dark.addEventListener('change', apply);
apply();

/** Keeps a choice for later visits; without storage it lasts for this one. */
export function chooseTheme(theme: Theme): void {
  chosen = theme;
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    chosen = theme;
  }
  apply();
}

/** Calls back when the theme changes; returns how to stop that. */
export function subscribeTheme(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
