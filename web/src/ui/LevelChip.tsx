import type { JSX } from 'react';
import type { ResilienceLevel } from '../api/generated/graphql.ts';
import { useI18n } from '../i18n/i18n.tsx';

interface Props {
  level: ResilienceLevel;
  /** `dot`: a small sign before the word; `chip`: the word on its colour. */
  kind?: 'chip' | 'dot';
}

/** A resilience level: always colour **and** word. */
export function LevelChip({ level, kind = 'chip' }: Props): JSX.Element {
  const { t } = useI18n();
  if (kind === 'dot') {
    return (
      <span className="level-dot">
        <Swatch level={level} />
        {t.resilience.word[level]}
      </span>
    );
  }
  return <span className={`level-chip level-${level}`}>{t.resilience.word[level]}</span>;
}

/** The colour of a level as the map draws it, hatched where there is no data. */
export function Swatch({ level }: { level: ResilienceLevel }): JSX.Element {
  return <span className={`swatch swatch-${level}`} aria-hidden="true" />;
}
