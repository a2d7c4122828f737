import type { Reason } from '../reason.ts';
import type { Area } from './area.ts';
import type { CrsHint } from './crs.ts';
import type { FeatureRecord } from './feature-record.ts';

/** A feature as the file has it: coordinates untouched. */
export interface RawFeature {
  readonly layer: string;
  readonly properties: FeatureRecord['properties'];
  /** Or why there is none. */
  readonly area: Area | Reason;
  /** What the file says literally, for the file of rejected features; each format knows its own. */
  readonly original?: unknown;
}

/** A file of geometry, opened and known. */
export interface GeoSource {
  readonly format: string;
  /** Some formats know them only after all features were read. */
  readonly layers: readonly string[];
  readonly crs: CrsHint | null;
  /** Complete after all features were read. */
  readonly warnings: readonly Reason[];
  /** In the file's order; may be called again for a second pass. */
  features(): AsyncIterable<RawFeature>;
  close(): Promise<void>;
}

/** What a format needs to open its file. */
export interface SourceContext {
  readonly layer: string | undefined;
  readonly encoding: string | undefined;
  /** Where temporary folders may be made. */
  readonly workDir: string;
}

export const MAX_FEATURE_BYTES = 64 * 1024 * 1024;
export const MAX_FEATURE_TEXT = '64 MB';

/** Strings, numbers and null stay; dates become yyyy-mm-dd, all else JSON text. */
export function plainProperties(values: Readonly<Record<string, unknown>>): FeatureRecord['properties'] {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, plainValue(value)]));
}

function plainValue(value: unknown): string | number | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10);
  if (typeof value === 'bigint') return value.toString();
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
  return JSON.stringify(value);
}
