import { useEffect, useEffectEvent, useRef } from 'react';

/** Puts the focus on the map, or on its place while there is none. */
export function focusMap(): void {
  const place = document.getElementById('peta');
  (place?.querySelector('canvas') ?? place)?.focus({ preventScroll: true });
}

/**
 * When a part of the page closes with the focus in it, the focus goes on to `target`, never to nowhere. `open` names what is
 * open; null: nothing.
 */
export function useFocusReturn(open: string | null, target: (closed: string) => void): void {
  const before = useRef(open);
  const goOn = useEffectEvent(target);
  useEffect(() => {
    const closed = before.current;
    before.current = open;
    if (closed !== null && open === null && document.activeElement === document.body) goOn(closed);
  }, [open]);
}
