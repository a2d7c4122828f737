import { HARM_KINDS } from '@serasi/shared';
import type { HarmKind } from '@serasi/shared';
import type { BulkColumn } from '../platform/bulk-insert.ts';
import type { SimulatedIncident } from './simulate-incidents.ts';

const BOUNDS = ['low', 'best', 'high'] as const;

/** A column of `incident` with how a simulated incident fills it. */
export interface IncidentColumn extends BulkColumn {
  of: (incident: SimulatedIncident) => string | number | boolean | null;
}

function harmColumns(kind: HarmKind): IncidentColumn[] {
  return BOUNDS.map((bound) => ({
    name: `${kind}_${bound}`,
    type: 'integer',
    of: ({ harm }) => harm.counts[kind]?.[bound] ?? null,
  }));
}

/** All columns of `incident` but the dataset's. */
export const INCIDENT_COLUMNS: readonly IncidentColumn[] = [
  { name: 'key', type: 'uuid', of: (i) => i.key },
  { name: 'source_id', type: 'text', of: (i) => i.sourceId },
  { name: 'date_start', type: 'date', of: (i) => i.dateStart },
  { name: 'date_end', type: 'date', of: (i) => i.dateEnd },
  { name: 'date_precision', type: 'text', of: (i) => i.datePrecision },
  { name: 'region_id', type: 'integer', of: (i) => i.regionId },
  { name: 'location_precision', type: 'text', of: (i) => i.locationPrecision },
  {
    name: 'point',
    type: 'text',
    expression: 'st_geomfromtext(v.point, 4326)',
    of: (i) => i.point && `POINT(${i.point[0].toFixed(5)} ${i.point[1].toFixed(5)})`,
  },
  { name: 'kind', type: 'text', of: (i) => i.kind },
  { name: 'form', type: 'text', of: (i) => i.form },
  { name: 'conflict_source', type: 'text', of: (i) => i.conflictSource },
  { name: 'handling_status', type: 'text', of: (i) => i.handlingStatus },
  { name: 'mediator', type: 'text', of: (i) => i.mediator },
  { name: 'settled_on', type: 'date', of: (i) => i.settledOn },
  ...HARM_KINDS.flatMap(harmColumns),
  {
    name: 'harm_unknown',
    type: 'text',
    expression: 'v.harm_unknown::text[]',
    of: (i) => `{${i.harm.unknown.join(',')}}`,
  },
  { name: 'is_peaceful', type: 'boolean', of: (i) => i.isPeaceful },
  { name: 'is_verified', type: 'boolean', of: (i) => i.isVerified },
  { name: 'sensitivity', type: 'text', of: (i) => i.sensitivity },
];
