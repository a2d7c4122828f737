import type { Sentence } from '../platform/errors.ts';

/** Why a row was not taken, or what is odd about one that was. */
export interface Reason extends Sentence {
  /** Stable, upper case: what tests and tools compare. */
  readonly code: string;
}
