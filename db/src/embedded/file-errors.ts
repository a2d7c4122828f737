import { DatabaseError, errorCode, rawMessage } from '../errors.ts';
import type { DatabaseErrorCode } from '../sentences.ts';

const byCode: Readonly<Record<string, DatabaseErrorCode>> = {
  ENOSPC: 'EMBEDDED_DISK_FULL',
  EDQUOT: 'EMBEDDED_DISK_FULL',
  EACCES: 'EMBEDDED_NOT_WRITABLE',
  EPERM: 'EMBEDDED_NOT_WRITABLE',
  EROFS: 'EMBEDDED_NOT_WRITABLE',
  ENOTDIR: 'EMBEDDED_NOT_WRITABLE',
  EEXIST: 'EMBEDDED_NOT_WRITABLE',
};

/** The sentence for a failure while the data directory was made, locked or opened. */
export function explainFileError(error: unknown, dataDir: string): DatabaseError {
  if (error instanceof DatabaseError) return error;
  const code = byCode[errorCode(error)] ?? 'EMBEDDED_DAMAGED';
  return new DatabaseError(code, { dataDir, detail: rawMessage(error) }, error);
}
