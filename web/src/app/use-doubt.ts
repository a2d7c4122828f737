import { useEffect, useMemo, useRef, useState } from 'react';
import { useRecovery } from '../api/use-connection.ts';
import { fetchMarks } from '../features/resilience/index.ts';
import type { ValuesByLevel } from '../map/layer-definition.ts';
import type { LevelValues } from '../map/level-values.ts';
import type { MapLevel } from '../map/levels.ts';
import type { ViewState } from '../view/view-state.ts';

/** Marks by region; old ones are of another method or period. */
interface Doubt {
  byLevel: ValuesByLevel;
  isOld: boolean;
}

const NONE: ValuesByLevel = {};
const MOST_KEPT = 8;

/** The marks beside the levels on view, once the picture stands. What does not come is left out in silence: every profile tells it. */
export function useDoubt(view: ViewState, shown: MapLevel | null): Doubt {
  const { method, period, layer } = view;
  const isOfLevels = layer.id === 'resilience' || layer.id === 'index';
  const level = view.doubt && isOfLevels ? shown : null;
  const [here, setHere] = useState<{ name: string; level: MapLevel; values: LevelValues } | null>(null);
  const kept = useRef(new Map<string, LevelValues>());
  const [round, setRound] = useState(0);
  const name = `${method}|${period}|${level}|${round}`;
  useRecovery((stale) => stale && setRound((before) => before + 1));
  useEffect(() => {
    if (level === null) return;
    let wanted = true;
    const known = kept.current.get(name);
    const ask = known ? Promise.resolve(known) : fetchMarks({ method, period, level });
    ask.then(
      (values) => {
        kept.current.set(name, values);
        if (kept.current.size > MOST_KEPT) kept.current.delete([...kept.current.keys()][0] ?? '');
        if (wanted) setHere({ name, level, values });
      },
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [name, method, period, level]);
  const isOld = here?.name !== name;
  const byLevel = useMemo(
    () => (level !== null && here?.level === level ? { [level]: here.values } : NONE),
    [here, level],
  );
  return { byLevel, isOld };
}
