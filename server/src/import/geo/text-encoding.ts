import type { Reason } from '../reason.ts';
import { geoError, geoReason } from './problems.ts';

const FALLBACK = 'windows-1252';

/** How bytes become text, and what the person should know about it. */
export interface Encoding {
  readonly label: string;
  readonly warnings: readonly Reason[];
}

/** What the person or the file says. @throws UserError where nobody knows the name */
export function namedEncoding(name: string): Encoding {
  return known(name) ?? fail(name);
}

/** What a `.cpg` says, in one of its many spellings; null where it can't be understood. */
export function encodingOfCpg(content: string): Encoding | null {
  const name = content.trim().toLowerCase();
  if (name === '' || name === 'system') return null;
  if (name === '65001') return known('utf-8');
  const digits = /^(?:ansi|cp|ms|windows)?[ -]?(125\d|874)$/.exec(name)?.[1];
  if (digits) return known(`windows-${digits}`);
  const iso = /^(?:iso)?[ _-]?8859[ _-]?(\d{1,2})$/.exec(name)?.[1];
  return known(iso ? `iso-8859-${iso}` : name);
}

/** UTF-8 where all bytes are valid, else windows-1252; said aloud where it makes a difference. */
export function guessedEncoding(isUtf8: boolean, isAscii: boolean): Encoding {
  const label = isUtf8 ? 'utf-8' : FALLBACK;
  return { label, warnings: isAscii ? [] : [geoReason('ENCODING_GUESSED', label)] };
}

/** Whether the bytes are UTF-8 throughout. */
export async function isUtf8Throughout(chunks: AsyncIterable<Buffer>): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of chunks) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return true;
  } catch (cause) {
    if (cause instanceof TypeError) return false;
    throw cause;
  }
}

/** Chunks of text, cut only between characters; without a byte order mark. */
export async function* decoded(
  chunks: AsyncIterable<Buffer>,
  label: string,
  fatal = false,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(label, { fatal });
  try {
    for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  } catch (cause) {
    if (cause instanceof TypeError && 'code' in cause && cause.code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
      throw geoError('NOT_UTF8');
    }
    throw cause;
  }
}

function known(name: string): Encoding | null {
  try {
    return { label: new TextDecoder(name).encoding, warnings: [] };
  } catch {
    return null;
  }
}

function fail(name: string): never {
  throw geoError('ENCODING_BAD', name);
}
