import { PRIORITY_CRITERION_LABELS, type PriorityCriterion } from '@serasi/shared';
import type { JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { useWords } from '../../i18n/words.ts';
import type { PriorityVillage } from './ask.ts';
import { PRIORITY_WORDS } from './words.ts';

/** Points; less is not to be seen in a bar. */
const LEAST_SEEN = 0.5;

/** A score as a bar on the scale 0–100, in parts by criterion; what doubt took off is hatched. The table has the numbers. */
export function ScoreBar({ village }: { village: PriorityVillage }): JSX.Element | null {
  const w = useWords(PRIORITY_WORDS);
  const { lang, n } = useI18n();
  if (village.score === null) return null;
  return (
    <div className="score-bar" aria-hidden="true">
      {village.shares.map(({ criterion, points }) => (
        <span
          key={criterion}
          data-criterion={criterion}
          style={{ width: `${points}%` }}
          title={`${PRIORITY_CRITERION_LABELS[criterion][lang]}: ${n.decimal(points, 1)} ${w.points}`}
        />
      ))}
      {village.discount >= LEAST_SEEN && (
        <span
          data-criterion="CONFIDENCE"
          style={{ width: `${village.discount}%` }}
          title={`−${n.decimal(village.discount, 1)} ${w.points}: ${w.discount}`}
        />
      )}
    </div>
  );
}

/** What the colours of the bars stand for. */
export function ScoreKey({
  criteria,
  hasDiscount,
}: {
  criteria: readonly PriorityCriterion[];
  hasDiscount: boolean;
}): JSX.Element {
  const w = useWords(PRIORITY_WORDS);
  const { lang } = useI18n();
  return (
    <ul className="score-key" aria-label={w.key}>
      {criteria.map((criterion) => (
        <li key={criterion}>
          <span className="score-swatch" data-criterion={criterion} aria-hidden="true" />
          {PRIORITY_CRITERION_LABELS[criterion][lang]}
        </li>
      ))}
      {hasDiscount && (
        <li>
          <span className="score-swatch" data-criterion="CONFIDENCE" aria-hidden="true" />
          {w.discount}
        </li>
      )}
    </ul>
  );
}
