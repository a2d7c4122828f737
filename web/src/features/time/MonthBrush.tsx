import { useEffect, useEffectEvent, useState, type JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { useWords } from '../../i18n/words.ts';
import { MonthBars } from './MonthBars.tsx';
import { monthsBetween, placesOf, type MonthCount, type MonthRange } from './month-range.ts';
import { TIME_WORDS } from './words.ts';

/** A range that is being dragged reaches the address when it has rested this long. */
const REST_MS = 120;

interface Props {
  months: readonly MonthCount[];
  range: MonthRange;
  isOld: boolean;
  onMonths: (range: MonthRange) => void;
}

/** Incidents by month with a range on them: two sliders for keyboards and fingers, and a stretch to draw for pointers. */
export function MonthBrush({ months, range, isOld, onMonths }: Props): JSX.Element {
  const w = useWords(TIME_WORDS);
  const { n } = useI18n();
  const [dragged, setDragged] = useState<[number, number] | null>(null);
  const [first, last] = dragged ?? placesOf(months, range);
  const tell = useEffectEvent(() => {
    if (!dragged) return;
    onMonths(monthsBetween(months, ...dragged));
    setDragged(null);
  });
  useEffect(() => {
    if (!dragged) return;
    const timer = setTimeout(tell, REST_MS);
    return () => clearTimeout(timer);
  }, [dragged]);
  const drag = (a: number, b: number) => setDragged([Math.min(a, b), Math.max(a, b)]);
  const end = months.length - 1;
  const nameOf = (place: number) => n.month(`${months[place]?.month ?? '2000-01'}-01`);
  return (
    <div className="month-brush" data-old={isOld}>
      <MonthBars months={months} range={[first, last]} onRange={drag} />
      <div className="month-thumbs" style={{ marginInline: `calc(${50 / months.length}% - var(--thumb))` }}>
        <span
          className="month-rail"
          style={{
            left: `${(first / Math.max(1, end)) * 100}%`,
            right: `${(1 - last / Math.max(1, end)) * 100}%`,
          }}
        />
        <input
          type="range"
          min={0}
          max={end}
          value={first}
          style={{ zIndex: first > end / 2 ? 2 : 1 }}
          aria-label={w.from}
          aria-valuetext={nameOf(first)}
          onChange={(event) => drag(Math.min(Number(event.target.value), last), last)}
        />
        <input
          type="range"
          min={0}
          max={end}
          value={last}
          style={{ zIndex: 1 }}
          aria-label={w.to}
          aria-valuetext={nameOf(last)}
          onChange={(event) => drag(first, Math.max(Number(event.target.value), first))}
        />
      </div>
      <YearTicks months={months} />
    </div>
  );
}

/** Where each year begins; every second one where there are many. */
function YearTicks({ months }: { months: readonly MonthCount[] }) {
  const januaries = months.flatMap(({ month }, place) => (month.endsWith('-01') ? [{ month, place }] : []));
  const every = Math.ceil(januaries.length / 10);
  return (
    <div className="year-ticks" aria-hidden="true">
      {januaries
        .filter((_, i) => i % every === 0)
        .map(({ month, place }) => (
          <span key={month} style={{ left: `${(place / months.length) * 100}%` }}>
            {month.slice(0, 4)}
          </span>
        ))}
    </div>
  );
}
