import type { LevelMarksQuery, LevelMarksQueryVariables } from '../../api/generated/graphql.ts';
import { postGraphql } from '../../api/post-graphql.ts';
import { decodePacked, type LevelValues } from '../../map/level-values.ts';
import query from './marks.graphql?raw';

/** What is said beside the levels of one level of regions, as `PackedLevels.marks` has it. @throws when the server does not answer. */
export async function fetchMarks(variables: LevelMarksQueryVariables): Promise<LevelValues> {
  const { resilienceMap } = await postGraphql<LevelMarksQuery, LevelMarksQueryVariables>(
    query,
    'LevelMarks',
    variables,
  );
  return decodePacked(resilienceMap.packed.firstId, resilienceMap.packed.marks);
}
