import { scaleLinear } from 'd3-scale';
import { useId, type JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { useWords } from '../../i18n/words.ts';
import type { RegionProfile } from './use-region.ts';
import { REGION_WORDS } from './words.ts';

export type Month = RegionProfile['incidentSummary']['months'][number];

const WIDTH = 360;
const HEIGHT = 128;
const TOP = 16;
const BOTTOM = 30;
const GAP = 4;
/** The scale goes at least so far: one incident is no tower. */
const LEAST_TOP = 4;

/** Incidents by month from zero; a month that nobody knows is hatched in full height and has no number, because it is not 0. */
export function MonthBars({ months }: { months: readonly Month[] }): JSX.Element {
  const { n } = useI18n();
  const words = useWords(REGION_WORDS).incidents;
  const hatch = useId();
  const most = Math.max(LEAST_TOP, ...months.map(({ count }) => count ?? 0));
  const heightOf = scaleLinear([0, most], [0, HEIGHT - TOP - BOTTOM]);
  const step = WIDTH / months.length;
  const base = HEIGHT - BOTTOM;
  return (
    <svg className="month-bars" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words.monthsChart}>
      <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="month-hatch-ground" width="5" height="5" />
        <line className="month-hatch-line" y2="5" />
      </pattern>
      {months.map(({ month, count }, i) => {
        const x = i * step + GAP / 2;
        const height = count === null ? base - TOP : heightOf(count);
        return (
          <g key={month}>
            <title>{`${n.month(`${month}-01`)}: ${count === null ? words.unknownMonth : n.integer(count)}`}</title>
            <rect
              className={count === null ? 'month-unknown' : 'month-bar'}
              x={x}
              y={base - height}
              width={step - GAP}
              height={height}
              {...(count === null && { fill: `url(#${hatch})` })}
            />
            {count !== null && (
              <text
                className="month-count"
                x={x + (step - GAP) / 2}
                y={base - height - 4}
                textAnchor="middle"
              >
                {n.integer(count)}
              </text>
            )}
            <MonthName month={month} first={i === 0} x={x} width={step - GAP} />
          </g>
        );
      })}
      <path className="month-base" d={`M0 ${base + 0.5}H${WIDTH}`} />
    </svg>
  );
}

/** "Jan" under each bar, the year under the first one and each January. */
function MonthName({ month, first, x, width }: { month: string; first: boolean; x: number; width: number }) {
  const { n } = useI18n();
  const [name, year] = n.month(`${month}-01`).split(' ');
  return (
    <>
      <text x={x + width / 2} y={HEIGHT - BOTTOM + 13} textAnchor="middle">
        {name}
      </text>
      {(first || month.endsWith('-01')) && (
        <text className="month-year" x={x} y={HEIGHT - 4}>
          {year}
        </text>
      )}
    </>
  );
}
