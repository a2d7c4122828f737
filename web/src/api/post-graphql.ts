import { askServer } from './ask-server.ts';

interface GraphqlAnswer<Data> {
  data?: Data | null;
  errors?: ReadonlyArray<{ message: string; extensions?: Record<string, unknown> }>;
}

/** What the server says is wrong and what to do, in both languages of the screen; asking again is of no use. */
export interface RefusalSentence {
  /** As in `extensions.reason`: METHOD, PERIOD … */
  reason: string;
  id: string;
  en: string;
}

export class Refusal extends Error {
  readonly sentence: RefusalSentence;

  constructor(sentence: RefusalSentence) {
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
  const response = await askServer({
    path: '/graphql',
    body: JSON.stringify({ query, operationName, variables }),
  });
  const answer = (await response.json()) as GraphqlAnswer<Data>;
  const [error] = answer.errors ?? [];
  if (error?.extensions?.['code'] === 'BAD_USER_INPUT') {
    const { reason, messageEn } = error.extensions;
    const en = typeof messageEn === 'string' ? messageEn : error.message;
    throw new Refusal({ reason: typeof reason === 'string' ? reason : '', id: error.message, en });
  }
  if (!answer.data || error) throw new Error(error?.message ?? `HTTP ${response.status}`);
  return answer.data;
}
