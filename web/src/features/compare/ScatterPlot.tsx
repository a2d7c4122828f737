import {
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  type JSX,
  type KeyboardEvent,
  type PointerEvent,
} from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { fullName, shortName } from '../../i18n/region-name.ts';
import { useWords } from '../../i18n/words.ts';
import type { Brush } from '../../view/compare.slice.ts';
import { PlotAxes } from './PlotAxes.tsx';
import { PlotDots } from './PlotDots.tsx';
import { plotScale } from './plot-scale.ts';
import { SCATTER_WORDS } from './scatter-words.ts';
import { nearestTo, stepFrom, type Point } from './scatter-points.ts';
import type { MethodRecord } from './use-method.ts';
import { useWidth } from './use-width.ts';

interface Props {
  points: readonly Point[];
  inside: readonly Point[];
  method: MethodRecord;
  period: string;
  brush: Brush | null;
  /** The point of the region under the pointer on the map. */
  hovered: Point | null;
  /** A dot is pointed at, with pointer or keys; null: none any more. */
  onPoint: (point: Point | null) => void;
  onBrush: (brush: Brush | null) => void;
  onOpen: (code: string) => void;
}

const HEIGHT = 340;
/** How far from a dot the pointer still means it, and how far it must go to be a drag (px). */
const REACH = 18;
const DRAG = 5;

type Place = readonly [x: number, y: number];

/** The plot: pointing names a dot, dragging brushes a rectangle, arrows walk from dot to dot. */
export function ScatterPlot(props: Props): JSX.Element {
  const { points, inside, method, period, brush, hovered, onPoint, onBrush, onOpen } = props;
  const w = useWords(SCATTER_WORDS);
  const { t, n } = useI18n();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, 448);
  const [pointed, setPointed] = useState<Point | null>(null);
  const [drag, setDrag] = useState<{ from: Place; to: Place } | null>(null);
  const scale = plotScale(points, method, width, HEIGHT);
  const active = pointed ?? hovered;
  const point = useEffectEvent(onPoint);
  useEffect(() => point(pointed), [pointed]);

  const placeOf = (event: PointerEvent): Place => {
    const box = event.currentTarget.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  const move = (event: PointerEvent) => {
    const to = placeOf(event);
    if (drag) setDrag({ ...drag, to });
    else setPointed(nearestTo(points, to, scale.place, REACH));
  };
  const down = (event: PointerEvent) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const from = placeOf(event);
    setDrag({ from, to: from });
  };
  const up = () => {
    if (!drag) return;
    setDrag(null);
    const { from, to } = drag;
    if (isDrag(drag)) return onBrush(boxBetween(scale.valuesAt(...from), scale.valuesAt(...to)));
    const hit = nearestTo(points, to, scale.place, REACH);
    if (hit) onOpen(hit.code);
    else onBrush(null);
  };
  const keyDown = (event: KeyboardEvent) => {
    const steps: Record<string, readonly ['index' | 'rate', 1 | -1]> = {
      ArrowRight: ['index', 1],
      ArrowLeft: ['index', -1],
      ArrowUp: ['rate', 1],
      ArrowDown: ['rate', -1],
    };
    const step = steps[event.key];
    if (step) setPointed(stepFrom(points, pointed, ...step));
    else if (event.key === 'Enter' && pointed) onOpen(pointed.code);
    else if (event.key === 'Escape' && brush) onBrush(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const edges = drag && isDrag(drag) ? edgesOf(drag.from, drag.to) : brush && edgesOfBrush(brush, scale);
  const words = active
    ? w.point(
        active.parent === null ? fullName(active, t) : `${fullName(active, t)}, ${shortName(active.parent)}`,
        n.decimal(active.index, method.decimals),
        t.resilience.word[active.level].toLowerCase(),
        n.decimal(active.rate, 2),
      )
    : '';
  return (
    <div className="scatter">
      <div
        ref={frame}
        className="scatter-plot"
        role="application"
        aria-label={w.plot}
        aria-describedby="sebaran-tombol"
        tabIndex={0}
        onKeyDown={keyDown}
        onBlur={() => setPointed(null)}
        onPointerMove={move}
        onPointerDown={down}
        onPointerUp={up}
        onPointerCancel={() => setDrag(null)}
        onPointerLeave={() => !drag && setPointed(null)}
      >
        <PlotDots points={points} inside={inside} hasBrush={brush !== null} scale={scale}>
          <PlotAxes scale={scale} method={method} period={period} />
        </PlotDots>
        <svg className="scatter-over" width={width} height={HEIGHT} aria-hidden="true">
          {edges && <rect className="scatter-brush" {...edges} />}
          {active && <ActiveDot point={active} place={scale.place(active)} width={width} />}
        </svg>
      </div>
      <p id="sebaran-tombol" className="visually-hidden">
        {w.keys}
      </p>
      <p className="scatter-words" aria-live="polite">
        {words || <span className="quiet">{w.hint}</span>}
      </p>
    </div>
  );
}

function ActiveDot({ point, place: [x, y], width }: { point: Point; place: Place; width: number }) {
  const isRight = x > width * 0.6;
  return (
    <>
      <circle className={`scatter-active scatter-dot-${point.level}`} cx={x} cy={y} r={7} />
      <text
        className="scatter-name"
        x={isRight ? x - 12 : x + 12}
        y={y - 8}
        textAnchor={isRight ? 'end' : 'start'}
      >
        {point.name}
      </text>
    </>
  );
}

function isDrag({ from, to }: { from: Place; to: Place }): boolean {
  return Math.abs(to[0] - from[0]) > DRAG && Math.abs(to[1] - from[1]) > DRAG;
}

function edgesOf([ax, ay]: Place, [bx, by]: Place) {
  return { x: Math.min(ax, bx), y: Math.min(ay, by), width: Math.abs(bx - ax), height: Math.abs(by - ay) };
}

function edgesOfBrush(
  [indexFrom, indexTo, rateFrom, rateTo]: Brush,
  { x, y }: Pick<ReturnType<typeof plotScale>, 'x' | 'y'>,
) {
  return edgesOf([x(indexFrom), y(rateFrom)], [x(indexTo), y(rateTo)]);
}

interface Values {
  index: number;
  rate: number;
}

function boxBetween(a: Values, b: Values): Brush {
  return [
    Math.min(a.index, b.index),
    Math.max(a.index, b.index),
    Math.min(a.rate, b.rate),
    Math.max(a.rate, b.rate),
  ];
}
