import { useEffect, useRef, useState } from 'react';
import { fetchBeside, type BesideValues } from '../features/layers/index.ts';
import type { MapLevel } from '../map/levels.ts';

interface Wish {
  method: string | null;
  period: string | null;
  /** Of the level on view only; null: nothing yet. */
  level: MapLevel | null;
}

/** Residents for the legend and the index for the tooltip, once the picture stands. What does not come is left out in silence. */
export function useBeside({ method, period, level }: Wish): BesideValues | null {
  const [here, setHere] = useState<{ name: string; values: BesideValues } | null>(null);
  const kept = useRef(new Map<string, BesideValues>());
  const name = `${method}|${period}|${level}`;
  useEffect(() => {
    if (level === null) return;
    let wanted = true;
    const take = (values: BesideValues) => {
      kept.current.set(name, values);
      if (kept.current.size > MOST_KEPT) kept.current.delete([...kept.current.keys()][0] ?? '');
      if (wanted) setHere({ name, values });
    };
    const known = kept.current.get(name);
    const index = !matchMedia('(hover: none)').matches;
    const ask = known ? Promise.resolve(known) : fetchBeside({ method, period, level, index });
    ask.then(take, () => undefined);
    return () => {
      wanted = false;
    };
  }, [name, method, period, level]);
  return here?.name === name ? here.values : null;
}

const MOST_KEPT = 8;
