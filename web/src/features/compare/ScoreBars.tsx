import type { JSX } from 'react';
import { boundsOn, levelOn, positionOn, type MethodScale } from '../../ui/method-scale.ts';
import type { ComparedProfile } from './use-compared.ts';

/** A value as a bar from the lower end of the scale, with the class bounds as thin lines. The number stands beside it. */
export function ScoreBar({ score, scale }: { score: number | null; scale: MethodScale }): JSX.Element {
  if (score === null) return <span className="bar bar-missing" aria-hidden="true" />;
  return (
    <span className="bar" aria-hidden="true">
      <span
        className={`bar-fill swatch-${levelOn(scale, score)}`}
        style={{ width: `${positionOn(scale, score)}%` }}
      />
      {boundsOn(scale).map((bound) => (
        <span key={bound} className="bar-bound" style={{ left: `${positionOn(scale, bound)}%` }} />
      ))}
    </span>
  );
}

/** The index as a needle on the classes, with its interval. */
export function IndexStrip({ resilience }: Pick<ComparedProfile, 'resilience'>): JSX.Element | null {
  const { index, interval, method } = resilience;
  if (index === null) return null;
  const at = (value: number) => positionOn(method, value);
  return (
    <span className="compare-strip" aria-hidden="true">
      {method.classes
        .filter(({ level }) => level !== 'NO_DATA')
        .map(({ level, from, to }) => (
          <span
            key={level}
            className={`swatch-${level}`}
            style={{ flexGrow: at(to ?? method.scaleMax) - at(from ?? method.scaleMin) }}
          />
        ))}
      {interval && (
        <span
          className="compare-interval"
          style={{ left: `${at(interval.low)}%`, width: `${at(interval.high) - at(interval.low)}%` }}
        />
      )}
      <span className="compare-needle" style={{ left: `${at(index)}%` }} />
    </span>
  );
}
