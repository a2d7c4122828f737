import type { JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { useWords } from '../../i18n/words.ts';
import { Failure } from '../../ui/Failure.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { CloseIcon } from '../../ui/icons.tsx';
import { MonthBrush } from './MonthBrush.tsx';
import { placesOf, type MonthCount, type MonthRange } from './month-range.ts';
import { MonthTable } from './MonthTable.tsx';
import { PeriodPlayer } from './PeriodPlayer.tsx';
import './time.css';
import { TIME_WORDS } from './words.ts';

interface Props {
  /** Of the method on view, early to late. */
  periods: readonly string[];
  period: string | null;
  /** The period whose values are on view. */
  arrived: string | null;
  onPeriod: (period: string, isStep: boolean) => void;
  /** Every month of the incidents told, in order. */
  months: readonly MonthCount[];
  /** The months chosen. */
  range: MonthRange;
  /** Incidents known to the year only. */
  yearOnly: number;
  /** The months are those of the filter before. */
  isOld: boolean;
  failed: boolean;
  onRetry: () => void;
  onMonths: (range: MonthRange) => void;
  onClose: () => void;
}

/** Along the foot of the map: the periods of resilience, and incidents by month. Both stand in the address. */
export function TimeStrip(props: Props): JSX.Element {
  const w = useWords(TIME_WORDS);
  const { months, failed } = props;
  return (
    <section className="time-strip" aria-label={w.title}>
      <div className="time-periods">
        <h3>{w.period}</h3>
        <PeriodPlayer {...props} />
      </div>
      <div className="time-months">
        <Heading {...props} />
        {failed ? (
          <Failure message={w.failed} onRetry={props.onRetry} />
        ) : months.length > 0 ? (
          <MonthBrush {...props} />
        ) : (
          <p className="quiet time-words">{props.isOld ? w.loading : w.none}</p>
        )}
      </div>
      <IconButton label={w.close} onClick={props.onClose} className="time-close">
        <CloseIcon />
      </IconButton>
    </section>
  );
}

function Heading({ months, range, yearOnly, onMonths }: Props) {
  const w = useWords(TIME_WORDS);
  const { n } = useI18n();
  const [first, last] = placesOf(months, range);
  const nameOf = (place: number) => n.month(`${months[place]?.month ?? ''}-01`);
  const isAll = range.from === null && range.to === null;
  const most = Math.max(0, ...months.map(({ count }) => count));
  return (
    <header className="time-head">
      <h3>{w.months}</h3>
      {months.length > 0 && (
        <>
          <span className="time-range">{isAll ? w.allMonths : w.range(nameOf(first), nameOf(last))}</span>
          {!isAll && (
            <button type="button" className="link" onClick={() => onMonths({ from: null, to: null })}>
              {w.reset}
            </button>
          )}
          <span className="quiet time-most">{w.most(n.integer(most))}</span>
          <details className="as-table">
            <summary>{w.table}</summary>
            <div className="time-popup">
              <MonthTable months={months} />
              {yearOnly > 0 && <p className="quiet">{w.yearOnly(n.integer(yearOnly))}</p>}
            </div>
          </details>
        </>
      )}
    </header>
  );
}
