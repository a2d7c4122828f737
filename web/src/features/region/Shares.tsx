import type { JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { useWords } from '../../i18n/words.ts';
import { Swatch } from '../../ui/LevelChip.tsx';
import { LowestChildren } from './LowestChildren.tsx';
import { NumberTable } from './NumberTable.tsx';
import type { RegionProfile } from './use-region.ts';
import { REGION_WORDS } from './words.ts';

interface Props {
  profile: RegionProfile;
  onOpen: (code: string) => void;
}

/** Residents by the level of their village: what an average hides, and where to look first. */
export function Shares({ profile, onOpen }: Props): JSX.Element | null {
  const { t, n } = useI18n();
  const words = useWords(REGION_WORDS);
  const { shareLow, shareMedium, shareHigh } = profile.resilience;
  const known = shareLow !== null && shareMedium !== null && shareHigh !== null;
  const parts = [
    { level: 'LOW', share: shareLow ?? 0 },
    { level: 'MEDIUM', share: shareMedium ?? 0 },
    { level: 'HIGH', share: shareHigh ?? 0 },
  ] as const;
  if (!known && profile.children.length === 0) return null;
  return (
    <section className="block" aria-label={t.region.shares}>
      <h2>{t.region.shares}</h2>
      {known ? (
        <>
          <div className="share-bar" aria-hidden="true">
            {parts.map(
              ({ level, share }) =>
                share > 0 && <span key={level} className={`swatch-${level}`} style={{ flexGrow: share }} />,
            )}
          </div>
          <ul className="share-key">
            {parts.map(({ level, share }) => (
              <li key={level}>
                <Swatch level={level} /> {t.resilience.word[level]}{' '}
                <strong className="num">{n.percent(share)}</strong>
              </li>
            ))}
          </ul>
          <p className="quiet">{t.region.sharesNote}</p>
          <NumberTable
            title={t.region.shares}
            profile={profile}
            rows={parts}
            columns={[
              { label: t.region.levelColumn, value: ({ level }) => t.resilience.word[level] },
              { label: words.share, value: ({ share }) => share, text: ({ share }) => n.percent(share) },
            ]}
          />
        </>
      ) : (
        <p className="quiet">{t.region.unknown}</p>
      )}
      <LowestChildren profile={profile} onOpen={onOpen} />
    </section>
  );
}
