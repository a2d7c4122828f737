import type { JSX } from 'react';
import type { RegionProfile } from '../features/region/index.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { fullName } from '../i18n/region-name.ts';

/** Says the selected region to screen readers: "Kabupaten Bulukumba, sedang, 50,1, 3 dari 10 bagiannya rendah". */
export function Announcer({ profile }: { profile: RegionProfile | null }): JSX.Element {
  const { t, n } = useI18n();
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {profile && sentence(profile)}
    </p>
  );

  function sentence({ resilience, children, ...region }: RegionProfile): string {
    const index = resilience.index === null ? null : n.decimal(resilience.index, resilience.method.decimals);
    const low = children.filter((child) => child.resilience.level === 'LOW').length;
    return t.region.announce(
      fullName(region, t),
      t.resilience.word[resilience.level],
      index,
      low,
      children.length,
    );
  }
}
