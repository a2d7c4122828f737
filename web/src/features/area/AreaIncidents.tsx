import type { JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { useWords } from '../../i18n/words.ts';
import type { AreaRegions } from './use-area.ts';
import { AREA_WORDS } from './words.ts';

/** Incidents inside, as far as they may be told, and the rule by which they count. */
export function AreaIncidents({ incidents }: { incidents: AreaRegions['incidents'] }): JSX.Element {
  const w = useWords(AREA_WORDS);
  const { t, n } = useI18n();
  const { totalCount, simulatedCount, byYear, byPrecision } = incidents;
  const [first, last] = [byYear[0]?.year, byYear.at(-1)?.year];
  const years = first === last ? String(first) : `${first}–${last}`;
  return (
    <section className="area-incidents">
      <h3>{w.incidents}</h3>
      {totalCount === 0 ? (
        <p>{w.incidentsNone}</p>
      ) : (
        <p>
          <strong className="num">{w.incidentsCount(n.integer(totalCount), years)}</strong>
          {simulatedCount > 0 && (
            <em className="tag">{simulatedCount === totalCount ? t.simulated.short : t.simulated.mixed}</em>
          )}
        </p>
      )}
      <p className="quiet area-note">{w.incidentsRule}</p>
      {totalCount > 0 && (
        <details className="as-table">
          <summary>{w.byYear}</summary>
          <Counts head={w.year} rows={byYear.map(({ year, incidents: count }) => [String(year), count])} />
          <Counts
            head={w.precision}
            rows={byPrecision.map(({ locationPrecision, incidents: count }) => [
              w.precisionWord[locationPrecision],
              count,
            ])}
          />
        </details>
      )}
    </section>
  );
}

function Counts({ head, rows }: { head: string; rows: [string, number][] }) {
  const w = useWords(AREA_WORDS);
  const { n } = useI18n();
  return (
    <table className="numbers">
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col" className="num">
            {w.count}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([word, count]) => (
          <tr key={word}>
            <th scope="row">{word}</th>
            <td className="num">{n.integer(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
