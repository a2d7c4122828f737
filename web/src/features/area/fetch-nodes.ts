import type { ApolloClient } from '@apollo/client';
import { RegionsInAreaDocument, type RegionsInAreaQueryVariables } from '../../api/generated/graphql.ts';
import type { Language } from '../../i18n/i18n.tsx';
import type { AreaChoice } from '../../view/area-text.ts';
import type { AreaNode } from './sort-list.ts';
import { toInput, type AreaRegions } from './use-area.ts';

const PAGE = 1000;

interface Wish {
  choice: AreaChoice;
  /** The answer on view: its method and period are asked for again. */
  regions: AreaRegions;
  lang: Language;
}

/** All regions of an area, page after page. @throws when a page cannot be had. */
export async function fetchNodes(
  client: ApolloClient,
  { choice, regions, lang }: Wish,
  onProgress: (done: number) => void,
): Promise<AreaNode[]> {
  const { method, period } = regions;
  const nodes: AreaNode[] = [];
  for (let after: string | null = null, more = true; more;) {
    const variables: RegionsInAreaQueryVariables = {
      area: toInput(choice.shape),
      level: choice.level,
      method: `${method.id}/${method.version}`,
      period,
      first: PAGE,
      after,
      lang: lang === 'en' ? 'EN' : 'ID',
    };
    const options = { query: RegionsInAreaDocument, variables, fetchPolicy: 'no-cache' } as const;
    const { data } = await client.query(options);
    if (!data) throw new Error('a page without data');
    nodes.push(...data.regionsInArea.nodes);
    onProgress(nodes.length);
    const { pageInfo } = data.regionsInArea;
    after = pageInfo.endCursor;
    more = pageInfo.hasNextPage;
  }
  return nodes;
}
