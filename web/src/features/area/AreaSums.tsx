import type { JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { useWords } from '../../i18n/words.ts';
import { LevelChip } from '../../ui/LevelChip.tsx';
import type { AreaRegions } from './use-area.ts';
import { AREA_WORDS } from './words.ts';

/** Residents, and regions and residents of each level. Unknown residents are left out of sums and said so. */
export function AreaSums({ regions }: { regions: AreaRegions }): JSX.Element {
  const w = useWords(AREA_WORDS);
  const { t, n } = useI18n();
  const { residents, residentsKnown, residentsSimulated, totalCount, levels, dataStatus } = regions;
  const scored = levels
    .filter(({ level }) => level !== 'NO_DATA')
    .reduce((sum, each) => sum + (each.residents ?? 0), 0);
  const people = (value: number | null) => (value === null ? '–' : n.integer(value));
  return (
    <>
      <dl className="area-facts">
        <dt>{w.residents}</dt>
        <dd>
          {residents === null ? (
            w.unknown
          ) : (
            <>
              <strong className="num">{n.integer(residents)}</strong> {w.people}
              {residentsSimulated && <em className="tag">{t.simulated.short}</em>}
              {residentsKnown < totalCount && (
                <small>{w.known(n.integer(residentsKnown), n.integer(totalCount))}</small>
              )}
              {residents > 0 && <small>{w.coverage(n.percent(scored / residents))}</small>}
            </>
          )}
        </dd>
      </dl>
      <table className="numbers">
        <caption>
          {w.levels} · {regions.method.name} {regions.period}
          {dataStatus !== 'REAL' && (
            <em className="tag">{dataStatus === 'SIMULATED' ? t.simulated.short : t.simulated.mixed}</em>
          )}
        </caption>
        <thead>
          <tr>
            <th scope="col">{w.levelColumn}</th>
            <th scope="col" className="num">
              {w.regions}
            </th>
            <th scope="col" className="num">
              {w.residents}
            </th>
          </tr>
        </thead>
        <tbody>
          {levels.map((each) => (
            <tr key={each.level}>
              <th scope="row">
                <LevelChip level={each.level} kind="dot" />
              </th>
              <td className="num">{n.integer(each.regions)}</td>
              <td className="num">{people(each.residents)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
