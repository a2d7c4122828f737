import { useEffect, useRef, useSyncExternalStore, type JSX } from 'react';
import type { ResilienceLevel } from '../../api/generated/graphql.ts';
import type { PlotScale } from './plot-scale.ts';
import type { Point } from './scatter-points.ts';

interface Props {
  points: readonly Point[];
  inside: readonly Point[];
  hasBrush: boolean;
  scale: PlotScale;
}

/** As in base.css: the colours of the levels. */
const COLOUR: Record<ResilienceLevel, string> = {
  LOW: '--low',
  MEDIUM: '--medium',
  HIGH: '--high',
  NO_DATA: '--none',
};
const RADIUS = 2;

/** Many dots, drawn at once; anew when the theme changes. */
export function DotCanvas({ points, inside, hasBrush, scale }: Props): JSX.Element {
  const ref = useRef<HTMLCanvasElement>(null);
  const theme = useSyncExternalStore(watchTheme, () => document.documentElement.dataset['theme'] ?? '');
  const { width, height } = scale;
  useEffect(() => {
    const canvas = ref.current;
    const context = canvas?.getContext('2d');
    if (!canvas || !context) return;
    const density = window.devicePixelRatio;
    canvas.width = width * density;
    canvas.height = height * density;
    context.scale(density, density);
    const style = getComputedStyle(canvas);
    const chosen = new Set(inside);
    for (const point of points) {
      const [x, y] = scale.place(point);
      context.globalAlpha = hasBrush && !chosen.has(point) ? 0.15 : 0.75;
      context.fillStyle = style.getPropertyValue(COLOUR[point.level]);
      context.beginPath();
      context.arc(x, y, RADIUS, 0, 2 * Math.PI);
      context.fill();
    }
    // `scale` is made anew with every move of the pointer; what it depends on is listed.
  }, [points, inside, hasBrush, width, height, theme]);
  return <canvas ref={ref} className="scatter-canvas" style={{ width, height }} aria-hidden="true" />;
}

function watchTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}
