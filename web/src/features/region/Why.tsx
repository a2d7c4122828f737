import type { JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { LevelChip } from '../../ui/LevelChip.tsx';
import type { RegionProfile } from './use-region.ts';

type Resilience = RegionProfile['resilience'];
type Lift = NonNullable<Resilience['explanation']['smallestLift']>;

interface Props {
  resilience: Resilience;
  /** Null: nothing can be tried here. */
  onWhatIf: (() => void) | null;
}

/** Why the level is what it is: a sentence, the weakest dimension with who looks after it, and the nearest way up. */
export function Why({ resilience, onWhatIf }: Props): JSX.Element {
  const { t, n } = useI18n();
  const { explanation, method } = resilience;
  const { weakest, smallestLift } = explanation;
  return (
    <section id="profil-mengapa" className="block why" aria-label={t.why.title}>
      <h2>{t.why.title}</h2>
      <p className="lead">{explanation.sentence}</p>
      <dl className="why-points">
        {weakest && (
          <div>
            <dt>
              {t.why.weakest}
              {weakest.pokja && ` · ${t.why.pokja(weakest.pokja)}`}
            </dt>
            <dd>
              {weakest.name}
              {weakest.score !== null && (
                <strong className="num">{n.decimal(weakest.score, method.decimals)}</strong>
              )}
            </dd>
          </div>
        )}
        {smallestLift && <LiftPoint lift={smallestLift} decimals={method.decimals} />}
      </dl>
      {onWhatIf && method.kind === 'COMPUTED' && (
        <button type="button" className="link why-try" onClick={onWhatIf}>
          {t.why.whatIf}
        </button>
      )}
    </section>
  );
}

function LiftPoint({ lift, decimals }: { lift: Lift; decimals: number }) {
  const { t, n } = useI18n();
  return (
    <div className="why-lift">
      <dt>{t.why.lift}</dt>
      <dd>
        {`${lift.name} ${t.why.liftTo(n.upTo(lift.from, 2), n.upTo(lift.to, 2))} (${lift.unit}) `}
        <span className="lift-result">
          <span aria-hidden="true">→</span>
          <LevelChip level={lift.level} kind="dot" />
          <strong className="num">{n.decimal(lift.index, decimals)}</strong>
        </span>
      </dd>
    </div>
  );
}
