import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useRecovery } from '../api/use-connection.ts';
import { fetchMarks } from '../features/resilience/index.ts';
import type { ValuesByLevel } from '../map/layer-definition.ts';
import { LevelStore, type LevelSet } from '../map/level-store.ts';
import type { MapLevel } from '../map/levels.ts';
import type { ViewState } from '../view/view-state.ts';

/** Marks by region; old ones are of another method or period. */
interface Doubt {
  byLevel: ValuesByLevel;
  isOld: boolean;
}

type Key = Pick<ViewState, 'method' | 'period'>;

const NONE: ValuesByLevel = {};
const nameOf = ({ method, period }: Key): string => `${method}|${period}`;

async function readMarks(key: Key, levels: readonly MapLevel[]): Promise<LevelSet<Key>> {
  const marks = await Promise.all(levels.map((level) => fetchMarks({ ...key, level })));
  return { key, byLevel: Object.fromEntries(levels.map((level, i) => [level, marks[i]])) };
}

/** The marks beside the levels on view, once the picture stands. What does not come is left out in silence: every profile tells it. */
export function useDoubt(view: ViewState, shown: MapLevel | null): Doubt {
  const { method, period, layer } = view;
  const isOfLevels = layer.id === 'resilience' || layer.id === 'index';
  const level = view.doubt && isOfLevels ? shown : null;
  const [store] = useState(() => new LevelStore(readMarks, nameOf));
  useEffect(() => {
    if (level !== null) void store.want({ method, period }, [level]);
  }, [store, method, period, level]);
  useRecovery((stale) => {
    if (level !== null && (stale || store.get().failed)) void store.refresh();
  });
  const { current } = useSyncExternalStore(store.subscribe, store.get);
  const byLevel = useMemo(() => (level !== null && current ? current.byLevel : NONE), [level, current]);
  return { byLevel, isOld: current === null || nameOf(current.key) !== nameOf({ method, period }) };
}
