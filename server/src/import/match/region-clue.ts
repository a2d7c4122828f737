import type { RegionLevel } from '@serasi/shared';
import type { CodeSystem } from '../import-request.ts';
import type { Reason } from '../reason.ts';

/** What a row says about its region. */
export interface RegionClue {
  /** Kemendagri with dots (73.02.01.2001) or BPS as bare digits (7302010001); absent where only names are given. */
  readonly code?: string | undefined;
  readonly system: CodeSystem;
  /** The finest level that is meant; absent: the code's own, else the finest name's. */
  readonly level?: RegionLevel | undefined;
  readonly village?: string | undefined;
  readonly district?: string | undefined;
  readonly regency?: string | undefined;
  readonly province?: string | undefined;
}

/** Which field holds the name of a region of a level. */
export const NAME_FIELDS = {
  NATION: 'province',
  PROVINCE: 'province',
  REGENCY: 'regency',
  DISTRICT: 'district',
  VILLAGE: 'village',
} as const satisfies Record<RegionLevel, keyof RegionClue>;

/** How a region was found: by its code of today, a former code, its names, or a code whose name is only spelled otherwise. */
export type MatchedBy = 'CODE' | 'LINEAGE' | 'NAME' | 'CODE_OTHER_NAME' | 'CROSSWALK';

export type Match = { readonly id: number; readonly by: MatchedBy } | { readonly reject: Reason };

/** A region of today as matching needs it. */
export interface KnownRegion {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly level: number;
  readonly parentId: number | null;
}

/** A code or name that a region had before. */
export interface FormerCode {
  readonly code: string;
  readonly name: string | null;
  readonly successorId: number;
}
