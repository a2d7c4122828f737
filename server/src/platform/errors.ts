import { GraphQLError } from 'graphql';

/** A sentence in both languages of the product. */
export interface Sentence {
  id: string;
  en: string;
}

/**
 * A failure that the person at the command line or the caller of the API can mend: what is wrong and what to do.
 * Anything else that is thrown is a fault of ours and is shown only by its log id.
 */
export class UserError extends Error {
  constructor(
    readonly code: string,
    readonly sentence: Sentence,
  ) {
    super(`${sentence.id} / ${sentence.en}`);
    this.name = 'UserError';
  }
}

/** The GraphQL form of a bad argument: `BAD_USER_INPUT`, with the reason as `extensions.reason`. */
export function badUserInput(reason: string, sentence: Sentence): GraphQLError {
  return new GraphQLError(sentence.id, {
    extensions: { code: 'BAD_USER_INPUT', reason, messageId: sentence.id, messageEn: sentence.en },
  });
}
