import type { JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { Swatch } from '../../ui/LevelChip.tsx';
import type { RegionProfile } from './use-region.ts';

/** Residents by the level of their village: what an average hides. Nothing where there is no village to count. */
export function ShareBar({ resilience }: { resilience: RegionProfile['resilience'] }): JSX.Element | null {
  const { t, n } = useI18n();
  const { shareLow, shareMedium, shareHigh } = resilience;
  if (shareLow === null || shareMedium === null || shareHigh === null) return null;
  const parts = [
    ['LOW', shareLow],
    ['MEDIUM', shareMedium],
    ['HIGH', shareHigh],
  ] as const;
  return (
    <section className="block">
      <h2>{t.region.shares}</h2>
      <div className="share-bar" aria-hidden="true">
        {parts.map(
          ([level, share]) =>
            share > 0 && <span key={level} className={`swatch-${level}`} style={{ flexGrow: share }} />,
        )}
      </div>
      <ul className="share-key">
        {parts.map(([level, share]) => (
          <li key={level}>
            <Swatch level={level} /> {t.resilience.word[level]}{' '}
            <strong className="num">{n.percent(share)}</strong>
          </li>
        ))}
      </ul>
      <p className="quiet">{t.region.sharesNote}</p>
    </section>
  );
}
