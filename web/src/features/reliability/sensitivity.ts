import type { ReliabilityQuery } from '../../api/generated/graphql.ts';

/** What the server knows of a method's reliability. */
export type Sensitivity = NonNullable<ReliabilityQuery['resilienceSensitivity']>;
