import type { EntityManager } from '@serasi/db';
import {
  at,
  conflictRate,
  conflictWindow,
  countsInVillage,
  isWindowReported,
  REPORT_SOURCES,
  settlementShare,
  severityWeight,
} from '@serasi/shared';
import type {
  CountableIncident,
  IndicatorReading,
  ReportColumns,
  ReportedSpan,
  ReportStateLetter,
} from '@serasi/shared';
import { bulkInsert } from '../../platform/bulk-insert.ts';
import {
  COUNTABLE_INCIDENTS,
  type CountableRow,
  type CoverageRow,
  REPORTED_SPANS,
  toCountable,
} from '../incident/index.ts';
import { CONFLICT_COLUMNS, FORGET_CONFLICT } from './conflict-inputs.queries.ts';
import { type ReadRows, type ScoredRegions, SIMULATED_REPORT } from './scored-regions.ts';

/** PKF1 and PKF2 of one village, and what they were counted from. */
export interface ConflictReport {
  place: number;
  counted: number;
  weighted: number;
  settled: number;
  isReported: boolean;
  readings: readonly IndicatorReading[];
}

const LETTERS = { OBSERVED: 'O', NOT_APPLICABLE: 'N', MISSING: 'M' } as const;
const VERIFIED = REPORT_SOURCES.VERIFIED.charCodeAt(0);
/** What the two readings are called in a method. */
const CODES = ['PKF1', 'PKF2'] as const;

/** Incidents and reported spans of the twelve months, by place. */
interface ConflictFacts {
  window: ReportedSpan;
  incidents: ReadonlyMap<number, CountableIncident[]>;
  spans: ReadonlyMap<number, ReportedSpan[]>;
}

/** Reads what happened, and what was being reported, in the twelve months up to `cutOff`. */
export async function readConflict(
  read: ReadRows,
  { placeOf, ids, regencies }: ScoredRegions,
  cutOff: string,
): Promise<ConflictFacts> {
  const window = conflictWindow(cutOff);
  const wanted = [window.fromOn, window.toOn, regencies && ids];
  const [incidents, spans] = await Promise.all([
    read<CountableRow>(COUNTABLE_INCIDENTS, wanted),
    read<CoverageRow>(REPORTED_SPANS, wanted),
  ]);
  return {
    window,
    incidents: byPlace(incidents, placeOf, toCountable),
    spans: byPlace(spans, placeOf, ({ from_on, to_on }) => ({ fromOn: from_on, toOn: to_on })),
  };
}

function byPlace<Row extends { region_id: number }, Item>(
  rows: readonly Row[],
  placeOf: ReadonlyMap<number, number>,
  toItem: (row: Row) => Item,
): Map<number, Item[]> {
  const found = new Map<number, Item[]>();
  for (const row of rows) {
    const place = placeOf.get(row.region_id);
    if (place === undefined) continue;
    const list = found.get(place);
    if (list) list.push(toItem(row));
    else found.set(place, [toItem(row)]);
  }
  return found;
}

/**
 * PKF1 and PKF2 of the villages from real incidents and reporting coverage. Only incidents that anybody may know of count: an
 * index that moved with a secret one would tell it. `residents`: counted residents by place, NaN unknown.
 */
export function deriveConflict(
  regions: ScoredRegions,
  residents: Float64Array,
  { window, incidents, spans }: ConflictFacts,
): ConflictReport[] {
  const reports: ConflictReport[] = [];
  if (incidents.size === 0 && spans.size === 0) return reports;
  for (let place = 0; place < regions.tree.count; place++) {
    if (!regions.tree.isVillage[place]) continue;
    const found = reportOf(
      place,
      incidents.get(place) ?? [],
      spansAt(regions, spans, place),
      window,
      at(residents, place),
    );
    if (found) reports.push(found);
  }
  return reports;
}

