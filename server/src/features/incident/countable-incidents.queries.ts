import { HARM_KINDS } from '@serasi/shared';
import type {
  CountableIncident,
  HandlingStatus,
  Harm,
  HarmKind,
  IncidentForm,
  LocationPrecision,
} from '@serasi/shared';

type HarmColumns = Record<`${HarmKind}_${'low' | 'best' | 'high'}`, number | null>;

export interface CountableRow extends HarmColumns {
  region_id: number;
  date_start: string;
  date_end: string;
  form: IncidentForm;
  is_peaceful: boolean;
  location_precision: LocationPrecision;
  handling_status: HandlingStatus;
  settled_on: string | null;
  harm_unknown: HarmKind[];
}

const HARM = HARM_KINDS.flatMap((kind) => ['low', 'best', 'high'].map((bound) => `i.${kind}_${bound}`)).join(
  ', ',
);

/**
 * Real incidents that are known to a village, begun between $1 and $2 (in the regions $3; null: anywhere), as far as the public may know of them: the same condition
 * as the view incident_public, whose rows are too coarse to be counted.
 */
export const COUNTABLE_INCIDENTS = `select i.region_id, i.date_start::text, i.date_end::text, i.form, i.is_peaceful,
    i.location_precision, i.handling_status, i.settled_on::text, ${HARM}, i.harm_unknown
  from incident i join dataset d on d.id = i.dataset_id
  where i.date_start between $1::date and $2::date and i.location_precision in ('POINT', 'VILLAGE')
    and i.is_verified and i.sensitivity = 'PUBLIC' and i.handling_status <> 'REFUTED'
    and d.is_redistributable and not d.is_hidden and not d.is_simulated
    and ($3::int[] is null or i.region_id = any($3::int[]))`;

export function toCountable(row: CountableRow): CountableIncident {
  const counts: Harm['counts'] = Object.fromEntries(
    HARM_KINDS.map((kind) => [
      kind,
      { low: row[`${kind}_low`], best: row[`${kind}_best`], high: row[`${kind}_high`] },
    ]),
  );
  return {
    dateStart: row.date_start,
    dateEnd: row.date_end,
    form: row.form,
    isPeaceful: row.is_peaceful,
    locationPrecision: row.location_precision,
    handlingStatus: row.handling_status,
    settledOn: row.settled_on,
    harm: { counts, unknown: row.harm_unknown },
  };
}

/** Declared reporting coverage, nil reports included, that touches $1 to $2; $3 regions or null for all. */
export const REPORTED_SPANS = `select c.region_id, c.from_on::text, c.to_on::text
  from reporting_coverage c join dataset d on d.id = c.dataset_id
  where c.from_on <= $2::date and c.to_on >= $1::date and not d.is_simulated
    and ($3::int[] is null or c.region_id = any($3::int[]))`;

export interface CoverageRow {
  region_id: number;
  from_on: string;
  to_on: string;
}
