import type { JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { useWords } from '../../i18n/words.ts';
import { PLOT_MARGIN, type PlotScale } from './plot-scale.ts';
import { SCATTER_WORDS } from './scatter-words.ts';
import type { MethodRecord } from './use-method.ts';

interface Props {
  scale: PlotScale;
  method: MethodRecord;
  period: string;
}

/** Axes with units, class bounds as thin lines with the class's word above. */
export function PlotAxes({ scale, method, period }: Props): JSX.Element {
  const w = useWords(SCATTER_WORDS);
  const { t, n } = useI18n();
  const { x, y, xTicks, yTicks, width, height, isRoot } = scale;
  const { top, bottom, left, right } = PLOT_MARGIN;
  const floor = height - bottom;
  const classes = method.classes.filter(({ level }) => level !== 'NO_DATA');
  return (
    <g className="scatter-axes" aria-hidden="true">
      {classes.map(({ level, from, to }, index) => {
        const start = x(from ?? method.scaleMin);
        return (
          <g key={level}>
            {index > 0 && <path className="scatter-bound" d={`M${start} ${top}V${floor}`} />}
            <text
              className="scatter-class"
              x={(start + x(to ?? method.scaleMax)) / 2}
              y={top + 12}
              textAnchor="middle"
            >
              {t.resilience.word[level]}
            </text>
          </g>
        );
      })}
      {yTicks.map((tick) => (
        <g key={tick}>
          <path className="scatter-grid" d={`M${left} ${y(tick)}H${width - right}`} />
          <text x={left - 6} y={y(tick) + 4} textAnchor="end">
            {n.upTo(tick, 2)}
          </text>
        </g>
      ))}
      {xTicks.map((tick) => (
        <text key={tick} x={x(tick)} y={floor + 16} textAnchor="middle">
          {n.upTo(tick, 2)}
        </text>
      ))}
      <path className="scatter-floor" d={`M${left} ${floor}H${width - right}`} />
      <text className="scatter-title" x={width - right} y={height - 6} textAnchor="end">
        {w.x(`${n.upTo(method.scaleMin, 2)}–${n.upTo(method.scaleMax, 2)}`)} →
      </text>
      <text className="scatter-title" x={4} y={12}>
        ↑ {w.y(period)}
        {isRoot && ` (${w.root})`}
      </text>
    </g>
  );
}
