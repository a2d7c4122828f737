import { useSyncExternalStore } from 'react';
import type { Theme } from '../map/palette.ts';
import { currentTheme, subscribeTheme, themeChoice } from './theme.ts';

export function useTheme(): Theme {
  return useSyncExternalStore(subscribeTheme, currentTheme);
}

export function useThemeChoice(): Theme | 'auto' {
  return useSyncExternalStore(subscribeTheme, themeChoice);
}
