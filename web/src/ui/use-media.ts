import { useSyncExternalStore } from 'react';

/** Whether a CSS media query holds now. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    () => matchMedia(query).matches,
  );
}

/** Phones: bottom sheet instead of a side panel. */
export const NARROW = '(max-width: 699px)';

/** Room for drawer, panel and legend together. */
export const WIDE = '(min-width: 1500px)';

/** Room for panel and legend together. */
export const ROOMY = '(min-width: 1200px)';
