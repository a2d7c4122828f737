import { GraphQLError, type GraphQLSchema, type ValidationRule } from 'graphql';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { ApolloServerPlugin } from '@apollo/server';
import {
  fieldExtensionsEstimator,
  getComplexity,
  simpleEstimator,
  type ComplexityEstimatorArgs,
} from 'graphql-query-complexity';

/** What one operation may ask for. @source our own measurements: the costliest allowed operation stays near one second. */
export const LIMITS = {
  depth: 12,
  aliases: 30,
  directives: 20,
  tokens: 4000,
  complexity: 50_000,
  bodyBytes: 100_000,
} as const;

/** Regions that a plain list of children holds on average, for the estimate of cost. */
const TYPICAL_CHILDREN = 25;

/** Cost of a connection: its page size times what each node costs. */
export function pageCost({ args, childComplexity }: ComplexityEstimatorArgs): number {
  const first: unknown = args['first'];
  return 1 + Math.max(1, typeof first === 'number' ? first : 1) * childComplexity;
}

/** Cost of a list of children. */
export function childrenCost({ childComplexity }: ComplexityEstimatorArgs): number {
  return 1 + TYPICAL_CHILDREN * childComplexity;
}

/** Depth, aliases, directives and tokens, by graphql-armor. Introspection is free. */
export function armor(): { plugins: ApolloServerPlugin[]; validationRules: ValidationRule[] } {
  const { plugins, validationRules } = new ApolloArmor({
    maxDepth: { n: LIMITS.depth, ignoreIntrospection: true, flattenFragments: true },
    maxAliases: { n: LIMITS.aliases },
    maxDirectives: { n: LIMITS.directives },
    maxTokens: { n: LIMITS.tokens },
    costLimit: { enabled: false },
    blockFieldSuggestion: { enabled: false },
  }).protect();
  return { plugins, validationRules };
}

/** Refuses operations that would touch too much, with a sentence that says by how much. */
export function complexityLimit(schema: GraphQLSchema): ApolloServerPlugin {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ request, document }) {
          const complexity = getComplexity({
            schema,
            query: document,
            ...(request.operationName ? { operationName: request.operationName } : {}),
            variables: request.variables ?? {},
            estimators: [fieldExtensionsEstimator(), simpleEstimator({ defaultComplexity: 1 })],
          });
          if (complexity > LIMITS.complexity) {
            throw new GraphQLError(
              `Pertanyaan terlalu berat (${complexity}, batasnya ${LIMITS.complexity}). Kecilkan "first", kurangi tingkat, atau bagi menjadi beberapa pertanyaan.`,
              {
                extensions: {
                  code: 'BAD_USER_INPUT',
                  reason: 'COMPLEXITY',
                  messageEn: `The operation is too heavy (${complexity}, the limit is ${LIMITS.complexity}). Ask for smaller pages, fewer levels, or in several operations.`,
                },
              },
            );
          }
          return Promise.resolve();
        },
      }),
  };
}
