import type { JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { Swatch } from '../../ui/LevelChip.tsx';
import { binsOf } from './bins.ts';
import { Histogram } from './Histogram.tsx';
import type { Sensitivity } from './sensitivity.ts';

const CLASSES = ['LOW', 'MEDIUM', 'HIGH'] as const;

/** How villages lie on the scale, and how many would fall into each level with other thresholds. */
export function VillageSpread({ sensitivity }: { sensitivity: Sensitivity }): JSX.Element {
  const { t, n } = useI18n();
  const { cuts, histogram, method } = sensitivity;
  const bins = binsOf(histogram, method);
  const [own, other] = cuts;
  const show = (value: number) => n.upTo(value, 2);
  return (
    <section>
      <h3>{t.reliability.spread}</h3>
      {own && other && (
        <p>
          {t.reliability.spreadSentence(
            show(other.lower),
            show(other.upper),
            n.integer(other.villages[0] ?? 0),
            n.integer(own.villages[0] ?? 0),
          )}
        </p>
      )}
      <Histogram bins={bins} cuts={cuts} method={method} />
      <table className="numbers">
        <thead>
          <tr>
            <th scope="col">{t.reliability.cuts}</th>
            {CLASSES.map((level) => (
              <th key={level} scope="col" className="num">
                <Swatch level={level} /> {t.resilience.word[level]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cuts.map(({ lower, upper, villages }, index) => (
            <tr key={lower}>
              <th scope="row">
                {t.reliability.cutLine(show(lower), show(upper))}
                {index === 0 && <small>{t.reliability.own}</small>}
              </th>
              {CLASSES.map((level, at) => (
                <td key={level} className="num">
                  {n.integer(villages[at] ?? 0)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <details className="as-table">
        <summary>{t.history.table}</summary>
        <table className="numbers">
          <thead>
            <tr>
              <th scope="col">{t.reliability.range}</th>
              <th scope="col" className="num">
                {t.reliability.villages}
              </th>
            </tr>
          </thead>
          <tbody>
            {bins.map(({ from, to, count }) => (
              <tr key={from}>
                <th scope="row">{t.legend.range(show(from), show(to))}</th>
                <td className="num">{n.integer(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
