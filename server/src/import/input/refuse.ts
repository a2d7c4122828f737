import { UserError } from '../../platform/errors.ts';
import type { Reason } from '../reason.ts';

/** A failure that ends the reading of the file, with what to do about it. */
export function refuse(code: string, id: string, en: string): UserError {
  return new UserError(code, { id, en });
}

/** A reason for one row, or a warning for the file. */
export function reason(code: string, id: string, en: string): Reason {
  return { code, id, en };
}
