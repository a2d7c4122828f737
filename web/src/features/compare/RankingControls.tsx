import type { JSX } from 'react';
import { ArrowDownWideNarrow, ArrowUpNarrowWide } from 'lucide-react';
import { useI18n } from '../../i18n/i18n.tsx';
import { useWords } from '../../i18n/words.ts';
import type { MapLevel } from '../../map/levels.ts';
import type { ComparePart, RankBy } from '../../view/compare.slice.ts';
import type { RankMeasure } from './rank-measures.ts';
import { RANKING_WORDS } from './ranking-words.ts';

interface Props {
  levels: readonly MapLevel[];
  level: MapLevel;
  measures: readonly RankMeasure[];
  measure: RankMeasure;
  ascending: boolean;
  onChange: (change: Partial<ComparePart['compare']>) => void;
}

const GROUPS = ['scores', 'dimensions', 'data'] as const;

/** Which regions, by what, and which end first. */
export function RankingControls({
  levels,
  level,
  measures,
  measure,
  ascending,
  onChange,
}: Props): JSX.Element {
  const w = useWords(RANKING_WORDS);
  return (
    <div className="compare-controls">
      <LevelSelect levels={levels} level={level} onChange={(chosen) => onChange({ level: chosen })} />
      <label>
        {w.by}
        <select
          className="select"
          value={measure.by}
          onChange={(event) => onChange({ by: event.target.value as RankBy })}
        >
          {GROUPS.map((group) => (
            <optgroup key={group} label={w.group[group]}>
              {measures
                .filter((each) => each.group === group)
                .map(({ by, title }) => (
                  <option key={by} value={by}>
                    {title}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      <button
        type="button"
        className="button"
        aria-label={`${w.turn}: ${ascending ? w.lowest : w.highest}`}
        onClick={() => onChange({ ascending: !ascending })}
      >
        {ascending ? (
          <ArrowUpNarrowWide size={16} aria-hidden />
        ) : (
          <ArrowDownWideNarrow size={16} aria-hidden />
        )}
        {ascending ? w.lowest : w.highest}
      </button>
    </div>
  );
}

interface LevelSelectProps {
  levels: readonly MapLevel[];
  level: MapLevel;
  onChange: (level: MapLevel) => void;
}

/** Nothing to choose where only one level is offered. */
export function LevelSelect({ levels, level, onChange }: LevelSelectProps): JSX.Element | null {
  const w = useWords(RANKING_WORDS);
  const { t } = useI18n();
  if (levels.length < 2) return null;
  return (
    <label>
      {w.level}
      <select
        className="select"
        value={level}
        onChange={(event) => {
          const chosen = levels.find((each) => each === event.target.value);
          if (chosen) onChange(chosen);
        }}
      >
        {levels.map((each) => (
          <option key={each} value={each}>
            {t.level[each]}
          </option>
        ))}
      </select>
    </label>
  );
}
