import { useId, type JSX } from 'react';
import type { ResilienceLevel } from '../../api/generated/graphql.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { useWords } from '../../i18n/words.ts';
import { Swatch } from '../../ui/LevelChip.tsx';
import type { ViewHandle } from '../../view/tool.ts';
import { OverlayList } from './OverlayList.tsx';
import { LAYER_WORDS } from './words.ts';

const LEVELS: readonly ResilienceLevel[] = ['LOW', 'MEDIUM', 'HIGH', 'NO_DATA'];
const LEAST_OPACITY = 0.2;

/** How strong the colours are, which levels stand out, and what lies above them in which order. */
export function DisplayOptions({ view, push, replace }: ViewHandle): JSX.Element {
  const { t, n } = useI18n();
  const w = useWords(LAYER_WORDS);
  const id = useId();
  const isKept = (level: ResilienceLevel) => view.levels.length === 0 || view.levels.includes(level);
  const toggle = (level: ResilienceLevel) => {
    const kept = LEVELS.filter((one) => (one === level ? !isKept(one) : isKept(one)));
    push({ levels: kept.length === LEVELS.length ? [] : kept });
  };
  return (
    <>
      <section className="layer-display" aria-labelledby={`${id}-display`}>
        <h3 id={`${id}-display`}>{w.display}</h3>
        <label className="slider">
          <span>{w.opacity}</span>
          <output htmlFor={`${id}-opacity`}>{n.percent(view.opacity)}</output>
          <input
            id={`${id}-opacity`}
            type="range"
            min={LEAST_OPACITY * 100}
            max={100}
            step={5}
            value={Math.round(view.opacity * 100)}
            onChange={({ target }) => replace({ opacity: Number(target.value) / 100 })}
          />
        </label>
      </section>
      <fieldset className="choice-group">
        <legend>{w.levels}</legend>
        {LEVELS.map((level) => (
          <label key={level} className="check">
            <input type="checkbox" checked={isKept(level)} onChange={() => toggle(level)} />
            <Swatch level={level} />
            <span>{t.resilience.word[level]}</span>
          </label>
        ))}
        <p className="quiet">{w.levelsNote}</p>
      </fieldset>
      <OverlayList view={view} push={push} />
    </>
  );
}
