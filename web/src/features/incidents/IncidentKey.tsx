import type { JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { useWords } from '../../i18n/words.ts';
import type { IncidentState } from './incident-store.ts';
import './incidents.css';
import { keySizes, radiusOf, weightOf } from './incident-size.ts';
import { MAP_WORDS } from './map-words.ts';

interface Props {
  state: IncidentState;
  zoom: number;
  onRetry: () => void;
}

/** In the legend: how many incidents are on view, how large a circle is for how many, and where they come from. */
export function IncidentKey({ state: { answer, failed }, zoom, onRetry }: Props): JSX.Element {
  const w = useWords(MAP_WORDS);
  const { t, n } = useI18n();
  if (failed) {
    return (
      <p className="incident-key" role="alert">
        {w.failed}{' '}
        <button type="button" className="link" onClick={onRetry}>
          {t.app.retry}
        </button>
      </p>
    );
  }
  if (!answer) return <p className="incident-key quiet">{w.loading}</p>;
  const { total, simulated, told, attribution } = answer;
  const isAllSimulated = simulated === total;
  return (
    <div className="incident-key">
      <p>
        <strong>
          {total === told ? w.count(n.integer(total)) : w.total(n.integer(total), n.integer(told))}
        </strong>
        {simulated > 0 && (
          <em className="tag">{isAllSimulated ? w.simulated : w.partly(n.integer(simulated))}</em>
        )}
      </p>
      <Sizes zoom={zoom} weight={weightOf(told)} />
      <details>
        <summary>{w.verified}</summary>
        <p className="quiet">{w.source(attribution.join('; '))}</p>
      </details>
    </div>
  );
}

const GAP = 12;
const TEXT = 8;

function Sizes({ zoom, weight }: { zoom: number; weight: number }) {
  const w = useWords(MAP_WORDS);
  const { n } = useI18n();
  const circles = keySizes(zoom, weight).map((count) => ({ count, radius: radiusOf(count, zoom, weight) }));
  const largest = Math.max(...circles.map(({ radius }) => radius));
  const height = 2 * largest + 3;
  let x = 1;
  return (
    <figure className="incident-sizes">
      <figcaption>{w.sizes}</figcaption>
      <svg
        width="240"
        height={height}
        role="img"
        aria-label={circles.map(({ count }) => n.integer(count)).join(', ')}
      >
        {circles.map(({ count, radius }) => {
          const text = n.integer(count);
          const cx = x + radius + 1;
          x = cx + radius + 5 + text.length * TEXT + GAP;
          return (
            <g key={count}>
              <circle cx={cx} cy={height / 2} r={radius} />
              <text x={cx + radius + 5} y={height / 2 + 4}>
                {text}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}
