import type {
  DataStatus,
  LevelValuesFragment,
  MapValuesQuery,
  MethodRecordFragment,
} from '../../api/generated/graphql.ts';
import type { ValuesByLevel } from '../../map/layer-definition.ts';
import { LevelStore, type LevelState } from '../../map/level-store.ts';
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

/** The values on view. */
export type ValueState = LevelState<ValueSet>;

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
    byLevel[level] = decodePacked(part.packed.firstId, part.packed.levels);
  }
  if (!first) return null;
  return { key, method: first.method, period: first.period, dataStatus: first.dataStatus, byLevel };
}

/** Values of the resilience layer: see {@link LevelStore}. */
export class ValueStore extends LevelStore<ValueKey, ValueSet> {
  constructor(fetchValues: FetchValues) {
    super(
      async (key, levels) => readAnswer(key, await fetchValues(key, levels)),
      ({ method, period }) => `${method}|${period}`,
    );
  }
}
