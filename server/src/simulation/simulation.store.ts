import type { EntityManager } from '@serasi/db';
import { bulkInsert } from '../platform/bulk-insert.ts';
import type { BulkColumn } from '../platform/bulk-insert.ts';
import { createDataset } from '../platform/dataset.store.ts';
import type { NewDataset } from '../platform/dataset.store.ts';
import { INCIDENT_COLUMNS } from './incident.store.ts';
import { reportLiterals } from './report-literals.ts';
import type { Simulation } from './simulate.ts';

/** Rows made into texts at a time: small enough that the texts die young. */
const REPORT_BATCH = 4000;

type Report = (done: number, total: number) => void;
type Kind = NewDataset['kind'];

const TITLES: Readonly<Partial<Record<Kind, string>>> = {
  POPULATION: 'Data simulasi: penduduk',
  INDICATORS: 'Data simulasi: indikator ketahanan sosial',
  INCIDENTS: 'Data simulasi: insiden konflik dan cakupan pelaporan',
};

/** Forgets what an earlier simulation stored in these tables under datasets of this kind. Real rows stay. */
async function forgetSimulated(manager: EntityManager, kind: Kind, tables: readonly string[]): Promise<void> {
  const simulated = `select id from dataset where is_simulated and kind = $1`;
  for (const table of tables) {
    for (const name of [table, `${table}_before`])
      await manager.query(`delete from ${name} where dataset_id in (${simulated})`, [kind]);
  }
  await manager.query(`delete from dataset where id in (${simulated})`, [kind]);
}

async function createSimulated(
  manager: EntityManager,
  kind: Kind,
  rowCount: number,
  { options }: Simulation,
): Promise<number> {
  return createDataset(manager, {
    kind,
    title: TITLES[kind] ?? 'Data simulasi',
    source: 'Serasi: simulasi, bukan kenyataan',
    licence: 'CC0-1.0',
    isSimulated: true,
    rowCount,
    detail: { seed: options.seed, years: options.years },
  });
}

/** The ancestors that an incident carries, from its region. */
const ANCESTORS: BulkColumn[] = ['province_id', 'regency_id', 'district_id'].map((name) => ({
  name,
  expression: `(select r.${name} from region r where r.id = v.region_id)`,
}));

/** A column that is the same in all rows; `value` must be a number. */
const constant = (name: string, value: number): BulkColumn => ({ name, expression: String(value) });

/** Stores the simulated residents of all regions in place of an earlier simulation's; real figures of the year stay. */
export async function storeResidents(
  manager: EntityManager,
  simulation: Simulation,
  report: Report,
): Promise<void> {
  await forgetSimulated(manager, 'POPULATION', ['region_population']);
  const { regionIds, counts, year } = simulation.residents;
  const known = counts.flatMap((count, i) => (count === null ? [] : [i]));
  const dataset = await createSimulated(manager, 'POPULATION', known.length, simulation);
  await bulkInsert(
    manager,
    'region_population',
    [
      { name: 'region_id', type: 'integer' },
      { name: 'residents', type: 'integer' },
      constant('year', year),
      constant('dataset_id', dataset),
    ],
    [known.map((i) => regionIds[i]), known.map((i) => counts[i])],
    { report, suffix: 'on conflict do nothing' },
  );
}

/** Stores the simulated indicator reports in place of an earlier simulation's; real reports of a year stay. */
export async function storeReports(
  manager: EntityManager,
  simulation: Simulation,
  report: Report,
): Promise<void> {
  await forgetSimulated(manager, 'INDICATORS', ['indicator_report']);
  const { years } = simulation.options;
  const total = years.length * simulation.villages;
  const dataset = await createSimulated(manager, 'INDICATORS', total, simulation);
  const columns: BulkColumn[] = [
    { name: 'region_id', type: 'integer' },
    { name: 'value', type: 'text', expression: 'v.value::real[]' },
    { name: 'state', type: 'text' },
    { name: 'source', type: 'text' },
    { name: 'observed_on', type: 'text', expression: 'v.observed_on::date[]' },
    constant('dataset_id', dataset),
  ];
  const suffix = 'on conflict do nothing';
  let done = 0;
  for (const year of years) {
    const reports = simulation.reportsOf(year);
    for (let from = 0; from < reports.count; from += REPORT_BATCH) {
      const to = Math.min(from + REPORT_BATCH, reports.count);
      const { regionIds, values, states, sources, observedOn } = reportLiterals(reports, from, to);
      const lists = [regionIds, values, states, sources, observedOn];
      await bulkInsert(manager, 'indicator_report', [...columns, constant('year', year)], lists, {
        suffix,
      });
      report((done += to - from), total);
    }
  }
}

/** Stores the simulated incidents and reporting coverage in place of an earlier simulation's. Real ones stay. */
export async function storeIncidents(
  manager: EntityManager,
  simulation: Simulation,
  report: Report,
): Promise<void> {
  await forgetSimulated(manager, 'INCIDENTS', ['incident', 'reporting_coverage']);
  const { incidents, coverage } = simulation;
  const total = incidents.length + coverage.length;
  const dataset = await createSimulated(manager, 'INCIDENTS', incidents.length, simulation);
  await bulkInsert(
    manager,
    'incident',
    [...INCIDENT_COLUMNS, ...ANCESTORS, constant('dataset_id', dataset)],
    INCIDENT_COLUMNS.map((column) => incidents.map(column.of)),
    { report: (done) => report(done, total) },
  );
  await bulkInsert(
    manager,
    'reporting_coverage',
    [
      { name: 'region_id', type: 'integer' },
      { name: 'from_on', type: 'date' },
      { name: 'to_on', type: 'date' },
      { name: 'is_nil', type: 'boolean' },
      constant('dataset_id', dataset),
    ],
    [
      coverage.map((span) => span.regionId),
      coverage.map((span) => span.fromOn),
      coverage.map((span) => span.toOn),
      coverage.map((span) => span.isNil),
    ],
    { report: (done) => report(incidents.length + done, total) },
  );
}