function reportOf(
  place: number,
  incidents: readonly CountableIncident[],
  spans: readonly ReportedSpan[],
  window: ReportedSpan,
  residents: number,
): ConflictReport | null {
  const counted = incidents.filter((incident) => countsInVillage(incident, window));
  const isReported = isWindowReported(window, spans);
  if (counted.length === 0 && !isReported) return null;
  const share = settlementShare(incidents, window, isReported);
  return {
    place,
    counted: counted.length,
    weighted: counted.reduce((sum, { harm }) => sum + severityWeight(harm), 0),
    settled: Math.round(((share.value ?? 0) * counted.length) / 100),
    isReported,
    readings: [
      conflictRate(incidents, window, Number.isNaN(residents) ? null : residents, isReported),
      share,
    ],
  };
}

/** The spans of a village and of every region above it. */
function spansAt(
  { tree }: ScoredRegions,
  spans: ReadonlyMap<number, ReportedSpan[]>,
  village: number,
): ReportedSpan[] {
  if (spans.size === 0) return [];
  const found: ReportedSpan[] = [];
  for (let place = village; place >= 0; place = at(tree.parent, place))
    found.push(...(spans.get(place) ?? []));
  return found;
}

/** Keeps them in `conflict_report`, in place of what is there of these regions. */
export async function storeConflict(
  manager: EntityManager,
  { ids }: ScoredRegions,
  year: number,
  reports: readonly ConflictReport[],
): Promise<void> {
  await manager.query(FORGET_CONFLICT, [year, ids]);
  const values = ({ readings }: ConflictReport): string =>
    `{${readings.map(({ value }) => value ?? 'NULL').join(',')}}`;
  await bulkInsert(manager, 'conflict_report', CONFLICT_COLUMNS(year), [
    reports.map(({ place }) => at(ids, place)),
    reports.map(({ counted }) => counted),
    reports.map(({ weighted }) => weighted),
    reports.map(({ settled }) => settled),
    reports.map(({ isReported }) => isReported),
    reports.map(values),
    reports.map(({ readings }) => lettersOf(readings)),
  ]);
}

/**
 * Tells which values of a report come from incidents in place of what was reported: where incidents say nothing (M), what the
 * village reported itself stays. `states` has a letter for each of PKF1 and PKF2.
 */
export function reportedConflict(
  values: readonly (number | null)[],
  states: string,
  ordinals: readonly (number | undefined)[],
  take: (ordinal: number, value: number | null, state: ReportStateLetter) => void,
): void {
  for (const [i, ordinal] of ordinals.entries()) {
    const state = states[i] as ReportStateLetter | undefined;
    if (ordinal !== undefined && state !== undefined && state !== LETTERS.MISSING)
      take(ordinal, values[i] ?? null, state);
  }
}

/** Puts them into the reports that are to be scored. A simulated report keeps its own. */
export function takeConflict(
  reports: readonly ConflictReport[],
  columns: ReportColumns,
  origin: Uint8Array,
  ordinals: readonly (number | undefined)[],
  cutOffMonth: number,
): void {
  for (const { place, readings } of reports) {
    if (origin[place] === SIMULATED_REPORT) continue;
    const values = readings.map(({ value }) => value);
    reportedConflict(values, lettersOf(readings), ordinals, (ordinal, value, state) => {
      const there = place * columns.width + ordinal - 1;
      columns.values[there] = value ?? NaN;
      columns.states[there] = state.charCodeAt(0);
      columns.sources[there] = VERIFIED;
      columns.observedMonth[there] = cutOffMonth;
    });
  }
}

function lettersOf(readings: readonly IndicatorReading[]): string {
  return readings.map(({ state }) => LETTERS[state]).join('');
}

/** Which ordinals of a method come from incidents: those of PKF1 and PKF2, undefined where it has no such indicator. */
export function conflictOrdinals(
  indicators: readonly { code: string; ordinal: number }[],
): (number | undefined)[] {
  return CODES.map((code) => indicators.find((indicator) => indicator.code === code)?.ordinal);
}
