import { sentences, type DatabaseErrorCode, type Facts, type Sentence } from './sentences.ts';

/**
 * A failure that a person can act on: one sentence in Indonesian and one in English that say what is wrong and
 * what to do. `message` is the English one. `cause` keeps the raw error for the log; it is never shown.
 */
export class DatabaseError extends Error {
  readonly code: DatabaseErrorCode;
  /** What the sentences mention; with `code` it makes the same error again in another process. */
  readonly facts: Facts;
  readonly messageId: string;
  readonly messageEn: string;

  constructor(code: DatabaseErrorCode, facts: Facts = {}, cause?: unknown) {
    const sentence: Sentence = sentences[code](facts);
    super(sentence.en, cause === undefined ? undefined : { cause });
    this.name = 'DatabaseError';
    this.code = code;
    this.facts = facts;
    this.messageId = sentence.id;
    this.messageEn = sentence.en;
  }
}

/** The error as itself if it is a DatabaseError already, else wrapped in one with the given code. */
export function asDatabaseError(error: unknown, code: DatabaseErrorCode, facts: Facts = {}): DatabaseError {
  if (error instanceof DatabaseError) return error;
  return new DatabaseError(code, { detail: rawMessage(error), ...facts }, error);
}

/** The one-line message of anything thrown. */
export function rawMessage(error: unknown): string {
  const text = error instanceof Error ? error.message || errorCode(error) || error.name : String(error);
  return text.split('\n')[0] ?? text;
}

/** The `code` of a Node or PostgreSQL error (ECONNREFUSED, 28P01, …); empty if it has none. */
export function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}
