import type { JSX } from 'react';
import { NATION_CODE } from '@serasi/shared';
import { useI18n } from '../../i18n/i18n.tsx';
import { fullName, shortName } from '../../i18n/region-name.ts';
import type { RegionProfile } from './use-region.ts';

interface Props {
  region: RegionProfile | null;
  onOpen: (code: string) => void;
}

/** Indonesia › Sulawesi Selatan › …: every step leads back to its region. */
export function Breadcrumb({ region, onOpen }: Props): JSX.Element {
  const { t } = useI18n();
  const steps = region ? [...region.ancestors, region] : [{ code: NATION_CODE, name: t.region.nation }];
  return (
    <nav className="breadcrumb" aria-label={t.region.path}>
      <ol>
        {steps.map((step, index) => (
          <li key={step.code}>
            <button
              type="button"
              title={fullName(step, t)}
              {...(region && index === steps.length - 1 && { 'aria-current': 'location' as const })}
              onClick={() => onOpen(step.code)}
            >
              {shortName(step.name)}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
