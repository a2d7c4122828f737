export { IncidentKey } from './IncidentKey.tsx';
export { fetchCounts, fetchPlaces } from './fetch-incidents.ts';
export { IncidentStore, type IncidentState } from './incident-store.ts';
export { INCIDENTS } from './incidents.layer.ts';
export { useFacets } from './use-facets.ts';
export { wishOf } from './incident-wish.ts';
