import type { JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import type { Sensitivity } from './sensitivity.ts';

/** Which indicators and choices matter most, in a sentence and as a table. */
export function Influence({ sensitivity }: { sensitivity: Sensitivity }): JSX.Element | null {
  const { t, n } = useI18n();
  const { indicators, aggregationVariance } = sensitivity;
  const share = (value: number) => `${n.decimal(value * 100, 1)}%`;
  const first = indicators[0];
  const most = Math.max(...indicators.map(({ leftOut }) => leftOut ?? 0));
  if (!first) return null;
  return (
    <section>
      <h3>{t.reliability.influence}</h3>
      <p>
        {first.leftOut !== null && t.reliability.influenceSentence(first.name, n.decimal(first.leftOut, 1))}{' '}
        {aggregationVariance !== null && t.reliability.aggregation(n.percent(aggregationVariance))}
      </p>
      <table className="numbers">
        <thead>
          <tr>
            <th scope="col">{t.reliability.indicator}</th>
            <th scope="col" className="num" colSpan={2}>
              {t.reliability.leftOut}
            </th>
            <th scope="col" className="num">
              {t.reliability.weight}
            </th>
            <th scope="col" className="num">
              {t.reliability.goalposts}
            </th>
          </tr>
        </thead>
        <tbody>
          {indicators.map(({ code, name, leftOut, weightVariance, goalpostVariance }) => (
            <tr key={code}>
              <th scope="row">{name}</th>
              <td className="influence-bar" aria-hidden="true">
                {leftOut !== null && <span style={{ width: `${(leftOut / most) * 100}%` }} />}
              </td>
              <td className="num">{leftOut === null ? '–' : n.decimal(leftOut, 1)}</td>
              <td className="num">{share(weightVariance)}</td>
              <td className="num">{share(goalpostVariance)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet small">{t.reliability.varianceNote}</p>
    </section>
  );
}
