import { useEffect, useState, type RefObject } from 'react';

/** True while the marked place is scrolled out above. Looks anew when `of` changes. */
export function useScrolledPast(mark: RefObject<HTMLElement | null>, of: unknown): boolean {
  const [past, setPast] = useState(false);
  useEffect(() => {
    const place = mark.current;
    if (!place) return;
    const root = place.closest('.panel-body, .sheet-body');
    const observer = new IntersectionObserver(
      ([entry]) =>
        setPast(
          !!entry && !entry.isIntersecting && entry.boundingClientRect.top < (entry.rootBounds?.top ?? 0),
        ),
      { root },
    );
    observer.observe(place);
    return () => observer.disconnect();
  }, [mark, of]);
  return past;
}
