import type { JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { positionOn } from '../../ui/method-scale.ts';
import type { RegionProfile } from './use-region.ts';

type Method = RegionProfile['resilience']['method'];

interface Props {
  index: number;
  interval: RegionProfile['resilience']['interval'];
  method: Method;
}

/** The method's classes as a strip, with a needle at the index and its interval: how far from the next class. */
export function ScaleStrip({ index, interval, method }: Props): JSX.Element {
  const { t } = useI18n();
  const at = (value: number) => positionOn(method, value);
  return (
    <div className="scale" aria-hidden="true">
      {method.classes
        .filter((entry) => entry.level !== 'NO_DATA')
        .map((entry) => (
          <span
            key={entry.level}
            className="scale-class"
            style={{ flexGrow: at(entry.to ?? method.scaleMax) - at(entry.from ?? method.scaleMin) }}
          >
            <span className={`scale-band swatch-${entry.level}`} />
            {t.resilience.word[entry.level]}
          </span>
        ))}
      {interval && (
        <span
          className="scale-interval"
          style={{ left: `${at(interval.low)}%`, width: `${at(interval.high) - at(interval.low)}%` }}
        />
      )}
      <span className="scale-needle" style={{ left: `${at(index)}%` }} />
    </div>
  );
}
