import type { JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { positionOn } from './ScaleStrip.tsx';
import type { RegionProfile } from './use-region.ts';

type Resilience = RegionProfile['resilience'];

/** The method's dimensions as bars from zero, with the class bounds as thin reference lines. */
export function DimensionBars({ resilience }: { resilience: Resilience }): JSX.Element | null {
  const { t, n } = useI18n();
  const { method, dimensions } = resilience;
  if (dimensions.length === 0) return null;
  const bounds = method.classes
    .map((entry) => entry.from)
    .filter((from) => from !== null && from > method.scaleMin && from < method.scaleMax);
  return (
    <section className="block">
      <h2>{t.region.dimensions}</h2>
      <ul className="bars">
        {dimensions.map(({ code, name, score }) => (
          <li key={code}>
            <span className="bar-name">{name}</span>
            <span className="bar-value num">
              {score === null ? (
                <span className="quiet">{t.region.unknown}</span>
              ) : (
                n.decimal(score, method.decimals)
              )}
            </span>
            <span className={`bar ${score === null ? 'bar-missing' : ''}`} aria-hidden="true">
              {score !== null && (
                <span
                  className={`bar-fill swatch-${levelOf(score, method)}`}
                  style={{ width: `${positionOn(method, score)}%` }}
                />
              )}
              {bounds.map((bound) => (
                <span
                  key={bound}
                  className="bar-bound"
                  style={{ left: `${positionOn(method, bound ?? 0)}%` }}
                />
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The class that a score falls into by the method's own bounds; for colour only. */
export function levelOf(score: number, method: Resilience['method']): string {
  const entry = method.classes.findLast(
    ({ level, from }) => level !== 'NO_DATA' && score >= (from ?? method.scaleMin),
  );
  return entry?.level ?? 'LOW';
}
