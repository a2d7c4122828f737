import { HARM_KINDS, type Harm, type LocationPrecision } from '@serasi/shared';
import type { BulkColumn } from '../../../platform/bulk-insert.ts';
import type { IncidentDraft } from './incident-draft.ts';

/** A draft as it is staged: with its row, its id and the numbers of its point, clue and profile. */
export interface StagedDraft {
  readonly row: number;
  readonly sourceId: string;
  readonly pointNo: number | null;
  readonly clueNo: number | null;
  readonly profileNo: number;
  readonly draft: IncidentDraft;
}

interface ColumnOf<Item> extends BulkColumn {
  readonly of: (item: Item) => string | number | boolean | null;
}

/** Level of region.level that a precision allows at most. */
const LEVELS: Readonly<Record<LocationPrecision, number>> = {
  POINT: 4,
  VILLAGE: 4,
  DISTRICT: 3,
  REGENCY: 2,
  PROVINCE: 1,
};

/** Low, best and high of the four kinds of harm as one array: one value to send in place of twelve. */
function harmLiteral({ counts }: Harm): string | null {
  if (Object.keys(counts).length === 0) return null;
  const cells: (number | null)[] = HARM_KINDS.flatMap((kind) => {
    const count = counts[kind];
    return [count?.low ?? null, count?.best ?? null, count?.high ?? null];
  });
  return cells.every((cell) => cell === null) ? null : `{${cells.map((cell) => cell ?? 'NULL').join(',')}}`;
}

/** The columns of staged_incident. */
export const STAGED_COLUMNS: readonly ColumnOf<StagedDraft>[] = [
  { name: 'number', type: 'integer', of: (s) => s.row },
  { name: 'source_id', type: 'text', of: (s) => s.sourceId },
  { name: 'date_start', type: 'date', of: (s) => s.draft.dateStart },
  { name: 'date_end', type: 'date', of: (s) => s.draft.dateEnd },
  { name: 'settled_on', type: 'date', of: (s) => s.draft.settledOn },
  { name: 'point_no', type: 'integer', of: (s) => s.pointNo },
  { name: 'clue_no', type: 'integer', of: (s) => s.clueNo },
  { name: 'profile_no', type: 'integer', of: (s) => s.profileNo },
  { name: 'harm', type: 'text', expression: 'v.harm::integer[]', of: (s) => harmLiteral(s.draft.harm) },
];

/** The columns of staged_profile, without its number. */
export const PROFILE_COLUMNS: readonly ColumnOf<IncidentDraft>[] = [
  { name: 'date_precision', type: 'text', of: (d) => d.datePrecision },
  { name: 'level', type: 'smallint', of: (d) => LEVELS[d.place.precision] },
  { name: 'is_exact', type: 'boolean', of: (d) => d.place.isExact },
  { name: 'is_point', type: 'boolean', of: (d) => d.place.precision === 'POINT' },
  { name: 'kind', type: 'text', of: (d) => d.kind },
  { name: 'form', type: 'text', of: (d) => d.form },
  { name: 'conflict_source', type: 'text', of: (d) => d.conflictSource },
  { name: 'handling_status', type: 'text', of: (d) => d.handlingStatus },
  { name: 'mediator', type: 'text', of: (d) => d.mediator },
  {
    name: 'harm_unknown',
    type: 'text',
    expression: 'v.harm_unknown::text[]',
    of: (d) => `{${d.harm.unknown.join(',')}}`,
  },
  { name: 'is_peaceful', type: 'boolean', of: (d) => d.isPeaceful },
  { name: 'is_verified', type: 'boolean', of: (d) => d.isVerified },
  { name: 'sensitivity', type: 'text', of: (d) => d.sensitivity },
];
