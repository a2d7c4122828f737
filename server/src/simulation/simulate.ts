import { frameOf } from './frame.ts';
import type { PlacedRegion, SimulatedRegion } from './frame.ts';
import { simulateReporting } from './reporting.ts';
import type { SimulatedCoverage } from './reporting.ts';
import { latentResilience } from './resilience-field.ts';
import { simulateIncidents } from './simulate-incidents.ts';
import type { SimulatedIncident } from './simulate-incidents.ts';
import { simulateReports } from './simulate-reports.ts';
import type { SimulatedReports } from './simulate-reports.ts';
import { simulateResidents } from './simulate-residents.ts';

export interface SimulationOptions {
  /** Years with indicator reports; incidents begin two years before the first. */
  years: readonly number[];
  /** How many incidents in all. */
  incidents: number;
  seed: number;
}

export const DEFAULT_SIMULATION: SimulationOptions = {
  years: [2023, 2024, 2025],
  incidents: 40_000,
  seed: 2025,
};

/** The `count` years up to the default's last, e.g. 2 → 2024, 2025; at least one. */
export function simulationYears(count: number): number[] {
  const last = Math.max(...DEFAULT_SIMULATION.years);
  const years = Math.max(1, Math.floor(count));
  return Array.from({ length: years }, (_, i) => last - years + 1 + i);
}

/** A whole simulated country: "data simulasi", nothing in it is real but the regions. */
export interface Simulation {
  options: SimulationOptions;
  residents: { regionIds: Int32Array; counts: (number | null)[]; year: number };
  /** The reports of one of the years: made anew at each call, since a country's take 20 MB. */
  reportsOf: (year: number) => SimulatedReports;
  /** How many reports a year has: one for each village. */
  villages: number;
  incidents: SimulatedIncident[];
  coverage: SimulatedCoverage[];
}

const YEARS_OF_INCIDENTS_BEFORE = 2;

function yearsOfIncidents(years: readonly number[]): number[] {
  const first = Math.min(...years) - YEARS_OF_INCIDENTS_BEFORE;
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, i) => first + i);
}

/** Incidents grouped by a number, e.g. the place of the village they name. */
function groupBy(
  incidents: readonly SimulatedIncident[],
  key: (incident: SimulatedIncident) => number,
): Map<number, SimulatedIncident[]> {
  const groups = new Map<number, SimulatedIncident[]>();
  for (const incident of incidents) {
    const group = groups.get(key(incident));
    if (group) group.push(incident);
    else groups.set(key(incident), [incident]);
  }
  return groups;
}

/**
 * Simulates residents, indicator reports, incidents and reporting coverage for these regions (one tree, any part of
 * the country); `points` says where villages lie. The same regions, points and options give the same data everywhere.
 */
export function simulate(
  regions: readonly SimulatedRegion[],
  points: Iterable<PlacedRegion>,
  given: Partial<SimulationOptions> = {},
): Simulation {
  const options = { ...DEFAULT_SIMULATION, ...given };
  const { seed, years } = options;
  const frame = frameOf(regions, points);
  const { counted, real } = simulateResidents(frame, seed);
  const latent = latentResilience(frame, seed);
  const incidentYears = yearsOfIncidents(years);
  const incidents = simulateIncidents(frame, real, latent, {
    seed,
    count: options.incidents,
    years: incidentYears,
  });

  const districtYears = new Set<number>();
  for (const incident of incidents) {
    const district = frame.district[incident.place] ?? -1;
    for (const date of [incident.dateStart, incident.dateEnd]) {
      districtYears.add(district * 4096 + Number(date.slice(0, 4)));
    }
  }
  const reporting = simulateReporting(frame, seed, incidentYears, (district, year) =>
    districtYears.has(district * 4096 + year),
  );
  const incidentsOf = groupBy(incidents, (incident) => incident.place);
  const lastYear = Math.max(...years);
  const inputs = { frame, seed, latent, reporting, residents: counted, incidentsOf, lastYear };
  return {
    options,
    residents: {
      regionIds: Int32Array.from(regions, (region) => region.id),
      counts: Array.from(counted, (n) => (Number.isNaN(n) ? null : n)),
      year: lastYear,
    },
    reportsOf: (year) => simulateReports(inputs, year),
    villages: frame.villages.length,
    incidents,
    coverage: reporting.coverage,
  };
}
