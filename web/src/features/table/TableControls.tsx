import { useQuery } from '@apollo/client/react';
import { NATION_CODE } from '@serasi/shared';
import type { JSX } from 'react';
import { TableScopeDocument, type ResilienceLevel } from '../../api/generated/graphql.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { useWords } from '../../i18n/words.ts';
import { isMapLevel, MAP_LEVELS, type MapLevel } from '../../map/levels.ts';
import { LevelChip } from '../../ui/LevelChip.tsx';
import { boundOf, type TableScope } from './table-scope.ts';
import { TABLE_WORDS } from './words.ts';

interface Props {
  scope: TableScope;
  region: string | null;
  pin: MapLevel | null;
  /** The level that the table has without a pin. */
  auto: MapLevel;
  levels: readonly ResilienceLevel[];
  search: string;
  onPin: (pin: MapLevel | null) => void;
  onWithin: (within: string | null) => void;
  onLevels: (levels: ResilienceLevel[]) => void;
  onSearch: (text: string) => void;
}

const LEVELS: readonly ResilienceLevel[] = ['LOW', 'MEDIUM', 'HIGH', 'NO_DATA'];

/** Which regions: level, bound, words, levels of resilience. */
export function TableControls(props: Props): JSX.Element {
  const { scope, pin, auto, levels, search } = props;
  const { t } = useI18n();
  const words = useWords(TABLE_WORDS);
  return (
    <div className="table-controls">
      <label>
        <span>{words.level}</span>
        <select
          className="select"
          value={pin ?? ''}
          onChange={({ target }) => props.onPin(isMapLevel(target.value) ? target.value : null)}
        >
          <option value="">{words.levelAuto(t.level[auto])}</option>
          {MAP_LEVELS.map((level) => (
            <option key={level} value={level}>
              {t.level[level]}
            </option>
          ))}
        </select>
      </label>
      <WithinSelect scope={scope} region={props.region} onWithin={props.onWithin} />
      <label className="table-search">
        <span>{words.search}</span>
        <input
          type="search"
          className="field"
          value={search}
          maxLength={100}
          onChange={({ target }) => props.onSearch(target.value)}
        />
      </label>
      <fieldset className="table-levels">
        <legend>{words.resilience}</legend>
        {LEVELS.map((level) => (
          <button
            key={level}
            type="button"
            aria-pressed={levels.includes(level)}
            onClick={() =>
              props.onLevels(
                levels.includes(level) ? levels.filter((other) => other !== level) : [...levels, level],
              )
            }
          >
            <LevelChip level={level} kind="dot" />
          </button>
        ))}
      </fieldset>
    </div>
  );
}

/** The nation, and what the selected region lies in, as far as it can hold regions of the level. */
function WithinSelect({ scope, region, onWithin }: Pick<Props, 'scope' | 'region' | 'onWithin'>) {
  const { t } = useI18n();
  const words = useWords(TABLE_WORDS);
  const code = scope.within ?? region;
  const { data } = useQuery(TableScopeDocument, {
    variables: { code: region ?? code ?? NATION_CODE },
    skip: code === null,
  });
  const path = data?.region ? [...data.region.ancestors, data.region] : [];
  const choices = path.filter(
    (place) => place.code !== NATION_CODE && boundOf(place.code, scope.level) === place.code,
  );
  const listed = scope.within === null || choices.some((place) => place.code === scope.within);
  return (
    <label>
      <span>{words.within}</span>
      <select
        className="select"
        value={scope.within ?? ''}
        onChange={({ target }) => onWithin(target.value === '' ? null : target.value)}
      >
        <option value="">{t.region.nation}</option>
        {!listed && <option value={scope.within ?? ''}>{scope.within}</option>}
        {choices.map((place) => (
          <option key={place.code} value={place.code}>
            {place.name}
          </option>
        ))}
      </select>
    </label>
  );
}
