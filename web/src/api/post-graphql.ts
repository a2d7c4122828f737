import { askServer } from './ask-server.ts';

interface GraphqlAnswer<Data> {
  data?: Data | null;
  errors?: ReadonlyArray<{ message: string; extensions?: { code?: string; reason?: string } }>;
}

/** The server will not answer this, however often it is asked; `reason` as in `extensions.reason` (METHOD, PERIOD …). */
export class Refusal extends Error {
  readonly reason: string;

  constructor(message: string, reason: string) {
    super(message);
    this.name = 'Refusal';
    this.reason = reason;
  }
}

/**
 * One GraphQL operation over plain fetch, for what must not wait for the client or fill its cache.
 * @throws Refusal for a bad argument, else an error.
 */
export async function postGraphql<Data, Variables>(
  query: string,
  operationName: string,
  variables: Variables,
): Promise<Data> {
  const response = await askServer({
    path: '/graphql',
    body: JSON.stringify({ query, operationName, variables }),
  });
  const answer = (await response.json()) as GraphqlAnswer<Data>;
  const error = answer.errors?.[0];
  if (error?.extensions?.code === 'BAD_USER_INPUT')
    throw new Refusal(error.message, error.extensions.reason ?? '');
  if (!answer.data || error) throw new Error(error?.message ?? `HTTP ${response.status}`);
  return answer.data;
}
