import type { JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import type { RegionProfile } from './use-region.ts';

type Method = RegionProfile['resilience']['method'];

/** Where `value` lies on the method's scale, 0..100. */
export function positionOn(method: Pick<Method, 'scaleMin' | 'scaleMax'>, value: number): number {
  const share = (value - method.scaleMin) / (method.scaleMax - method.scaleMin);
  return Math.max(0, Math.min(100, share * 100));
}

/** The method's classes as a strip, with a needle at the index: how far from the next class. */
export function ScaleStrip({ index, method }: { index: number; method: Method }): JSX.Element {
  const { t } = useI18n();
  return (
    <div className="scale" aria-hidden="true">
      {method.classes
        .filter((entry) => entry.level !== 'NO_DATA')
        .map((entry) => {
          const from = positionOn(method, entry.from ?? method.scaleMin);
          const to = positionOn(method, entry.to ?? method.scaleMax);
          return (
            <span key={entry.level} className="scale-class" style={{ flexGrow: to - from }}>
              <span className={`scale-band swatch-${entry.level}`} />
              {t.resilience.word[entry.level]}
            </span>
          );
        })}
      <span className="scale-needle" style={{ left: `${positionOn(method, index)}%` }} />
    </div>
  );
}
