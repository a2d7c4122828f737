import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';

/** Scores have no id of their own: they belong to their region, method and period (the field's arguments). */
export function createClient(): ApolloClient {
  return new ApolloClient({
    link: new HttpLink({ uri: '/graphql' }),
    cache: new InMemoryCache({
      typePolicies: {
        Method: { keyFields: ['id', 'version'] },
        Resilience: { keyFields: false, merge: true },
        Query: { fields: { region: { keyArgs: ['code'] } } },
      },
    }),
    devtools: { enabled: false },
  });
}
