import { PRIORITY_CRITERION_LABELS, type PriorityCriterion } from '@serasi/shared';
import type { JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { fullName } from '../../i18n/region-name.ts';
import { useWords } from '../../i18n/words.ts';
import type { PriorityVillage } from './ask.ts';
import { shareOfDraws } from './VillageRow.tsx';
import { PRIORITY_WORDS } from './words.ts';

interface Props {
  villages: readonly PriorityVillage[];
  criteria: readonly PriorityCriterion[];
  decimals: number;
}

/** The numbers behind the bars. */
export function VillageTable({ villages, criteria, decimals }: Props): JSX.Element {
  const w = useWords(PRIORITY_WORDS);
  const { lang, t, n } = useI18n();
  const number = (value: number | null, digits: number) => (value === null ? '–' : n.decimal(value, digits));
  return (
    <details className="as-table">
      <summary>{w.table}</summary>
      <div className="priority-scroll" tabIndex={0} role="region" aria-label={w.table}>
        <table className="numbers">
          <thead>
            <tr>
              <th scope="col">{w.village}</th>
              {[
                w.order,
                w.score,
                ...criteria.map((criterion) => PRIORITY_CRITERION_LABELS[criterion][lang]),
                w.discount,
                w.stability,
                w.index,
                w.residents,
              ].map((head) => (
                <th key={head} scope="col" className="num">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {villages.map((village) => (
              <tr key={village.region.code}>
                <th scope="row">
                  {fullName(village.region, t)}
                  <small>
                    {village.districtName}
                    {!village.chosen && ` · ${w.outside}`}
                  </small>
                </th>
                <td className="num">{village.position === null ? '–' : n.integer(village.position)}</td>
                <td className="num">{number(village.score, 1)}</td>
                {criteria.map((criterion) => (
                  <td key={criterion} className="num">
                    {number(village.shares.find((share) => share.criterion === criterion)?.points ?? null, 1)}
                  </td>
                ))}
                <td className="num">
                  {village.score === null || village.discount === 0
                    ? '–'
                    : `−${n.decimal(village.discount, 1)}`}
                </td>
                <td className="num">
                  {village.stability === null ? '–' : shareOfDraws(village.stability, n)}
                </td>
                <td className="num">
                  {number(village.index, decimals)}
                  {village.low !== null && village.high !== null && (
                    <small>
                      {number(village.low, decimals)}–{number(village.high, decimals)}
                    </small>
                  )}
                </td>
                <td className="num">{village.residents === null ? '–' : n.integer(village.residents)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
