import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { askServer, connection } from './ask-server.ts';

const PATH = '/graphql';

/**
 * Scores have no id of their own: they belong to their region, method and period (the field's arguments). When the server
 * is back (the device may know that first), what is on view is asked
 * for again.
 */
export function createClient(): ApolloClient {
  const client = new ApolloClient({
    link: new HttpLink({
      uri: PATH,
      fetch: (_, init) =>
        askServer({
          path: PATH,
          body: typeof init?.body === 'string' ? init.body : '',
          signal: init?.signal ?? null,
        }),
    }),
    cache: new InMemoryCache({
      typePolicies: {
        Method: { keyFields: ['id', 'version'] },
        Resilience: { keyFields: false, merge: true },
        Query: { fields: { region: { keyArgs: ['code'] } } },
      },
    }),
    devtools: { enabled: false },
  });
  window.addEventListener('online', () => void connection.ask());
  window.addEventListener('offline', () => connection.lost('gone'));
  connection.onRecovered(() => void client.refetchQueries({ include: 'active' }).catch(() => undefined));
  return client;
}
