import type { HandlingStatus, Harm, IncidentForm, LocationPrecision } from './incident.ts';
import { severityWeight } from './severity.ts';

/** What PKF1 and PKF2 need to know of an incident; dates are 'YYYY-MM-DD'. */
export interface CountableIncident {
  dateStart: string;
  dateEnd: string;
  form: IncidentForm;
  isPeaceful: boolean;
  locationPrecision: LocationPrecision;
  handlingStatus: HandlingStatus;
  settledOn: string | null;
  harm: Harm;
}

/** An indicator's value with its state: a value only when it is OBSERVED. */
export type IndicatorReading =
  { state: 'OBSERVED'; value: number } | { state: 'MISSING' | 'NOT_APPLICABLE'; value: null };

/** A span of days 'YYYY-MM-DD', both ends included, in which incidents were being reported (or none happened). */
export interface ReportedSpan {
  fromOn: string;
  toOn: string;
}

const WINDOW_MONTHS = 12;
const SETTLEMENT_DAYS = 90;
const LEAST_RESIDENTS = 1000;
const RATE_BASE = 10_000;
const DAY_MS = 86_400_000;

const MISSING: IndicatorReading = { state: 'MISSING', value: null };

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** The twelve months that end with (and include) the day `asOf`. */
export function conflictWindow(asOf: string): ReportedSpan {
  const end = new Date(`${asOf}T00:00:00Z`);
  const dayAfter = new Date(end.getTime() + DAY_MS);
  return { fromOn: isoDay(dayAfter.setUTCMonth(dayAfter.getUTCMonth() - WINDOW_MONTHS)), toOn: asOf };
}

/** Whether the spans together leave no day of the window without reporting; their order does not matter. */
export function isWindowReported(window: ReportedSpan, spans: readonly ReportedSpan[]): boolean {
  let reportedTo = isoDay(Date.parse(window.fromOn) - DAY_MS);
  for (const span of spans.toSorted((a, b) => a.fromOn.localeCompare(b.fromOn))) {
    if (Date.parse(span.fromOn) > Date.parse(reportedTo) + DAY_MS) break;
    if (span.toOn > reportedTo) reportedTo = span.toOn;
  }
  return reportedTo >= window.toOn;
}

/**
 * Whether an incident counts against the village it lies in: known to the village or finer, not refuted, no peaceful
 * demonstration, begun in the window.
 */
export function countsInVillage(incident: CountableIncident, window: ReportedSpan): boolean {
  const isPlaced = incident.locationPrecision === 'POINT' || incident.locationPrecision === 'VILLAGE';
  const isPeacefulDemonstration = incident.form === 'DEMONSTRATION' && incident.isPeaceful;
  const isInWindow = incident.dateStart >= window.fromOn && incident.dateStart <= window.toOn;
  return isPlaced && !isPeacefulDemonstration && incident.handlingStatus !== 'REFUTED' && isInWindow;
}

/** So many per 10,000 residents; small places divide by 1,000, so that one incident does not look like a hundred. @source iksm-serasi 1.0.0 step 2 */
export function residentRate(count: number, residents: number): number {
  return (RATE_BASE * count) / Math.max(residents, LEAST_RESIDENTS);
}

/**
 * PKF1: weighted incidents of the window per 10,000 residents. Zero only where the whole window was reported: silence
 * is MISSING. With incidents but unknown residents (null) also MISSING.
 *
 * @source iksm-serasi 1.0.0, shared/domain §2 steps 2 and PKF1; rates divide by at least 1,000 residents.
 */
export function conflictRate(
  incidents: readonly CountableIncident[],
  window: ReportedSpan,
  residents: number | null,
  isReported: boolean,
): IndicatorReading {
  let weighted = 0;
  for (const incident of incidents) {
    if (countsInVillage(incident, window)) weighted += severityWeight(incident.harm);
  }
  if (weighted === 0) return isReported ? { state: 'OBSERVED', value: 0 } : MISSING;
  if (residents === null) return MISSING;
  return { state: 'OBSERVED', value: residentRate(weighted, residents) };
}

function isSettledInTime({ handlingStatus, settledOn, dateEnd }: CountableIncident): boolean {
  if (handlingStatus !== 'SETTLED' || settledOn === null) return false;
  return Date.parse(settledOn) - Date.parse(dateEnd) <= SETTLEMENT_DAYS * DAY_MS;
}

/**
 * PKF2: of the same incidents as PKF1, the share (%) settled within 90 days of their end. NOT_APPLICABLE without
 * incidents where the window was reported; MISSING where nobody reported, for then nobody knows.
 *
 * @source iksm-serasi 1.0.0, shared/domain §2 step 2 and PKF2.
 */
export function settlementShare(
  incidents: readonly CountableIncident[],
  window: ReportedSpan,
  isReported: boolean,
): IndicatorReading {
  const counted = incidents.filter((incident) => countsInVillage(incident, window));
  if (counted.length === 0) return isReported ? { state: 'NOT_APPLICABLE', value: null } : MISSING;
  return { state: 'OBSERVED', value: (100 * counted.filter(isSettledInTime).length) / counted.length };
}
