import type { Messages } from '../../i18n/messages.id.ts';
import { fullName } from '../../i18n/region-name.ts';
import type { ComparedProfile } from './use-compared.ts';

/** Names that tell columns apart: with the period where the columns speak of different ones. */
export function nameColumns(profiles: readonly ComparedProfile[], t: Messages): string[] {
  const periods = new Set(profiles.map(({ resilience }) => resilience.period));
  return profiles.map((profile) => {
    const name = profile.level === 'NATION' ? t.region.nation : fullName(profile, t);
    return periods.size > 1 ? `${name} ${profile.resilience.period}` : name;
  });
}
