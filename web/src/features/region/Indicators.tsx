import type { JSX } from 'react';
import { useI18n, type I18n } from '../../i18n/i18n.tsx';
import { levelOf } from './DimensionBars.tsx';
import type { RegionProfile } from './use-region.ts';

type Resilience = RegionProfile['resilience'];
type Dimension = Resilience['explanation']['dimensions'][number];
type Indicator = Dimension['indicators'][number];

/** A village's indicators by dimension: value, where it comes from, and what it adds to the index or holds back. */
export function Indicators({ resilience }: { resilience: Resilience }): JSX.Element {
  const { t } = useI18n();
  const { dimensions } = resilience.explanation;
  return (
    <section className="block">
      <h2>{t.why.indicators}</h2>
      <table className="indicators">
        <caption className="visually-hidden">{t.why.note}</caption>
        <thead>
          <tr>
            <th scope="col">{t.why.indicator}</th>
            <th scope="col" className="num">
              {t.why.value}
            </th>
            <th scope="col" className="num">
              {t.why.adds}
            </th>
            <th scope="col" className="num">
              {t.why.costs}
            </th>
          </tr>
        </thead>
        {dimensions.map((dimension) => (
          <DimensionRows key={dimension.code} dimension={dimension} resilience={resilience} />
        ))}
      </table>
      <p className="quiet indicators-note" aria-hidden="true">
        {t.why.note}
      </p>
    </section>
  );
}

function DimensionRows({ dimension, resilience }: { dimension: Dimension; resilience: Resilience }) {
  const { t, n } = useI18n();
  const { method, explanation } = resilience;
  const { score, pokja } = dimension;
  const weakest = explanation.weakest?.code === dimension.code;
  return (
    <tbody>
      <tr className="indicators-dimension">
        <th scope="rowgroup" colSpan={3}>
          {dimension.name}
          <small>
            {pokja && t.why.pokja(pokja)}
            {weakest && <em>{t.why.weakestTag}</em>}
          </small>
        </th>
        <td className="num">
          {score === null ? (
            <span className="quiet">{t.region.unknown}</span>
          ) : (
            <>
              <span className={`swatch swatch-${levelOf(score, method)}`} aria-hidden="true" />
              <strong>{n.decimal(score, method.decimals)}</strong>
            </>
          )}
        </td>
      </tr>
      {dimension.indicators.map((indicator) => (
        <IndicatorRow
          key={indicator.code}
          indicator={indicator}
          lifts={explanation.smallestLift?.code === indicator.code}
        />
      ))}
    </tbody>
  );
}

function IndicatorRow({ indicator, lifts }: { indicator: Indicator; lifts: boolean }) {
  const i18n = useI18n();
  const { t, n } = i18n;
  const { value, normalised, adds, costs, state } = indicator;
  return (
    <tr data-lift={lifts} data-state={state}>
      <th scope="row">
        {indicator.name}
        <Normalised value={normalised} />
        <small>{originOf(indicator, i18n)}</small>
      </th>
      <td className="num">
        {value === null ? (
          <span className="visually-hidden">{t.why.state[state]}</span>
        ) : (
          <>
            {n.upTo(value, 2)}
            <small>{indicator.unit}</small>
          </>
        )}
      </td>
      <td className="num">{adds === null ? '' : n.signed(adds, 1)}</td>
      <td className="num">{costs === null ? '' : n.signed(-costs, 1)}</td>
    </tr>
  );
}

/** 0–100 as a small bar; hatched where there is no value, because that is not 0. */
function Normalised({ value }: { value: number | null }) {
  const { t, n } = useI18n();
  if (value === null) return <span className="bar bar-small bar-missing" />;
  return (
    <span className="bar bar-small" role="img" aria-label={t.why.bar(n.upTo(value, 0))}>
      <span className="bar-fill" style={{ width: `${value}%` }} />
    </span>
  );
}

/** Why there is no value, or where and when it comes from. */
function originOf({ state, source, fromIncidents, observedOn }: Indicator, { t, n }: I18n): string {
  if (state !== 'OBSERVED') return t.why.state[state];
  const origin = fromIncidents ? t.why.fromIncidents : t.why.source[source];
  return observedOn ? `${origin} · ${n.month(observedOn)}` : origin;
}
