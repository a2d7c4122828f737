import type { JSX } from 'react';
import type { DataStatus } from '../api/generated/graphql.ts';
import type { BesideValues } from '../features/layers/index.ts';
import { useI18n, type I18n } from '../i18n/i18n.tsx';
import { fullName } from '../i18n/region-name.ts';
import { ClassSwatch } from '../map/ClassSwatch.tsx';
import { classOfId, levelOfId } from '../map/level-values.ts';
import type { MapLayer, ValuesByLevel } from '../map/layer-definition.ts';
import type { Hover } from '../map/map-events.ts';
import { numberOfId, type RegionNumbers } from '../map/packed-numbers.ts';
import type { Theme } from '../map/palette.ts';
import { LevelChip } from '../ui/LevelChip.tsx';
import { pickingOf } from './layer-registry.ts';
import type { OverlaySet } from './overlay.ts';

interface Props {
  hover: Hover | null;
  /** Levels of resilience, always told, with the index where it is here. */
  levels: ValuesByLevel;
  beside: BesideValues | null;
  decimals: number;
  /** The choropleth on view and its values. */
  layer: MapLayer;
  values: ValuesByLevel;
  overlay: OverlaySet | null;
  theme: Theme;
  status: DataStatus | null;
  width: number;
}

/** Name, kind, level and value of the region under the pointer, or what a layer says of what it put on top. Touch screens get the same in the panel. */
export function Tooltip(props: Props): JSX.Element | null {
  const { hover, levels, beside, layer, values, overlay, theme, status, width } = props;
  const i18n = useI18n();
  const { t, n } = i18n;
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
  const index = beside?.level === region.level && beside.index ? numberOfId(beside.index, region.id) : null;
  const own = overlay?.byLevel[region.level];
  const told = own && 'numbers' in own ? valueOf(own, region.id, layer, i18n) : null;
  return (
    <div className="tooltip" aria-hidden="true" style={style}>
      <strong>{fullName(region, t)}</strong>
      {entry && (
        <span className="tooltip-class">
          <ClassSwatch entry={entry} theme={theme} />
          {told ? <b className="num">{told}</b> : entry.label(i18n)}
          {told && layer.id === 'change' && <span>{entry.label(i18n)}</span>}
        </span>
      )}
      <span className="tooltip-line">
        {level && <LevelChip level={level} kind="dot" />}
        {index !== null && layer.id !== 'index' && (
          <span className="num">{n.decimal(index, props.decimals)}</span>
        )}
        {status === 'SIMULATED' && <em>{t.simulated.short}</em>}
        {status === 'MIXED' && <em>{t.simulated.mixedShort}</em>}
      </span>
    </div>
  );
}

/** The layer's own value with its unit; null where there is none. */
function valueOf(values: RegionNumbers, id: number, { choropleth }: MapLayer, i18n: I18n): string | null {
  const value = numberOfId(values, id);
  return value === null ? null : (choropleth?.tell?.(value, i18n) ?? null);
}
