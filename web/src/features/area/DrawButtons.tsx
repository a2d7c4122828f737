import type { AreaShape } from '@serasi/shared';
import { Circle, Spline, SquareDashed } from 'lucide-react';
import type { JSX } from 'react';
import { useWords } from '../../i18n/words.ts';
import type { Pen } from './use-pen.ts';
import { AREA_WORDS } from './words.ts';

const KINDS = [
  { kind: 'BOX', icon: SquareDashed },
  { kind: 'CIRCLE', icon: Circle },
  { kind: 'POLYGON', icon: Spline },
] as const satisfies readonly { kind: AreaShape['kind']; icon: unknown }[];

/** Three ways to draw; while one is under way, how it goes on and how it ends. */
export function DrawButtons({ pen, enabled }: { pen: Pen; enabled: boolean }): JSX.Element {
  const w = useWords(AREA_WORDS);
  const { work } = pen;
  return (
    <section className="area-draw" aria-label={w.draw}>
      <h3>{w.draw}</h3>
      <div className="area-kinds">
        {KINDS.map(({ kind, icon: KindIcon }) => (
          <button
            key={kind}
            type="button"
            className="area-kind"
            aria-pressed={work === kind}
            disabled={!enabled}
            onClick={() => (work === kind ? pen.lift() : pen.begin(kind))}
          >
            <KindIcon size={18} aria-hidden />
            {w.kind[kind]}
          </button>
        ))}
      </div>
      <div role="status">
        {work !== null && (
          <p className="area-hint">{work === 'CHANGE' ? w.changing : `${w.hint[work]} ${w.esc}`}</p>
        )}
      </div>
      {work !== null && work !== 'CHANGE' && (
        <div className="area-buttons">
          {work === 'POLYGON' && (
            <button type="button" className="button" onClick={pen.close}>
              {w.close}
            </button>
          )}
          <button type="button" className="button" onClick={pen.lift}>
            {w.cancel}
          </button>
        </div>
      )}
    </section>
  );
}
