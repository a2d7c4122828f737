import type { JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { useWords } from '../../i18n/words.ts';
import { byYear, type MonthCount } from './month-range.ts';
import { TIME_WORDS } from './words.ts';

/** The same numbers as the bars: a row for each year. */
export function MonthTable({ months }: { months: readonly MonthCount[] }): JSX.Element {
  const w = useWords(TIME_WORDS);
  const { t, n } = useI18n();
  const names = Array.from({ length: 12 }, (_, month) =>
    new Intl.DateTimeFormat(t.locale, { month: 'short', timeZone: 'UTC' }).format(Date.UTC(2024, month, 1)),
  );
  return (
    <div className="month-table">
      <table className="numbers">
        <caption className="visually-hidden">{w.months}</caption>
        <thead>
          <tr>
            <th scope="col">{w.year}</th>
            {names.map((name) => (
              <th key={name} scope="col" className="num">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {byYear(months).map(({ year, counts }) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              {counts.map((count, month) => (
                <td key={month} className="num">
                  {count === null ? '–' : n.integer(count)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
