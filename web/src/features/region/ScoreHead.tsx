import type { JSX, Ref } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { LevelChip } from '../../ui/LevelChip.tsx';
import { Flags } from './Flags.tsx';
import { ScaleStrip } from './ScaleStrip.tsx';
import type { RegionProfile } from './use-region.ts';

interface Props {
  profile: RegionProfile;
  ref: Ref<HTMLElement>;
}

/** State first, then the number with its scale and period, then the doubt. */
export function ScoreHead({ profile, ref }: Props): JSX.Element {
  const { t, n } = useI18n();
  const { resilience } = profile;
  const { method, index } = resilience;
  return (
    <section className="score" ref={ref} aria-label={t.resilience.index}>
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
      {index !== null && <ScaleStrip index={index} interval={resilience.interval} method={method} />}
      <Doubt resilience={resilience} />
      {resilience.nativeClass && <p className="quiet">{t.resilience.native(resilience.nativeClass.name)}</p>}
      {resilience.level === 'NO_DATA' && <p className="missing">{missingSentence(profile, t, n)}</p>}
      <Flags resilience={resilience} />
    </section>
  );
}

/** The interval in words; nothing for published indices, which have none. */
function Doubt({ resilience }: { resilience: RegionProfile['resilience'] }) {
  const { t, n } = useI18n();
  const { interval, intervalPending, method } = resilience;
  if (interval) {
    const [low, high] = [interval.low, interval.high].map((end) => n.decimal(end, method.decimals));
    return <p className="quiet">{t.resilience.interval(low ?? '', high ?? '')}</p>;
  }
  if (!intervalPending) return null;
  return (
    <p className="quiet" role="status">
      {t.resilience.intervalPending}
    </p>
  );
}

function missingSentence({ resilience, children }: RegionProfile, t: I18n['t'], n: I18n['n']): string {
  const partly = children.length > 0 && resilience.coverage !== null && resilience.coverage > 0;
  return partly ? t.region.noDataParent(n.percent(resilience.coverage ?? 0)) : t.region.noData;
}

type I18n = ReturnType<typeof useI18n>;
