import type { JSX } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import { fullName } from '../i18n/region-name.ts';
import { levelOfId } from '../map/level-values.ts';
import type { ValuesByLevel } from '../map/layer-definition.ts';
import type { Hover } from '../map/map-events.ts';
import { LevelChip } from '../ui/LevelChip.tsx';

interface Props {
  hover: Hover | null;
  values: ValuesByLevel;
  simulated: boolean;
  width: number;
}

/** Name, kind and level of the region under the pointer. Touch screens get the same in the panel. */
export function Tooltip({ hover, values, simulated, width }: Props): JSX.Element | null {
  const { t } = useI18n();
  if (!hover) return null;
  const { region, x, y } = hover;
  const level = levelOfId(values[region.level], region.id);
  const left = x > width - 260;
  return (
    <div
      className="tooltip"
      aria-hidden="true"
      style={{
        transform: `translate(${x + (left ? -14 : 14)}px, ${y + 14}px)${left ? ' translateX(-100%)' : ''}`,
      }}
    >
      <strong>{fullName(region, t)}</strong>
      <span className="tooltip-line">
        {level && <LevelChip level={level} kind="dot" />}
        {simulated && <em>{t.simulated.short}</em>}
      </span>
    </div>
  );
}
