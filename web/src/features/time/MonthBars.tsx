import { useRef, useState, type JSX, type PointerEvent } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { useWords } from '../../i18n/words.ts';
import type { MonthCount } from './month-range.ts';
import { TIME_WORDS } from './words.ts';

interface Props {
  months: readonly MonthCount[];
  /** First and last place chosen. */
  range: readonly [number, number];
  /** A stretch was drawn over the bars. */
  onRange: (a: number, b: number) => void;
}

const HEIGHT = 100;

/** A bar for each month, dark inside the range; drawing over them chooses a stretch, for a pointer. Keyboards have the sliders. */
export function MonthBars({ months, range: [first, last], onRange }: Props): JSX.Element {
  const w = useWords(TIME_WORDS);
  const { n } = useI18n();
  const box = useRef<SVGSVGElement>(null);
  const [begun, setBegun] = useState<number | null>(null);
  const most = Math.max(1, ...months.map(({ count }) => count));
  const placeAt = ({ clientX }: PointerEvent) => {
    const { left, width } = box.current?.getBoundingClientRect() ?? { left: 0, width: 1 };
    const place = Math.floor(((clientX - left) / width) * months.length);
    return Math.max(0, Math.min(months.length - 1, place));
  };
  return (
    <svg
      ref={box}
      className="month-bars"
      viewBox={`0 0 ${Math.max(1, months.length)} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={w.chart}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setBegun(placeAt(event));
      }}
      onPointerMove={(event) => begun !== null && onRange(begun, placeAt(event))}
      onPointerUp={(event) => {
        if (begun !== null) onRange(begun, placeAt(event));
        setBegun(null);
      }}
      onPointerCancel={() => setBegun(null)}
    >
      <rect className="month-window" x={first} y={0} width={last - first + 1} height={HEIGHT} />
      {months.map(({ month, count }, place) => (
        <rect
          key={month}
          className="month-bar"
          data-inside={place >= first && place <= last}
          x={place + 0.08}
          width={0.84}
          y={HEIGHT - (count / most) * HEIGHT}
          height={(count / most) * HEIGHT}
        >
          <title>{w.bar(n.month(`${month}-01`), n.integer(count))}</title>
        </rect>
      ))}
    </svg>
  );
}
