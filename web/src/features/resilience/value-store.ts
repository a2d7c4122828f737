import type {
  DataStatus,
  LevelValuesFragment,
  MapValuesQuery,
  MethodRecordFragment,
} from '../../api/generated/graphql.ts';
import type { ValuesByLevel } from '../../map/layer-definition.ts';
import { decodePacked } from '../../map/level-values.ts';
import type { MapLevel } from '../../map/levels.ts';
import type { FetchValues, ValueKey } from './fetch-values.ts';

/** Everything the map and its legend show of one method and period. */
export interface ValueSet {
  key: ValueKey;
  method: MethodRecordFragment;
  period: string;
  dataStatus: DataStatus;
  byLevel: ValuesByLevel;
}

/** `current` is null until the first values are here; `failed` is true when the last wish was not met. */
export interface ValueState {
  current: ValueSet | null;
  failed: boolean;
}

const sameKey = (a: ValueKey, b: ValueKey): boolean => a.method === b.method && a.period === b.period;

function readAnswer(key: ValueKey, answer: MapValuesQuery): ValueSet | null {
  const parts: ReadonlyArray<readonly [MapLevel, LevelValuesFragment | undefined]> = [
    ['PROVINCE', answer.province],
    ['REGENCY', answer.regency],
    ['DISTRICT', answer.district],
    ['VILLAGE', answer.village],
  ];
  const byLevel: ValuesByLevel = {};
  let first: LevelValuesFragment | undefined;
  for (const [level, part] of parts) {
    if (!part) continue;
    first ??= part;
    byLevel[level] = decodePacked(part.packed);
  }
  if (!first) return null;
  return { key, method: first.method, period: first.period, dataStatus: first.dataStatus, byLevel };
}

/**
 * Holds the values on view and gets what is missing. A new method or period replaces the old one in one step, when all
 * levels asked for are here: the map never mixes two.
 */
export class ValueStore {
  private state: ValueState = { current: null, failed: false };
  private readonly asked = new Set<string>();
  private readonly listeners = new Set<() => void>();
  private latest: ValueKey = { method: null, period: null };
  private readonly fetchValues: FetchValues;

  constructor(fetchValues: FetchValues) {
    this.fetchValues = fetchValues;
  }

  readonly get = (): ValueState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Makes sure that these levels come; levels already here or under way are not asked for again. */
  async want(key: ValueKey, levels: readonly MapLevel[]): Promise<void> {
    this.latest = key;
    const { current } = this.state;
    const here = current !== null && sameKey(current.key, key) ? current.byLevel : {};
    const missing = levels.filter((level) => !here[level] && !this.asked.has(this.mark(key, level)));
    if (missing.length === 0) return;
    for (const level of missing) this.asked.add(this.mark(key, level));
    try {
      this.take(readAnswer(key, await this.fetchValues(key, missing)));
    } catch {
      this.set({ ...this.state, failed: true });
    } finally {
      for (const level of missing) this.asked.delete(this.mark(key, level));
    }
  }

  private mark(key: ValueKey, level: MapLevel): string {
    return `${key.method}|${key.period}|${level}`;
  }

  private take(answer: ValueSet | null): void {
    if (!answer || !sameKey(answer.key, this.latest)) return;
    const { current } = this.state;
    const byLevel =
      current && sameKey(current.key, answer.key)
        ? { ...current.byLevel, ...answer.byLevel }
        : answer.byLevel;
    this.set({ current: { ...answer, byLevel }, failed: false });
  }

  private set(state: ValueState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}
