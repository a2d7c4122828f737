import type { DataSource, EntityManager } from '@serasi/db';
import { at } from '@serasi/shared';
import type { ResilienceMethod, Robustness } from '@serasi/shared';
import { bulkInsert } from '../../platform/bulk-insert.ts';
import { bumpDataVersion } from '../../platform/dataset.store.ts';
import { robustnessApart } from './robustness.client.ts';
import { reader, readInputs, readRegions } from './scoring-inputs.ts';
import { compute } from './scoring.service.ts';

/** One server at a time; the others find it done. */
const DOUBT_LOCK = 7_302_003;

const WAITING = `select r.id, r.period, m.record from score_run r join method m on m.id = r.method_id and m.version = r.method_version
  where r.is_current and r.sensitivity is null and m.kind = 'COMPUTED' order by r.period desc, r.id limit 1`;
const TRY_LOCK = 'select pg_try_advisory_xact_lock($1) as taken';
const OWN_REGIONS = 'select region_id from score where run_id = $1 and level > 0';
const FORGET = 'delete from score_interval where run_id = $1';
/** Null when another run took its place meanwhile. */
const TELL = `update score_run set sensitivity = $2::jsonb where id = $1 and is_current returning id`;

interface WaitingRun {
  id: number;
  period: string;
  record: ResilienceMethod;
}

export interface DoubtOptions {
  report?: (run: { method: ResilienceMethod; period: string }, done: number, total: number) => void;
  signal?: AbortSignal;
}

/**
 * Computes what is still missing of step 9 (intervals, P(level), sensitivity) for the current runs, the latest period first, and
 * stores it run by run. Returns how many were completed. The database is not held meanwhile; a run that was replaced meanwhile
 * is left alone.
 */
export async function completeDoubt(dataSource: DataSource, options: DoubtOptions = {}): Promise<number> {
  const skipped = new Set<number>();
  for (let completed = 0; ;) {
    const [run] = (await dataSource.query<WaitingRun[]>(WAITING)).filter(({ id }) => !skipped.has(id));
    if (!run || options.signal?.aborted) return completed;
    if (await completeRun(dataSource, run, options)) completed++;
    else skipped.add(run.id);
  }
}

async function completeRun(
  dataSource: DataSource,
  { id, record: method, period }: WaitingRun,
  { report, signal }: DoubtOptions,
): Promise<boolean> {
  const { inputs, ids } = await dataSource.transaction(async (manager) => {
    const regions = await readRegions(reader(manager));
    return { inputs: await readInputs(reader(manager), regions, method, period), ids: regions.ids };
  });
  const { rollup, scores, regions } = compute(method, period, inputs, null);
  if (!rollup) return false;
  const job = { method, tree: regions.tree, weights: inputs.weights, reports: inputs.columns, scores };
  const result = await robustnessApart(
    job,
    (done, total) => report?.({ method, period }, done, total),
    signal,
  );
  if (!result) return false;
  return dataSource.transaction((manager) => store(manager, id, ids, result));
}

async function store(
  manager: EntityManager,
  runId: number,
  ids: readonly number[],
  { intervals, sensitivity }: Robustness,
): Promise<boolean> {
  const [lock] = await manager.query<{ taken: boolean }[]>(TRY_LOCK, [DOUBT_LOCK]);
  if (!lock?.taken) return false;
  const [told] = await manager.query<[{ id: number }[], number]>(TELL, [runId, JSON.stringify(sensitivity)]);
  if (told.length === 0) return false;
  const own = new Set(
    (await manager.query<{ region_id: number }[]>(OWN_REGIONS, [runId])).map((row) => row.region_id),
  );
  const places = ids.flatMap((id, place) =>
    own.has(id) && !Number.isNaN(at(intervals.levelProbability, place)) ? [place] : [],
  );
  await manager.query(FORGET, [runId]);
  await bulkInsert(
    manager,
    'score_interval',
    [
      { name: 'region_id', type: 'integer' },
      { name: 'low', type: 'real' },
      { name: 'high', type: 'real' },
      { name: 'level_probability', type: 'real' },
      { name: 'run_id', expression: String(runId) },
    ],
    [
      places.map((place) => at(ids, place)),
      ...[intervals.low, intervals.high, intervals.levelProbability].map((column) =>
        places.map((place) => at(column, place)),
      ),
    ],
    { batch: 20_000 },
  );
  await bumpDataVersion(manager);
  return true;
}
