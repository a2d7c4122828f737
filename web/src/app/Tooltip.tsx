import type { JSX } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import { fullName } from '../i18n/region-name.ts';
import { ClassSwatch } from '../map/ClassSwatch.tsx';
import { classOfId, levelOfId } from '../map/level-values.ts';
import type { MapLayer, ValuesByLevel } from '../map/layer-definition.ts';
import type { Hover } from '../map/map-events.ts';
import type { Theme } from '../map/palette.ts';
import { LevelChip } from '../ui/LevelChip.tsx';
import { pickingOf } from './layer-registry.ts';

interface Props {
  hover: Hover | null;
  /** Levels of resilience, always told. */
  levels: ValuesByLevel;
  /** The choropleth on view and its values. */
  layer: MapLayer;
  values: ValuesByLevel;
  theme: Theme;
  simulated: boolean;
  width: number;
}

/** Name, kind and level of the region under the pointer, or what a layer says of what it put on top. Touch screens get the same in the panel. */
export function Tooltip({
  hover,
  levels,
  layer,
  values,
  theme,
  simulated,
  width,
}: Props): JSX.Element | null {
  const i18n = useI18n();
  const { t } = i18n;
  if (!hover) return null;
  const { region, picked, x, y } = hover;
  const left = x > width - 260;
  const style = {
    transform: `translate(${x + (left ? -14 : 14)}px, ${y + 14}px)${left ? ' translateX(-100%)' : ''}`,
  };
  const tip = picked && pickingOf(picked.source)?.tip(picked.properties, i18n);
  if (tip) {
    return (
      <div className="tooltip" aria-hidden="true" style={style}>
        <strong>{tip.title}</strong>
        {tip.lines.map((line) => (
          <span key={line} className="tooltip-line">
            {line}
          </span>
        ))}
      </div>
    );
  }
  if (!region) return null;
  const level = levelOfId(levels[region.level], region.id);
  const byte = classOfId(values[region.level], region.id);
  const entry =
    layer.id === 'resilience' ? undefined : layer.choropleth?.classes.find((each) => each.byte === byte);
  return (
    <div className="tooltip" aria-hidden="true" style={style}>
      <strong>{fullName(region, t)}</strong>
      {entry && (
        <span className="tooltip-class">
          <ClassSwatch entry={entry} theme={theme} /> {entry.label(i18n)}
        </span>
      )}
      <span className="tooltip-line">
        {level && <LevelChip level={level} kind="dot" />}
        {simulated && <em>{t.simulated.short}</em>}
      </span>
    </div>
  );
}
