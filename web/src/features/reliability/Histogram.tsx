import type { JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import type { Bin } from './bins.ts';
import type { Sensitivity } from './sensitivity.ts';

interface Props {
  bins: readonly Bin[];
  cuts: Sensitivity['cuts'];
  method: Sensitivity['method'];
}

const WIDTH = 700;
const HEIGHT = 190;
const LEFT = 8;
const RIGHT = 8;
const TOP = 18;
const AXIS = 24;
const CUT_ROW = 18;

/** Villages over the index in the colours of their level; below, where each choice of thresholds would cut. */
export function Histogram({ bins, cuts, method }: Props): JSX.Element {
  const { t, n } = useI18n();
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const span = method.scaleMax - method.scaleMin;
  const xOf = (value: number) => LEFT + ((value - method.scaleMin) / span) * (WIDTH - LEFT - RIGHT);
  const yOf = (count: number) => TOP + (1 - count / most) * (HEIGHT - TOP);
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => method.scaleMin + share * span);
  const height = HEIGHT + AXIS + cuts.length * CUT_ROW;
  return (
    <svg className="histogram" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={t.reliability.chart}>
      {bins.map(({ from, to, count, level }) => (
        <rect
          key={from}
          className={`histogram-${level}`}
          x={xOf(from) + 0.5}
          y={yOf(count)}
          width={xOf(to) - xOf(from) - 1}
          height={HEIGHT - yOf(count)}
        >
          <title>{`${n.upTo(from, 2)}–${n.upTo(to, 2)}: ${n.integer(count)}`}</title>
        </rect>
      ))}
      <path className="histogram-axis" d={`M${LEFT} ${HEIGHT}H${WIDTH - RIGHT}`} />
      {ticks.map((tick, index) => (
        <text
          key={tick}
          x={xOf(tick)}
          y={HEIGHT + 15}
          textAnchor={index === 0 ? 'start' : index === ticks.length - 1 ? 'end' : 'middle'}
        >
          {n.upTo(tick, 2)}
        </text>
      ))}
      {cuts.map((cut, index) => (
        <Cut
          key={cut.lower}
          cut={cut}
          first={index === 0}
          y={HEIGHT + AXIS + (index + 0.5) * CUT_ROW}
          xOf={xOf}
        />
      ))}
      <text className="histogram-most" x={LEFT} y={TOP - 6}>
        {`${n.integer(most)} ${t.reliability.villages.toLowerCase()}`}
      </text>
    </svg>
  );
}

interface CutProps {
  cut: Sensitivity['cuts'][number];
  first: boolean;
  y: number;
  xOf: (value: number) => number;
}

/** One choice of thresholds: the method's own goes through the bars, others are marked below. */
function Cut({ cut: { lower, upper }, first, y, xOf }: CutProps) {
  const { n } = useI18n();
  return (
    <g className="histogram-cut" data-own={first}>
      {[lower, upper].map((at) => (
        <path key={at} d={first ? `M${xOf(at)} ${TOP}V${y + 6}` : `M${xOf(at)} ${y - 6}v12`} />
      ))}
      <path className="histogram-middle" d={`M${xOf(lower)} ${y}H${xOf(upper)}`} />
      <text x={xOf(lower) - 5} y={y + 4} textAnchor="end">
        {n.upTo(lower, 2)}
      </text>
      <text x={xOf(upper) + 5} y={y + 4}>
        {n.upTo(upper, 2)}
      </text>
    </g>
  );
}
