import 'graphiql/setup-workers/vite';
import { GraphiQL, type GraphiQLProps } from 'graphiql';
import 'graphiql/style.css';
import { createRoot } from 'react-dom/client';
import './graphiql.css';
import { DEFAULT_QUERY } from './default-query.ts';

type FetcherAnswer = Awaited<ReturnType<GraphiQLProps['fetcher']>>;

/** Sends the editor's operations to our own API; nothing leaves this server. */
const fetcher: GraphiQLProps['fetcher'] = async (operation) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(operation),
  });
  return (await response.json()) as FetcherAnswer;
};

const root = document.getElementById('graphiql');
if (root) createRoot(root).render(<GraphiQL fetcher={fetcher} defaultQuery={DEFAULT_QUERY} />);
