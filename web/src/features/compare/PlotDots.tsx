import { memo, type JSX, type ReactNode } from 'react';
import { DotCanvas } from './DotCanvas.tsx';
import type { PlotScale } from './plot-scale.ts';
import type { Point } from './scatter-points.ts';

interface Props {
  points: readonly Point[];
  inside: readonly Point[];
  hasBrush: boolean;
  scale: PlotScale;
  /** Axes, below the dots. */
  children: ReactNode;
}

/** Beyond this a canvas draws the dots: thousands of SVG circles make every move slow. */
const MOST_CIRCLES = 2000;

/** Axes and dots in the colours of the levels; with a brush, the dots outside it fade. */
export function PlotDots({ points, inside, hasBrush, scale, children }: Props): JSX.Element {
  const { width, height } = scale;
  const isMany = points.length > MOST_CIRCLES;
  return (
    <>
      <svg className="scatter-svg" width={width} height={height} role="presentation">
        {children}
        {!isMany && <Circles points={points} inside={inside} hasBrush={hasBrush} scale={scale} />}
      </svg>
      {isMany && <DotCanvas points={points} inside={inside} hasBrush={hasBrush} scale={scale} />}
    </>
  );
}

/** Pointing moves many times a second; dots are drawn anew only when they change. */
const Circles = memo(
  function Circles({ points, inside, hasBrush, scale }: Omit<Props, 'children'>) {
    const chosen = new Set(inside);
    const radius = radiusOf(points.length);
    return points.map((point) => {
      const [x, y] = scale.place(point);
      return (
        <circle
          key={point.code}
          className={`scatter-dot scatter-dot-${point.level}`}
          data-faded={(hasBrush && !chosen.has(point)) || undefined}
          cx={x}
          cy={y}
          r={radius}
        />
      );
    });
  },
  (before, after) =>
    before.points === after.points &&
    before.inside === after.inside &&
    before.hasBrush === after.hasBrush &&
    before.scale.width === after.scale.width,
);

/** Radius of a dot (px): smaller where there are many. */
export function radiusOf(points: number): number {
  return points > 2000 ? 2 : points > 300 ? 3 : 5;
}
