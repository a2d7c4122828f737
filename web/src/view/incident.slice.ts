import type { Slice } from './slice.ts';

/**
 * What is asked of incidents: `insiden=1` shows them on the map. See the incidents feature for the other parameters.
 */
export interface IncidentPart {
  incidents: { shown: boolean };
}

export const incidentSlice: Slice<IncidentPart> = {
  empty: { incidents: { shown: false } },
  read: (query) => ({ incidents: { shown: query.get('insiden') === '1' } }),
  write: (query, { incidents }) => {
    if (incidents.shown) query.set('insiden', '1');
  },
};
