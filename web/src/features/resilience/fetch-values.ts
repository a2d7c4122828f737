import type { MapValuesQuery, MapValuesQueryVariables } from '../../api/generated/graphql.ts';
import { postGraphql } from '../../api/post-graphql.ts';
import type { MapLevel } from '../../map/levels.ts';
import query from './map-values.graphql?raw';

/** A method and period as asked for; null leaves the choice to the server. */
export interface ValueKey {
  method: string | null;
  period: string | null;
}

/** Values of some levels under one key. */
export type FetchValues = (key: ValueKey, levels: readonly MapLevel[]) => Promise<MapValuesQuery>;

/** Asks for the values of several levels in one operation. They bypass the client's cache: bytes, not a graph. */
export const fetchValues: FetchValues = (key, levels) => {
  const wants = new Set(levels);
  const variables: MapValuesQueryVariables = {
    ...key,
    province: wants.has('PROVINCE'),
    regency: wants.has('REGENCY'),
    district: wants.has('DISTRICT'),
    village: wants.has('VILLAGE'),
  };
  return postGraphql<MapValuesQuery, MapValuesQueryVariables>(query, 'MapValues', variables);
};
