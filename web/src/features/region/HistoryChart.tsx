import type { JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { positionOn } from '../../ui/method-scale.ts';
import { roomyLabels } from '../../ui/roomy-labels.ts';
import { placePeriods } from './history-scale.ts';
import type { RegionProfile } from './use-region.ts';

type Method = RegionProfile['resilience']['method'];
type Point = RegionProfile['resilienceHistory'][number];

interface Props {
  points: readonly Point[];
  method: Method;
  /** The period on view. */
  period: string;
}

const WIDTH = 360;
const HEIGHT = 168;
const LEFT = 26;
const RIGHT = 52;
const TOP = 8;
const BOTTOM = 22;
/** Width of a period's name, with some air. */
const LABEL_WIDTH = 34;

interface Placed {
  point: Point;
  x: number;
  y: number | null;
}

/** The index over the periods on the whole scale: classes as bands, intervals as whiskers, gaps as gaps. */
export function HistoryChart({ points, method, period }: Props): JSX.Element {
  const { t } = useI18n();
  const yOf = (value: number) => TOP + (1 - positionOn(method, value) / 100) * (HEIGHT - TOP - BOTTOM);
  const places = placePeriods(points.map(({ resilience }) => resilience.period));
  const room = WIDTH - LEFT - RIGHT;
  const placed = points.map((point, index): Placed => {
    const value = point.resilience.index;
    return {
      point,
      x: LEFT + 18 + (places[index] ?? 0) * (room - 36),
      y: value === null ? null : yOf(value),
    };
  });
  const chosen = points.findIndex(({ resilience }) => resilience.period === period);
  const labelled = roomyLabels(
    placed.map(({ x }) => x),
    chosen,
    LABEL_WIDTH,
  );
  return (
    <svg className="history-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t.history.chart}>
      <Bands method={method} yOf={yOf} />
      <path className="history-line" d={lineThrough(placed)} />
      {placed.map((place, index) => (
        <Mark
          key={place.point.resilience.period}
          place={place}
          current={index === chosen}
          labelled={labelled[index] ?? false}
          method={method}
          yOf={yOf}
        />
      ))}
    </svg>
  );
}

function Bands({ method, yOf }: { method: Method; yOf: (value: number) => number }) {
  const { t, n } = useI18n();
  const classes = method.classes.filter(({ level }) => level !== 'NO_DATA');
  const bounds = [method.scaleMin, ...classes.slice(1).map(({ from }) => from ?? 0), method.scaleMax];
  return (
    <g aria-hidden="true">
      {classes.map(({ level, from, to }) => {
        const top = yOf(to ?? method.scaleMax);
        const bottom = yOf(from ?? method.scaleMin);
        return (
          <g key={level}>
            <rect
              className={`history-band history-${level}`}
              x={LEFT}
              y={top}
              width={WIDTH - LEFT - RIGHT}
              height={bottom - top}
            />
            <text className="history-class" x={WIDTH - RIGHT + 6} y={(top + bottom) / 2 + 4}>
              {t.resilience.word[level]}
            </text>
          </g>
        );
      })}
      {bounds.map((bound) => (
        <text key={bound} className="history-tick" x={LEFT - 5} y={yOf(bound) + 3.5} textAnchor="end">
          {n.upTo(bound, method.decimals)}
        </text>
      ))}
    </g>
  );
}

interface MarkProps {
  place: Placed;
  current: boolean;
  /** Whether there is room for its words; the table has them all. */
  labelled: boolean;
  method: Method;
  yOf: (value: number) => number;
}

function Mark({ place: { point, x, y }, current, labelled, method, yOf }: MarkProps) {
  const { n } = useI18n();
  const { interval, index, period } = point.resilience;
  const above = interval ? yOf(interval.high) : (y ?? 0);
  return (
    <g className="history-mark" data-current={current} data-before={point.beforeBoundaryChange}>
      {interval && <Whisker x={x} high={yOf(interval.high)} low={yOf(interval.low)} />}
      {y !== null && index !== null && (
        <>
          <circle cx={x} cy={y} r={current ? 4.5 : 3.5} />
          {labelled && (
            <text className="history-value" x={x} y={above < 20 ? y + 18 : above - 5} textAnchor="middle">
              {n.decimal(index, method.decimals)}
            </text>
          )}
        </>
      )}
      {labelled && (
        <text className="history-period" x={x} y={HEIGHT - 5} textAnchor="middle">
          {period}
        </text>
      )}
    </g>
  );
}

function Whisker({ x, high, low }: { x: number; high: number; low: number }) {
  return (
    <>
      <rect className="history-interval" x={x - 5} y={high} width={10} height={Math.max(1, low - high)} />
      <path className="history-whisker" d={`M${x - 5} ${high}h10M${x - 5} ${low}h10`} />
    </>
  );
}

/** A line from period to period that breaks where an index is not known. */
function lineThrough(placed: readonly Placed[]): string {
  return placed
    .map(({ x, y }, index) => {
      if (y === null) return '';
      const before = placed[index - 1];
      return `${before && before.y !== null ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`;
    })
    .join('');
}
