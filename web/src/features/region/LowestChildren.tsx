import type { JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { positionOn } from '../../ui/method-scale.ts';
import { shortName } from '../../i18n/region-name.ts';
import { useWords } from '../../i18n/words.ts';
import { isMapLevel } from '../../map/levels.ts';
import { LevelChip } from '../../ui/LevelChip.tsx';
import { lowestOf } from './lowest.ts';
import type { ChildRegion, RegionProfile } from './use-region.ts';
import { REGION_WORDS } from './words.ts';

interface Props {
  profile: RegionProfile;
  onOpen: (code: string) => void;
}

/** Fewer than these are seen at a glance in the table. */
const WORTH_A_LIST = 4;

/** Where to look first: the five lowest indices with their intervals; a click opens one. */
export function LowestChildren({ profile, onOpen }: Props): JSX.Element | null {
  const { t, n } = useI18n();
  const words = useWords(REGION_WORDS).lowest;
  const { method } = profile.resilience;
  const { rows, tied, unsure, unknown } = lowestOf(profile.children, method.decimals);
  const level = profile.children[0]?.level;
  if (rows.length < WORTH_A_LIST || !isMapLevel(level)) return null;
  return (
    <div className="lowest">
      <h3>{words.title}</h3>
      <p className="quiet">{words.note(t.level[level].toLowerCase())}</p>
      <ul>
        {rows.map((child) => (
          <li key={child.code}>
            <button type="button" className="lowest-row" onClick={() => onOpen(child.code)}>
              <span className="row-link">{shortName(child.name)}</span>
              <LevelChip level={child.resilience.level} kind="dot" />
              <Strip resilience={child.resilience} method={method} />
              <span className="num">{n.decimal(child.resilience.index ?? 0, method.decimals)}</span>
            </button>
          </li>
        ))}
      </ul>
      {tied > 0 && <p className="quiet">{words.tied(n.integer(tied))}</p>}
      {unsure > tied && <p className="quiet">{words.unsure(n.integer(unsure))}</p>}
      {unknown > 0 && <p className="quiet">{words.unknown(n.integer(unknown))}</p>}
    </div>
  );
}

interface StripProps {
  resilience: ChildRegion['resilience'];
  method: RegionProfile['resilience']['method'];
}

/** The index on the scale of the method with its interval. */
function Strip({ resilience: { index, interval }, method }: StripProps) {
  const at = (value: number) => positionOn(method, value);
  return (
    <span className="lowest-strip" aria-hidden="true">
      {interval && (
        <span
          className="lowest-interval"
          style={{ left: `${at(interval.low)}%`, width: `${at(interval.high) - at(interval.low)}%` }}
        />
      )}
      <span className="lowest-tick" style={{ left: `${at(index ?? 0)}%` }} />
    </span>
  );
}
