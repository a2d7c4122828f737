import { UserError, type Sentence } from '../../platform/errors.ts';
import { printable } from '../archive/archive-problem.ts';
import type { Reason } from '../reason.ts';
import { FILE_PROBLEMS } from './file-problems.ts';
import { RECORD_PROBLEMS } from './record-problems.ts';

/** All that the geometry reader can say; every code has its two sentences. `detail` names the layer, value or box. */
const PROBLEMS = { ...RECORD_PROBLEMS, ...FILE_PROBLEMS } satisfies Record<
  string,
  (detail: string) => Sentence
>;

export type GeoProblem = keyof typeof PROBLEMS;

/** Why one feature is not taken, or what is odd about the file. */
export function geoReason(code: GeoProblem, detail = ''): Reason {
  return { code, ...PROBLEMS[code](printable(detail)) };
}

/** Why the file is not taken. */
export function geoError(code: GeoProblem, detail = ''): UserError {
  return new UserError(code, PROBLEMS[code](printable(detail)));
}
