import { DatabaseError, errorCode, rawMessage } from './errors.ts';
import type { DatabaseErrorCode } from './sentences.ts';

/** A PostgreSQL address in words that may be shown: without the password. */
export interface Place {
  readonly where: string;
  readonly user: string;
  readonly database: string;
}

/**
 * Reads DATABASE_URL.
 * @throws DatabaseError DATABASE_URL_INVALID
 */
export function placeOf(url: string): Place {
  if (!URL.canParse(url)) throw new DatabaseError('DATABASE_URL_INVALID');
  const { protocol, hostname, port, username, pathname, searchParams } = new URL(url);
  if (!['postgres:', 'postgresql:'].includes(protocol)) throw new DatabaseError('DATABASE_URL_INVALID');
  const host = hostname === '' ? (searchParams.get('host') ?? 'localhost') : hostname;
  const user = decodeURIComponent(username);
  const database = decodeURIComponent(pathname.slice(1));
  return {
    where: `${host}:${port === '' ? '5432' : port}`,
    user,
    database: database === '' ? user : database,
  };
}

const byCode: Readonly<Record<string, DatabaseErrorCode>> = {
  '57P03': 'POSTGRES_STARTING',
  '57P01': 'POSTGRES_STARTING',
  '28P01': 'POSTGRES_LOGIN',
  '28000': 'POSTGRES_LOGIN',
  '3D000': 'POSTGRES_NO_DATABASE',
  '53300': 'POSTGRES_TOO_MANY',
};

/** The sentence for a connection that failed. The raw error is its cause. */
export function explainConnectError(error: unknown, place: Place): DatabaseError {
  if (error instanceof DatabaseError) return error;
  const raw = error instanceof AggregateError ? ((error.errors[0] as unknown) ?? error) : error;
  const detail = rawMessage(raw);
  return new DatabaseError(classify(errorCode(raw), detail), { ...place, detail }, error);
}

function classify(code: string, detail: string): DatabaseErrorCode {
  const known = byCode[code];
  if (known !== undefined) return known;
  if (/SASL|password/i.test(detail)) return 'POSTGRES_LOGIN';
  if (/SSL|TLS|certificate|self.signed/i.test(`${code} ${detail}`)) return 'POSTGRES_TLS';
  return 'POSTGRES_UNREACHABLE';
}
