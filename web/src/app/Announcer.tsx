import { levelOfCode } from '@serasi/shared';
import type { JSX } from 'react';
import type { RegionProfile } from '../features/region/index.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { fullName } from '../i18n/region-name.ts';
import { isMapLevel } from '../map/levels.ts';

/** Says the selected region to screen readers: "Kabupaten Bulukumba, sedang, 50,1, 3 dari 10 kecamatan rendah". */
export function Announcer({ profile }: { profile: RegionProfile | null }): JSX.Element {
  const { lang, t, n } = useI18n();
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {profile && sentence(profile)}
    </p>
  );

  function sentence({ resilience, children, ...region }: RegionProfile): string {
    const index = resilience.index === null ? null : n.decimal(resilience.index, resilience.method.decimals);
    const low = children.filter((child) => child.resilience.level === 'LOW').length;
    const level = children[0] && levelOfCode(children[0].code);
    const many = lang === 'en' ? t.levelShort : t.level;
    return t.region.announce(
      fullName(region, t),
      t.resilience.word[resilience.level],
      index,
      isMapLevel(level) ? t.region.announceLow(low, children.length, many[level]) : null,
    );
  }
}
