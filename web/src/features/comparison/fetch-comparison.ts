import type { ComparisonQuery, ComparisonQueryVariables } from '../../api/generated/graphql.ts';
import { postGraphql } from '../../api/post-graphql.ts';
import { decodePacked, type LevelValues } from '../../map/level-values.ts';
import type { MapLevel } from '../../map/levels.ts';
import query from './comparison.graphql?raw';

/** A comparison of one level. */
export interface ComparisonValues extends LevelValues {
  comparison: Omit<ComparisonQuery['resilienceComparison'], 'packed'>;
}

/** `packed` as the schema describes it: it is JSON there. */
interface Packed {
  firstId: number;
  classes: string;
}

function isPacked(value: unknown): value is Packed {
  return typeof value === 'object' && value !== null && 'firstId' in value && 'classes' in value;
}

type Wish = Omit<ComparisonQueryVariables, 'level'>;

/** A comparison of one level; it bypasses the client's cache. @throws when the server does not answer. */
export async function fetchComparison(wish: Wish, level: MapLevel): Promise<ComparisonValues> {
  const { resilienceComparison } = await postGraphql<ComparisonQuery, ComparisonQueryVariables>(
    query,
    'Comparison',
    { ...wish, level },
  );
  const { packed, ...comparison } = resilienceComparison;
  if (!isPacked(packed)) throw new Error('packed is not {firstId, classes}');
  return { ...decodePacked(packed.firstId, packed.classes), comparison };
}
