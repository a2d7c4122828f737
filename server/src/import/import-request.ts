import type { ImportKind } from './kinds.ts';

export const CODE_SYSTEMS = ['kemendagri', 'bps'] as const;
export type CodeSystem = (typeof CODE_SYSTEMS)[number];

/** What the person asks for. What is absent comes from the mapping file, then from the preset. */
export interface ImportRequest {
  readonly kind: ImportKind;
  /** A local path or an https address. */
  readonly file: string;
  readonly preset?: string | undefined;
  /** Path of a mapping file: see Mapping. */
  readonly mapping?: string | undefined;
  readonly codeSystem?: CodeSystem | undefined;
  /** `EPSG:n` of the geometries or points. */
  readonly crs?: string | undefined;
  readonly encoding?: string | undefined;
  readonly sheet?: string | undefined;
  readonly layer?: string | undefined;
  /** Path of a crosswalk file (kode_bps, kode_dagri): needed for BPS codes. */
  readonly crosswalk?: string | undefined;
  /** Path of a file that names the indicators of a published index (column, dimension, indikator). */
  readonly codebook?: string | undefined;
  /** Year of the values, where no column says it. */
  readonly period?: string | undefined;
  /** Stable name of the source; the preset's or `<kind>-lokal` where not given. */
  readonly dataset?: string | undefined;
  readonly source?: string | undefined;
  readonly licence?: string | undefined;
  /** Take what the arbiter would put on the review list. */
  readonly acceptReview?: boolean | undefined;
  /** Everything but the commit. */
  readonly dryRun?: boolean | undefined;
}
