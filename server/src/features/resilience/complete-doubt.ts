import type { DataSource } from '@serasi/db';
import { at } from '@serasi/shared';
import type { ResilienceMethod, Robustness } from '@serasi/shared';
import { bulkInsert } from '../../platform/bulk-insert.ts';
import { bumpDataVersion } from '../../platform/dataset.store.ts';
import { robustnessApart } from './robustness.client.ts';
import { reader, readRegions } from './scored-regions.ts';
import { readInputs } from './scoring-inputs.ts';
import { compute } from './scoring.service.ts';

/** The next run to do, and a claim on it: who computes says so again and again, and who falls silent loses it. */
const CLAIM = `update score_run set doubt_seen_at = now() where id = (
    select r.id from score_run r join method m on m.id = r.method_id and m.version = r.method_version
    where r.is_current and r.sensitivity is null and m.kind = 'COMPUTED' and m.record->'robustness' <> 'null'
      and (r.doubt_seen_at is null or r.doubt_seen_at < now() - interval '1 minute') and r.id <> all($1::int[])
    order by r.period desc, r.id limit 1 for update skip locked)
  returning id`;
const RUN = `select r.id, r.period, m.record from score_run r join method m on m.id = r.method_id and m.version = r.method_version
  where r.id = $1`;
const STILL_HERE = 'update score_run set doubt_seen_at = now() where id = $1';
const OWN_REGIONS = 'select region_id from score where run_id = $1 and level > 0';
const FORGET = 'delete from score_interval where run_id = $1';
const TELL = 'update score_run set sensitivity = $2::jsonb where id = $1';
/** How often a claim is renewed. */
const RENEW_MS = 5000;
/** Small enough that others have their turn on the embedded database. */
const BATCH_ROWS = 2000;

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
  const failed: number[] = [];
  for (let completed = 0; ;) {
    if (options.signal?.aborted) return completed;
    const [claimed] = await dataSource.query<[{ id: number }[], number]>(CLAIM, [failed]);
    const id = claimed[0]?.id;
    if (id === undefined) return completed;
    if (await completeRun(dataSource, id, options)) completed++;
    else failed.push(id);
  }
}

async function completeRun(
  dataSource: DataSource,
  id: number,
  { report, signal }: DoubtOptions,
): Promise<boolean> {
  const [run] = await dataSource.query<WaitingRun[]>(RUN, [id]);
  if (!run) return false;
  const { record: method, period } = run;
  // No transaction: on the embedded database it would keep everybody else waiting. A run whose inputs change is replaced anyway.
  const read = reader(dataSource.manager);
  const regions = await readRegions(read);
  const inputs = await readInputs(read, regions, method, period);
  const { scores } = compute(method, period, inputs, null);
  const job = { method, tree: regions.tree, weights: inputs.weights, reports: inputs.columns, scores };
  let renewed = Date.now();
  const result = await robustnessApart(
    job,
    (done, total) => {
      report?.({ method, period }, done, total);
      if (Date.now() - renewed < RENEW_MS) return;
      renewed = Date.now();
      dataSource.query(STILL_HERE, [id]).catch(() => undefined);
    },
    signal,
  );
  if (!result) return false;
  await store(dataSource, id, regions.ids, result);
  return true;
}

/** Intervals first, page by page; the run is told to be complete last. */
async function store(
  dataSource: DataSource,
  runId: number,
  ids: readonly number[],
  { intervals, sensitivity }: Robustness,
): Promise<void> {
  const own = new Set(
    (await dataSource.query<{ region_id: number }[]>(OWN_REGIONS, [runId])).map((row) => row.region_id),
  );
  const places = ids.flatMap((id, place) =>
    own.has(id) && !Number.isNaN(at(intervals.levelProbability, place)) ? [place] : [],
  );
  await dataSource.query(FORGET, [runId]);
  await bulkInsert(
    dataSource.manager,
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
    { batch: BATCH_ROWS, suffix: 'on conflict do nothing' },
  );
  await dataSource.transaction(async (manager) => {
    await manager.query(TELL, [runId, JSON.stringify(sensitivity)]);
    await bumpDataVersion(manager);
  });
}
