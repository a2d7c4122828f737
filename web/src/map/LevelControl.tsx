import type { JSX } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import { Segments } from '../ui/Segments.tsx';
import { MAP_LEVELS, type MapLevel } from './levels.ts';
import type { LevelView } from './map-events.ts';

interface Props {
  pin: MapLevel | null;
  view: LevelView | null;
  onPin: (pin: MapLevel | null) => void;
}

/** Lets the zoom choose the level, or pins one; says so when the pinned level cannot be drawn yet. */
export function LevelControl({ pin, view, onPin }: Props): JSX.Element {
  const { t } = useI18n();
  return (
    <div className="level-control">
      <Segments<MapLevel | null>
        label={t.levels.title}
        chosen={pin}
        onChoose={onPin}
        segments={[
          { id: null, label: t.levels.auto },
          ...MAP_LEVELS.map((level) => ({
            id: level,
            label: t.levelShort[level],
            title: t.levels.pin(t.level[level]),
            shown: view?.shown === level,
            disabled: view !== null && !view.offered.includes(level),
          })),
        ]}
      />
      <LevelNote pin={pin} view={view} />
    </div>
  );
}

function LevelNote({ pin, view }: Pick<Props, 'pin' | 'view'>) {
  const { t } = useI18n();
  if (!view?.shown) return null;
  if (view.shown !== view.wanted)
    return <p className="level-note">{t.levels.loading(t.level[view.wanted])}</p>;
  if (pin === null || pin === view.shown) return null;
  if (!view.offered.includes(pin))
    return <p className="level-note">{t.levels.notOffered(t.level[view.shown].toLowerCase())}</p>;
  return <p className="level-note">{t.levels.tooFar(t.level[pin], t.level[view.shown])}</p>;
}
