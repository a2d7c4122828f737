import { areaKm2, distanceKm, type AreaShape } from '@serasi/shared';
import type { JSX } from 'react';
import { useI18n, type I18n } from '../../i18n/i18n.tsx';
import { useWords } from '../../i18n/words.ts';
import type { Pen } from './use-pen.ts';
import { AREA_WORDS } from './words.ts';

interface Props {
  shape: AreaShape;
  pen: Pen;
  /** There is a map to change it on. */
  movable: boolean;
  onShow: () => void;
  onClear: () => void;
}

type Words = (typeof AREA_WORDS)['id'];

function shapeWords(shape: AreaShape, w: Words, n: I18n['n']): string {
  const km = (value: number) => n.upTo(value, value < 10 ? 1 : 0);
  switch (shape.kind) {
    case 'BOX': {
      const { west, south, east, north } = shape;
      const middle = (south + north) / 2;
      return w.shape.BOX(
        km(distanceKm([west, middle], [east, middle])),
        km(distanceKm([west, south], [west, north])),
      );
    }
    case 'CIRCLE':
      return w.shape.CIRCLE(km(shape.radiusKm));
    case 'POLYGON':
      return w.shape.POLYGON(n.integer(shape.points.length));
  }
}

/** What was chosen, in words, and what can be done with it. */
export function AreaActions({ shape, pen, movable, onShow, onClear }: Props): JSX.Element {
  const w = useWords(AREA_WORDS);
  const { n } = useI18n();
  const changing = pen.work === 'CHANGE';
  return (
    <section className="area-shape">
      <p>
        <strong>{shapeWords(shape, w, n)}</strong>{' '}
        <span className="quiet">{w.size(n.areaKm2(areaKm2(shape)))}</span>
      </p>
      <div className="area-buttons">
        {movable && (
          <>
            <button
              type="button"
              className="button"
              aria-pressed={changing}
              onClick={() => (changing ? pen.lift() : pen.change(shape))}
            >
              {changing ? w.done : w.change}
            </button>
            <button type="button" className="button area-show" onClick={onShow}>
              {w.show}
            </button>
          </>
        )}
        <button type="button" className="button" onClick={onClear}>
          {w.clear}
        </button>
      </div>
    </section>
  );
}
