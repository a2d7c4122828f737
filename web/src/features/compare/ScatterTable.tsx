import { useState, type JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { shortName } from '../../i18n/region-name.ts';
import { useWords } from '../../i18n/words.ts';
import { LevelChip } from '../../ui/LevelChip.tsx';
import { RANKING_WORDS } from './ranking-words.ts';
import { SCATTER_WORDS } from './scatter-words.ts';
import type { Point } from './scatter-points.ts';

interface Props {
  points: readonly Point[];
  decimals: number;
  onOpen: (code: string) => void;
}

const FIRST_ROWS = 100;

/** Points in numbers, by name. */
export function ScatterTable({ points, decimals, onOpen }: Props): JSX.Element {
  const w = useWords(SCATTER_WORDS);
  const ranking = useWords(RANKING_WORDS);
  const { t, n } = useI18n();
  const [all, setAll] = useState(false);
  const seen = all ? points : points.slice(0, FIRST_ROWS);
  return (
    <>
      <table className="numbers">
        <thead>
          <tr>
            <th scope="col">{w.name}</th>
            <th scope="col">{t.region.levelColumn}</th>
            <th scope="col" className="num">
              {t.resilience.index}
            </th>
            <th scope="col" className="num">
              {w.box.rate}
            </th>
          </tr>
        </thead>
        <tbody>
          {seen.map(({ code, name, parent, level, index, rate }) => (
            <tr key={code}>
              <th scope="row">
                <button type="button" className="row-link" onClick={() => onOpen(code)}>
                  {shortName(name)}
                </button>
                {parent !== null && <span className="ranking-parent">{shortName(parent)}</span>}
              </th>
              <td>
                <LevelChip level={level} kind="dot" />
              </td>
              <td className="num">{n.decimal(index, decimals)}</td>
              <td className="num">{n.decimal(rate, 2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {seen.length < points.length && (
        <button type="button" className="button" onClick={() => setAll(true)}>
          {ranking.all(n.integer(points.length))}
        </button>
      )}
    </>
  );
}
