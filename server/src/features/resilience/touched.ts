import type { EntityManager } from '@serasi/db';
import type { StoredKind } from '../../import/kinds.ts';
import type { Touched } from './scoring.service.ts';

/** Rows of a batch and those that it replaced, of one table. */
const rowsOf = (table: string, columns: string): string =>
  `select ${columns} from ${table} where batch_id = $1 union all select ${columns} from ${table}_before where replaced_by = $1`;
/** A simulated report keeps what it says of conflict: incidents do not reach it. */
const REAL_YEARS = `select distinct p.year from indicator_report p join dataset d on d.id = p.dataset_id where not d.is_simulated`;

interface TouchedRow {
  /** Null: every year. */
  year: number | null;
  /** Null: more than one kabupaten/kota. */
  regency_id: number | null;
}

/** What the scores of a year and kabupaten/kota rest on, by kind of import. $1 batch. Kinds without an entry touch no score. */
const TOUCHED: Readonly<Partial<Record<StoredKind, string>>> = {
  INDICATORS: `select distinct b.year, r.regency_id from (${rowsOf('indicator_report', 'year, region_id')}) b
    join region r on r.id = b.region_id`,
  POPULATION: `select distinct null::smallint as year, r.regency_id from (${rowsOf('region_population', 'region_id')}) b
    join region r on r.id = b.region_id`,
  INCIDENTS: `select distinct y.year, r.regency_id from (${rowsOf('incident', 'region_id, date_start')}) b
    join region r on r.id = b.region_id and r.level = 4
    join (${REAL_YEARS}) y on y.year = extract(year from b.date_start)
    where not exists (select 1 from indicator_report p join dataset d on d.id = p.dataset_id
      where p.region_id = b.region_id and p.year = y.year and d.is_simulated)`,
  COVERAGE: `select distinct y.year, r.regency_id from (${rowsOf('reporting_coverage', 'region_id, from_on, to_on')}) b
    join region r on r.id = b.region_id
    join (${REAL_YEARS}) y on y.year between extract(year from b.from_on) and extract(year from b.to_on)`,
};

/** What a batch reaches: after an import, or before it is undone. */
export async function touchedBy(manager: EntityManager, kind: StoredKind, batchId: number): Promise<Touched> {
  const sql = TOUCHED[kind];
  const rows = sql === undefined ? [] : await manager.query<TouchedRow[]>(sql, [batchId]);
  const years = rows.map(({ year }) => year);
  const regencies = rows.map(({ regency_id }) => regency_id);
  return {
    periods: years.includes(null) ? 'all' : [...new Set(years)].map(String).sort(),
    regencies: regencies.includes(null) ? 'all' : [...new Set(regencies)].filter((id) => id !== null),
  };
}
