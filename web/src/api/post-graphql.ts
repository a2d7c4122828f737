interface GraphqlAnswer<Data> {
  data?: Data | null;
  errors?: ReadonlyArray<{ message: string }>;
}

/** One GraphQL operation over plain fetch, for what must not wait for the client or fill its cache. @throws on any error. */
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
  if (!answer.data || answer.errors?.length)
    throw new Error(answer.errors?.[0]?.message ?? `HTTP ${response.status}`);
  return answer.data;
}
