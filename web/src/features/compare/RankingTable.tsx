import { useState, type JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { shortName } from '../../i18n/region-name.ts';
import { useWords } from '../../i18n/words.ts';
import { positionOn, type MethodScale } from '../../ui/method-scale.ts';
import { LevelChip } from '../../ui/LevelChip.tsx';
import type { RankMeasure } from './rank-measures.ts';
import type { RankedRegion } from './rank-rows.ts';
import { RANKING_WORDS } from './ranking-words.ts';

interface Props {
  rows: readonly RankedRegion[];
  measure: RankMeasure;
  scale: MethodScale;
  /** The selected region's code; its row is marked. */
  selected: string | null;
  unit: string;
  onOpen: (code: string) => void;
}

const FIRST_ROWS = 100;

/** Places, names, values and doubts; bars share one scale that begins at zero. */
export function RankingTable({ rows, measure, scale, selected, unit, onOpen }: Props): JSX.Element {
  const w = useWords(RANKING_WORDS);
  const { n } = useI18n();
  const [all, setAll] = useState(false);
  const seen = all ? rows : rows.slice(0, FIRST_ROWS);
  const values = rows.flatMap(({ value, interval }) => [value, interval?.high ?? value]);
  const room: Room = isOnScale(measure)
    ? { from: scale.scaleMin, to: scale.scaleMax }
    : { from: values.reduce((a, b) => Math.min(a, b), 0), to: values.reduce((a, b) => Math.max(a, b), 0) };
  return (
    <>
      <table className="numbers ranking-table">
        <thead>
          <tr>
            <th scope="col" className="num">
              {w.place}
            </th>
            <th scope="col">{w.name}</th>
            <th scope="col" className="num">
              {measure.title}
              {unit !== '' && <small>{unit}</small>}
            </th>
          </tr>
        </thead>
        <tbody>
          {seen.map((row) => (
            <RankingRow
              key={row.region.code}
              row={row}
              measure={measure}
              room={room}
              isSelected={row.region.code === selected}
              onOpen={onOpen}
            />
          ))}
        </tbody>
      </table>
      {seen.length < rows.length && (
        <button type="button" className="button" onClick={() => setAll(true)}>
          {w.all(n.integer(rows.length))}
        </button>
      )}
    </>
  );
}

/** Ends of the bars. */
interface Room {
  from: number;
  to: number;
}

function isOnScale({ by }: RankMeasure): boolean {
  return by === 'INDEX' || by.startsWith('DIMENSION:');
}

interface RowProps {
  row: RankedRegion;
  measure: RankMeasure;
  room: Room;
  isSelected: boolean;
  onOpen: (code: string) => void;
}

function RankingRow({ row, measure, room, isSelected, onOpen }: RowProps) {
  const w = useWords(RANKING_WORDS);
  const { n } = useI18n();
  const { region, value, place, interval, isDoubtful } = row;
  const isChange = measure.by === 'CHANGE';
  const isIndex = measure.by === 'INDEX';
  return (
    <tr aria-current={isSelected || undefined}>
      <td className="num ranking-place">
        {n.integer(place)}
        {isDoubtful && (
          <span className="ranking-alike" title={isChange ? w.unchanged : w.alike}>
            <span aria-hidden="true">≈</span>
            <span className="visually-hidden">{isChange ? w.unchanged : w.alike}</span>
          </span>
        )}
      </td>
      <th scope="row">
        <button type="button" className="row-link" onClick={() => onOpen(region.code)}>
          {shortName(region.name)}
        </button>
        {region.parent && <span className="ranking-parent">{shortName(region.parent.name)}</span>}
        <RankBar value={value} room={room} interval={interval} />
      </th>
      <td className="num">
        {measure.show(value, n)}
        {(interval || isIndex) && (
          <small>
            {interval && `${measure.show(interval.low, n)}–${measure.show(interval.high, n)} `}
            {isIndex && <LevelChip level={region.resilience.level} kind="dot" />}
          </small>
        )}
      </td>
    </tr>
  );
}

/** A bar from zero, or from the lower end of the scale; with the interval of an index over it. */
function RankBar({
  value,
  room,
  interval,
}: {
  value: number;
  room: Room;
  interval: { low: number; high: number } | null;
}) {
  const at = (number: number) =>
    positionOn({ scaleMin: room.from, scaleMax: room.to, decimals: 0, classes: [] }, number);
  const zero = at(Math.max(0, room.from));
  const [left, right] = [Math.min(zero, at(value)), Math.max(zero, at(value))];
  return (
    <span className="ranking-bar" aria-hidden="true">
      <span style={{ left: `${left}%`, width: `${right - left}%` }} />
      {interval && (
        <i style={{ left: `${at(interval.low)}%`, width: `${at(interval.high) - at(interval.low)}%` }} />
      )}
    </span>
  );
}
