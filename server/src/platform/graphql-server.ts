import { randomUUID } from 'node:crypto';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { GraphQLError } from 'graphql';
import type { RequestContext } from './context.ts';
import { armor, complexityLimit } from './limits.ts';

/** Apollo Server with the limits of the house, introspection on, and errors that tell a stranger nothing. */
export function createGraphqlServer(schema: GraphQLSchema): ApolloServer<RequestContext> {
  const { plugins, validationRules } = armor();
  return new ApolloServer<RequestContext>({
    schema,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    // Nothing here sets cache hints; without this every field of every answer is instrumented for them.
    plugins: [...plugins, complexityLimit(schema), ApolloServerPluginCacheControlDisabled()],
    validationRules,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    formatError: hideUnknown,
  });
}

/** Errors that we threw on purpose go out as they are; of any other only an id that stands in the log too. */
function hideUnknown(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  const ours = cause instanceof GraphQLError;
  if (ours && formatted.extensions?.['code'] !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR)
    return formatted;
  const id = randomUUID();
  console.error(`[${id}]`, cause);
  return {
    message: `Terjadi kesalahan pada server. Ulangi sebentar lagi; bila tetap terjadi, laporkan nomor ${id}.`,
    ...(formatted.path ? { path: formatted.path } : {}),
    extensions: {
      code: ApolloServerErrorCode.INTERNAL_SERVER_ERROR,
      id,
      messageEn: `The server failed. Try again shortly; if it stays, report number ${id}.`,
    },
  };
}
