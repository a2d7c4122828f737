import { useSyncExternalStore } from 'react';
import type { Theme } from '../map/palette.ts';
import { currentTheme, subscribeTheme } from './theme.ts';

export function useTheme(): Theme {
  return useSyncExternalStore(subscribeTheme, currentTheme);
}
