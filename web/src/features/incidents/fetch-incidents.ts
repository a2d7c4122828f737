import type {
  IncidentCountsQuery,
  IncidentCountsQueryVariables,
  IncidentPlacesQuery,
  IncidentPlacesQueryVariables,
} from '../../api/generated/graphql.ts';
import { postGraphql } from '../../api/post-graphql.ts';
import countsQuery from './incident-counts.graphql?raw';
import placesQuery from './incident-places.graphql?raw';

export type IncidentPlaces = IncidentPlacesQuery['incidentPlaces'];
export type IncidentCounts = IncidentCountsQuery['incidentPlaces'];

/** Where incidents are told at all; bypasses the client's cache. @throws when the server does not answer. */
export async function fetchPlaces(): Promise<IncidentPlaces> {
  const { incidentPlaces } = await postGraphql<IncidentPlacesQuery, IncidentPlacesQueryVariables>(
    placesQuery,
    'IncidentPlaces',
    {},
  );
  return incidentPlaces;
}

/** How many incidents of a filter are in each place; bypasses the client's cache. @throws when the server does not answer. */
export async function fetchCounts(wish: IncidentCountsQueryVariables): Promise<IncidentCounts> {
  const { incidentPlaces } = await postGraphql<IncidentCountsQuery, IncidentCountsQueryVariables>(
    countsQuery,
    'IncidentCounts',
    wish,
  );
  return incidentPlaces;
}
