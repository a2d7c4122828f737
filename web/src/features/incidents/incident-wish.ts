import { levelOfCode, NATION_CODE, parentCodeOf } from '@serasi/shared';
import type { IncidentCountsQueryVariables } from '../../api/generated/graphql.ts';
import type { ViewState } from '../../view/view-state.ts';

/** The region whose incidents the selected one can be asked for: itself, a village's kecamatan; null for the nation and for none. */
export function regionOfIncidents(code: string | null): string | null {
  if (code === null || code === NATION_CODE) return null;
  return levelOfCode(code) === 'VILLAGE' ? parentCodeOf(code) : code;
}

/** What the server is asked for the incidents on view. Equal views give equal texts. */
export function wishOf({
  incidents,
  region,
}: Pick<ViewState, 'incidents' | 'region'>): IncidentCountsQueryVariables {
  const { from, to, kinds, forms, statuses, precisions, sources, deadly, within } = incidents;
  return {
    filter: {
      from,
      to,
      kinds: [...kinds],
      forms: [...forms],
      statuses: [...statuses],
      precisions: [...precisions],
      sources: [...sources],
      deadly,
    },
    within: within ? regionOfIncidents(region) : null,
  };
}
