import type { JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { LevelChip } from '../../ui/LevelChip.tsx';
import { ScaleStrip } from './ScaleStrip.tsx';
import type { RegionProfile } from './use-region.ts';

/** State first, then the number with its scale and period, then the doubt. */
export function ScoreHead({ profile }: { profile: RegionProfile }): JSX.Element {
  const { t, n } = useI18n();
  const { resilience } = profile;
  const { method, index } = resilience;
  return (
    <section className="score" aria-label={t.legend.title}>
      <p className="score-line">
        <LevelChip level={resilience.level} />
        {index !== null && (
          <>
            <strong className="score-index">{n.decimal(index, method.decimals)}</strong>
            <span className="score-of">{t.resilience.of(n.integer(method.scaleMax))}</span>
          </>
        )}
        <span className="score-period">
          {resilience.period}
          {resilience.dataStatus !== 'REAL' && (
            <em className="tag">
              {resilience.dataStatus === 'MIXED' ? t.simulated.mixed : t.simulated.short}
            </em>
          )}
        </span>
      </p>
      {index !== null && <ScaleStrip index={index} method={method} />}
      {resilience.nativeClass && <p className="quiet">{t.resilience.native(resilience.nativeClass.name)}</p>}
      {resilience.level === 'NO_DATA' && <p className="missing">{missingSentence(profile, t, n)}</p>}
      {resilience.heterogeneous && (
        <p className="hetero">
          <span className="hetero-mark" aria-hidden="true" />
          <span>
            <strong>{t.region.heterogeneous}.</strong>{' '}
            {resilience.shareLow === null
              ? t.region.heterogeneousPlain
              : t.region.heterogeneousNote(n.percent(resilience.shareLow))}
          </span>
        </p>
      )}
    </section>
  );
}

function missingSentence({ resilience, children }: RegionProfile, t: I18n['t'], n: I18n['n']): string {
  const partly = children.length > 0 && resilience.coverage !== null && resilience.coverage > 0;
  return partly ? t.region.noDataParent(n.percent(resilience.coverage ?? 0)) : t.region.noData;
}

type I18n = ReturnType<typeof useI18n>;
