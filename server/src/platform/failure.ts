import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseError, type Database } from '@serasi/db';
import { UserError, type Sentence } from './errors.ts';
import { systemSentence } from './system-errors.ts';

/** A connection breaks a moment before we hear that the process behind it has ended. */
const HEARD_OF_MS = 300;

/** What a person is told of a failure: our own sentences, those of known system errors, else null. */
export function sentenceOf(error: unknown): (Sentence & { code: string }) | null {
  if (error instanceof UserError) return { code: error.code, ...error.sentence };
  if (error instanceof DatabaseError) return { code: error.code, id: error.messageId, en: error.messageEn };
  return systemSentence(error);
}

/**
 * The failure that a person should hear of: where the database has ended by itself (a full disk, say) a lost connection is
 * only its consequence.
 */
export async function reasonOf(error: unknown, database: Database | undefined): Promise<unknown> {
  if (sentenceOf(error) || !database?.lastEnding) return error;
  await sleep(HEARD_OF_MS);
  return database.lastEnding() ?? error;
}

/** Writes a failure to standard error: the sentence in both languages, or the whole error where there is none. */
export function reportFailure(error: unknown): void {
  const sentence = sentenceOf(error);
  if (sentence) console.error(`\n✗ ${sentence.id}\n  ${sentence.en}`);
  else console.error('\n✗ Kesalahan yang tidak terduga. / An unexpected failure.\n', error);
}
