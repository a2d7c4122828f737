import { useEffect, useEffectEvent, useState } from 'react';

/** How long a period stays before the next one. */
const STAY_MS = 1400;

interface Play {
  isPlaying: boolean;
  toggle: () => void;
  stop: () => void;
}

/**
 * Steps from period to period while playing; each stays from the moment its values are on view. Ends with the last one,
 * and when the page is hidden.
 */
export function usePlay(
  periods: readonly string[],
  period: string | null,
  arrived: string | null,
  go: (period: string) => void,
): Play {
  const [isPlaying, setPlaying] = useState(false);
  const at = period === null ? -1 : periods.indexOf(period);
  const isLast = at >= periods.length - 1;
  const step = useEffectEvent(() => {
    const next = periods[at + 1];
    if (next !== undefined) go(next);
    if (at + 1 >= periods.length - 1) setPlaying(false);
  });
  useEffect(() => {
    if (!isPlaying || period !== arrived) return;
    const timer = setTimeout(step, STAY_MS);
    return () => clearTimeout(timer);
  }, [isPlaying, period, arrived]);
  useEffect(() => {
    const pause = () => document.hidden && setPlaying(false);
    document.addEventListener('visibilitychange', pause);
    return () => document.removeEventListener('visibilitychange', pause);
  }, []);
  const toggle = () => {
    const first = periods[0];
    if (!isPlaying && isLast && first !== undefined) go(first);
    setPlaying(!isPlaying);
  };
  return { isPlaying, toggle, stop: () => setPlaying(false) };
}
