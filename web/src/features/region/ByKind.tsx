import { HANDLING_STATUS_LABELS, INCIDENT_KIND_LABELS } from '@serasi/shared';
import type { JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { useWords } from '../../i18n/words.ts';
import { CountBars } from './CountBars.tsx';
import { NumberTable } from './NumberTable.tsx';
import type { RegionProfile } from './use-region.ts';
import { REGION_WORDS } from './words.ts';

/** The incidents of a year by kind, and by how far they were handled. */
export function ByKind({ profile, year }: { profile: RegionProfile; year: number }): JSX.Element | null {
  const { lang, n } = useI18n();
  const words = useWords(REGION_WORDS).incidents;
  const { kinds, handling } = profile.incidentSummary;
  if (kinds.length === 0) return null;
  const byKind = kinds.map(({ kind, count }) => ({ name: INCIDENT_KIND_LABELS[kind][lang], count }));
  const byStatus = handling.map(({ status, count }) => ({
    name: HANDLING_STATUS_LABELS[status][lang],
    count,
  }));
  const rows = [
    ...byKind.map((row) => ({ ...row, group: words.kind })),
    ...byStatus.map((row) => ({ ...row, group: words.status })),
  ];
  return (
    <>
      <CountBars title={words.kinds(year)} rows={byKind} />
      <CountBars title={words.handling(year)} rows={byStatus} />
      <NumberTable
        title={words.kindsAndHandling(year)}
        profile={profile}
        rows={rows}
        columns={[
          { label: words.group, value: ({ group }) => group },
          { label: words.value, value: ({ name }) => name },
          { label: words.count, value: ({ count }) => count, text: ({ count }) => n.integer(count) },
        ]}
      />
    </>
  );
}
