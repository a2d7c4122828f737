import type {
  ConflictSource,
  DatePrecision,
  HandlingStatus,
  Harm,
  IncidentForm,
  IncidentKind,
  LocationPrecision,
  Mediator,
  Sensitivity,
} from '@serasi/shared';
import type { RegionClue } from '../../../import/match/region-clue.ts';

/** When an incident happened: the first and last day it may have been, and how exactly that is known. */
export interface IncidentDates {
  readonly dateStart: string;
  readonly dateEnd: string;
  readonly datePrecision: DatePrecision;
}

/** Where the source says that it happened. At least one of point and clue. */
export interface IncidentPlace {
  /** How exactly the source knows the place; what is stored is never finer. */
  readonly precision: LocationPrecision;
  /** The source calls its point exact, though it may be a town's: of point and name, the point then counts more. */
  readonly isExact: boolean;
  readonly point: { readonly longitude: number; readonly latitude: number } | null;
  readonly clue: RegionClue | null;
}

/** An incident as a row tells it: checked, but not yet placed in a region. */
export interface IncidentDraft extends IncidentDates {
  /** The source's own; null: made of what the row says. */
  readonly sourceId: string | null;
  readonly place: IncidentPlace;
  readonly kind: IncidentKind;
  readonly form: IncidentForm;
  readonly conflictSource: ConflictSource | null;
  readonly handlingStatus: HandlingStatus;
  readonly mediator: Mediator | null;
  readonly settledOn: string | null;
  readonly harm: Harm;
  readonly isPeaceful: boolean;
  readonly isVerified: boolean;
  readonly sensitivity: Sensitivity;
}

/** What sources say nothing about that only count events: nobody told how it was handled. */
export const UNHANDLED = {
  conflictSource: null,
  handlingStatus: 'REPORTED',
  mediator: null,
  settledOn: null,
} as const;
