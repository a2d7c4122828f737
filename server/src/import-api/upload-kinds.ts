import { IMPORT_KINDS, type ImportKind } from '../import/kinds.ts';
import type { Sentence } from '../platform/errors.ts';

const MB = 1024 * 1024;

/** Files that stand beside the data: uploaded for themselves, then named by any number of imports. */
export const COMPANION_KINDS = ['crosswalk', 'codebook'] as const;
export type CompanionKind = (typeof COMPANION_KINDS)[number];

export type UploadKind = ImportKind | CompanionKind;
export const UPLOAD_KINDS: readonly UploadKind[] = [...IMPORT_KINDS, ...COMPANION_KINDS];

interface Companion {
  title: Sentence;
  /** How many an import may name. */
  most: number;
  maxBytes: number;
}

/** A crosswalk of all villages of Indonesia has 4 MB. */
export const COMPANIONS: Readonly<Record<CompanionKind, Companion>> = {
  crosswalk: { title: { id: 'padanan kode', en: 'crosswalk' }, most: 10, maxBytes: 16 * MB },
  codebook: { title: { id: 'kamus indikator', en: 'codebook' }, most: 1, maxBytes: MB },
};

/** Larger data goes through the command line, which needs no copy in the database. */
const MAX_DATA_BYTES = 256 * MB;

export function isCompanion(kind: UploadKind): kind is CompanionKind {
  return COMPANION_KINDS.some((one) => one === kind);
}

export function maxBytesOf(kind: UploadKind): number {
  return isCompanion(kind) ? COMPANIONS[kind].maxBytes : MAX_DATA_BYTES;
}
