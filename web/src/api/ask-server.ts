import { Connection } from './connection.ts';
import { keepAnswer, nameOfRequest, readKept } from './kept-answers.ts';
import { readVerdict } from './verdict.ts';

/** After this long a kept answer is shown, if there is one; the server's own replaces it when it comes. */
const PATIENCE_MS = 4000;
/** After this long a request is given up. */
const TIMEOUT_MS = 30_000;
const PROBE = JSON.stringify({ query: 'query Reach { region(code: "ID") { id } }', operationName: 'Reach' });

interface Ask {
  path: string;
  /** JSON; without it the request is a GET. */
  body?: string;
  signal?: AbortSignal | null;
}

function send({ path, body, signal }: Ask): Promise<Response> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  return fetch(path, {
    signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    ...(body !== undefined && { method: 'POST', headers: { 'content-type': 'application/json' }, body }),
  });
}

/** The one connection to the server. */
export const connection = new Connection(async () => {
  try {
    const response = await send({ path: '/graphql', body: PROBE, signal: AbortSignal.timeout(10_000) });
    return readVerdict(response.status, await response.text()) === 'answer';
  } catch {
    return false;
  }
});

/** Whether a request only reads: changes are neither kept nor answered from what was kept. */
function isRead(body: string | undefined): boolean {
  if (body === undefined) return true;
  const { query } = JSON.parse(body) as { query: string };
  return !/^(\s|#.*)*(mutation|subscription)\b/.test(query);
}

/** What the server itself answers. @throws where it is gone, or answers errors of its own. */
async function fromServer(ask: Ask, name: string | null): Promise<{ text: string; status: number }> {
  const done = connection.began();
  const answer = await send(ask)
    .then(async (response) => ({ status: response.status, text: await response.text() }))
    .catch((error: unknown) => {
      if (!ask.signal?.aborted) connection.lost('gone');
      throw error;
    })
    .finally(done);
  const verdict = readVerdict(answer.status, answer.text);
  if (verdict === 'failure') {
    connection.lost('failing');
    throw new Error(`HTTP ${answer.status}`);
  }
  connection.answered(name ?? '');
  if (verdict === 'answer' && name !== null) void keepAnswer(name, answer.text);
  return answer;
}

function asResponse(text: string, status = 200): Response {
  return new Response(text, { status, headers: { 'content-type': 'application/json; charset=utf-8' } });
}

/**
 * Asks the server; every read of the app goes through here. Where the server is gone, answers errors or takes long, the
 * answer it last gave to the same request is used instead, and {@link connection} says so. Mutations are never kept.
 * @throws when neither is to be had.
 */
export async function askServer(ask: Ask): Promise<Response> {
  const name = isRead(ask.body) ? await nameOfRequest(ask.path + (ask.body ?? '')) : null;
  const answer = fromServer(ask, name);
  if (name === null) return answer.then(({ text, status }) => asResponse(text, status));
  return new Promise((resolve, reject) => {
    let shown: string | null = null;
    const showKept = async (): Promise<boolean> => {
      const kept = await readKept(name);
      if (!kept || ask.signal?.aborted) return false;
      shown = kept.text;
      connection.usesKept(name, kept.at);
      resolve(asResponse(kept.text));
      return true;
    };
    const patience = setTimeout(() => void showKept(), PATIENCE_MS);
    answer.then(
      ({ text, status }) => {
        clearTimeout(patience);
        if (shown === null) resolve(asResponse(text, status));
        else if (shown !== text) connection.recover(true);
      },
      async (error: Error) => {
        clearTimeout(patience);
        if (shown === null && !(await showKept())) reject(error);
      },
    );
  });
}
