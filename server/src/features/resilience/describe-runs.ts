import type { DataSource } from '@serasi/db';
import type { ResilienceMethod, RunSensitivity } from '@serasi/shared';

const RUNS = `select r.method_id, r.method_version, r.period, r.sensitivity,
    count(*) filter (where s.level = 1)::int as low, count(*) filter (where s.level = 2)::int as medium,
    count(*) filter (where s.level = 3)::int as high, count(*) filter (where s.level = 0)::int as unknown,
    max(s.index) filter (where g.level = 0) as nation
  from score_run r join run_score s on s.run_id = r.id join region g on g.id = s.region_id and g.level in (0, 4)
  join method m on m.id = r.method_id and m.version = r.method_version and m.kind = 'COMPUTED'
  where r.is_current and ($1::text is null or r.method_id || '/' || r.method_version = $1) and ($2::text[] is null or r.period = any($2))
  group by r.id order by r.method_id, r.method_version, r.period`;

interface RunRow {
  method_id: string;
  method_version: string;
  period: string;
  sensitivity: RunSensitivity | null;
  low: number;
  medium: number;
  high: number;
  unknown: number;
  nation: number | null;
}

const number = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 1 });
const percent = new Intl.NumberFormat('id-ID', { style: 'percent', maximumFractionDigits: 1 });

/** What the current runs say, for the terminal: a line for each. */
export async function describeRuns(
  dataSource: DataSource,
  method?: ResilienceMethod,
  periods?: readonly string[],
): Promise<string> {
  const key = method ? `${method.id}/${method.version}` : null;
  const rows = await dataSource.query<RunRow[]>(RUNS, [key, periods ?? null]);
  return rows
    .map((row) => {
      const near = row.sensitivity?.nearThreshold ?? null;
      const nation = row.nation === null ? 'belum ada data' : number.format(row.nation);
      const doubt = near === null ? '' : `, ${percent.format(near)} desa dekat ambang`;
      return (
        `✓ ${row.method_id}/${row.method_version} ${row.period}: nasional ${nation}; desa rendah ${number.format(row.low)}, ` +
        `sedang ${number.format(row.medium)}, tinggi ${number.format(row.high)}, belum ada data ${number.format(row.unknown)}${doubt}`
      );
    })
    .join('\n');
}
