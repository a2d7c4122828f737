import type {
  ListedRegionFragment,
  RegionListQuery,
  RegionListQueryVariables,
} from '../../api/generated/graphql.ts';
import { postGraphql } from '../../api/post-graphql.ts';
import { depthOf, type MapLevel } from '../../map/levels.ts';
import { levelOfCode, REGION_LEVELS } from '@serasi/shared';
import query from './region-list.graphql?raw';

/** Which regions: those of `level` inside `within`, scored by a method in a period. */
export interface ListWish {
  within: string;
  level: MapLevel;
  method: string;
  period: string;
}

const PAGE = 1000;

/**
 * All regions of a level inside another, by code. They bypass the client's cache: thousands of small objects would only slow
 * it down. @throws when the server does not answer.
 */
export async function fetchRegionList(wish: ListWish): Promise<readonly ListedRegionFragment[]> {
  // Names repeat: 98 villages are called Sidomulyo. Where the list spans several parents, each is named.
  const withParent = depthOf(wish.level) > REGION_LEVELS.indexOf(levelOfCode(wish.within));
  const found: ListedRegionFragment[] = [];
  for (let after: string | null = null; ;) {
    const { region }: RegionListQuery = await postGraphql<RegionListQuery, RegionListQueryVariables>(
      query,
      'RegionList',
      { ...wish, first: PAGE, after, withParent },
    );
    if (!region) return found;
    const { nodes, pageInfo }: typeof region.descendants = region.descendants;
    found.push(...nodes);
    if (!pageInfo.hasNextPage) return found;
    after = pageInfo.endCursor;
  }
}
