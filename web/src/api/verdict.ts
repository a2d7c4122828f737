interface Answer {
  data?: unknown;
  errors?: ReadonlyArray<{ extensions?: { code?: string } }>;
}

/**
 * What an answer is worth: `answer` may be kept; `refusal` tells the user something that they can mend, and asking again
 * would not help; `failure` is a fault of the server, which passes.
 */
export type Verdict = 'answer' | 'refusal' | 'failure';

const FAULTS = new Set(['INTERNAL_SERVER_ERROR', 'NOT_READY']);

/** Judges an answer of the server by its status and its JSON. */
export function readVerdict(status: number, text: string): Verdict {
  if (status >= 500) return 'failure';
  let answer: Answer;
  try {
    answer = JSON.parse(text) as Answer;
  } catch {
    return 'failure';
  }
  const codes = answer.errors?.map(({ extensions }) => extensions?.code) ?? [];
  if (codes.some((code) => code !== undefined && FAULTS.has(code))) return 'failure';
  return status >= 400 || codes.length > 0 ? 'refusal' : 'answer';
}
