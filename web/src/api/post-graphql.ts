interface GraphqlAnswer<Data> {
  data?: Data | null;
  errors?: ReadonlyArray<{ message: string; extensions?: Record<string, unknown> }>;
}

/** What the server says is wrong and what to do, in both languages of the screen. */
export class Refusal extends Error {
  readonly sentence: { id: string; en: string };

  constructor(sentence: { id: string; en: string }) {
    super(sentence.id);
    this.name = 'Refusal';
    this.sentence = sentence;
  }
}

/**
 * One GraphQL operation over plain fetch, for what must not wait for the client or fill its cache.
 * @throws Refusal where the server has a sentence for the user, else any Error.
 */
export async function postGraphql<Data, Variables>(
  query: string,
  operationName: string,
  variables: Variables,
): Promise<Data> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, operationName, variables }),
  });
  const answer = (await response.json()) as GraphqlAnswer<Data>;
  const [error] = answer.errors ?? [];
  const en = error?.extensions?.['messageEn'];
  if (error && error.extensions?.['code'] === 'BAD_USER_INPUT' && typeof en === 'string')
    throw new Refusal({ id: error.message, en });
  if (!answer.data || error) throw new Error(error?.message ?? `HTTP ${response.status}`);
  return answer.data;
}
