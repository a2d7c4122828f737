import { useEffect, useState } from 'react';

/** True while the place is scrolled out above; false without one. */
export function useScrolledPast(place: HTMLElement | null): boolean {
  const [past, setPast] = useState(false);
  useEffect(() => {
    if (!place) return;
    const observer = new IntersectionObserver(
      ([entry]) => setPast(!!entry && !entry.isIntersecting && entry.boundingClientRect.top < 100),
      { root: place.closest('.panel-body, .sheet-body') },
    );
    observer.observe(place);
    return () => {
      observer.disconnect();
      setPast(false);
    };
  }, [place]);
  return past;
}
