import type { JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import type { RegionProfile } from './use-region.ts';

/** Confidence in words with what it is made of, and how often the level would come out the same. */
export function Certainty({ resilience }: { resilience: RegionProfile['resilience'] }): JSX.Element | null {
  const { t, n } = useI18n();
  const { confidence, confidenceLevel, confidenceParts, levelProbability, level } = resilience;
  if (confidence === null || !confidenceLevel || level === 'NO_DATA') return null;
  const parts = ['completeness', 'recency', 'source'] as const;
  return (
    <section className="block certainty">
      <h2>{t.certainty.title}</h2>
      <p className="lead">
        <strong>
          {t.certainty.sentence(t.region.confidenceWord[confidenceLevel], n.percent(confidence))}
        </strong>{' '}
        {levelProbability !== null &&
          t.certainty.sameLevel(n.percent(levelProbability), t.resilience.word[level])}
      </p>
      {confidenceParts && (
        <ul className="meters">
          {parts.map((part) => (
            <li key={part}>
              <span>{t.certainty.part[part]}</span>
              <span className="num">{n.percent(confidenceParts[part])}</span>
              <span className="meter" aria-hidden="true">
                <span style={{ width: `${confidenceParts[part] * 100}%` }} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
