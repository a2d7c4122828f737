import type { CodeSystem } from '../../../import/import-request.ts';
import type { DatasetDescription } from '../../../import/importer.ts';
import type { Field } from '../../../import/mapping.ts';
import type { IncidentDraft } from './incident-draft.ts';
import type { RowReader } from './row-reader.ts';

export const INCIDENT_PRESETS = ['serasi', 'ucdp-ged', 'acled', 'snpk'] as const;
export type IncidentPresetName = (typeof INCIDENT_PRESETS)[number];

/** How the rows of one source become incidents. */
export interface IncidentPreset {
  readonly name: IncidentPresetName;
  readonly dataset: DatasetDescription;
  /** Columns (lower case) that together only this source has. */
  readonly signature: readonly string[];
  readonly fields: readonly Field[];
  /** Of the codes in its own column. */
  readonly codeSystem?: CodeSystem;
  /** Null when the row was rejected. `system`: of the region codes; null: codes are not to be used. */
  draft(row: RowReader, system: CodeSystem | null): IncidentDraft | null;
}
