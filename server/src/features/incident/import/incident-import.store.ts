import type { EntityManager } from '@serasi/db';
import { HARM_KINDS } from '@serasi/shared';
import { keepBefore } from '../../../import/batch.store.ts';

const HARM = HARM_KINDS.flatMap((kind) => ['low', 'best', 'high'].map((bound) => `${kind}_${bound}`));

/** What an import decides of an incident; a change in any of these makes an update. */
const VALUES: readonly string[] = [
  ...['date_start', 'date_end', 'date_precision', 'region_id', 'province_id', 'regency_id', 'district_id'],
  ...['location_precision', 'kind', 'form', 'conflict_source', 'handling_status', 'mediator', 'settled_on'],
  ...HARM,
  ...['harm_unknown', 'is_peaceful', 'is_verified', 'sensitivity'],
];
const of = (alias: string): string => VALUES.map((name) => `${alias}.${name}`).join(', ');

/** A secret of the dataset, kept with it: keys made with it tell nothing of ids, dates or their order. */
const SALT = `update dataset set detail = detail || jsonb_build_object('salt', gen_random_uuid())
  where id = $1 and not detail ? 'salt'`;
const CREATE_MATCHED = `create temp table matched_incident (number integer not null, id integer not null, is_changed boolean not null)
  on commit drop`;
const MATCH = `insert into matched_incident (number, id, is_changed)
  select n.number, i.id, (${of('n')}) is distinct from (${of('i')}) or st_asbinary(n.point) is distinct from st_asbinary(i.point)
  from incident i join ready_incident n on n.source_id = i.source_id
  where i.dataset_id = $1 and n.region_id is not null`;
const COUNT = `select count(*) filter (where is_changed)::integer as updated, count(*) filter (where not is_changed)::integer as unchanged
  from matched_incident`;
const UPDATE = `update incident i set ${VALUES.map((name) => `${name} = n.${name}`).join(', ')}, point = n.point, batch_id = $1
  from matched_incident m join ready_incident n on n.number = m.number where m.is_changed and i.id = m.id`;
const KEY = `overlay(overlay(md5(d.detail->>'salt' || '/' || n.source_id) placing '8' from 13) placing 'a' from 17)::uuid`;
/** By place and day, so that neighbours in the indices come together: a quarter faster. */
const INSERT = `insert into incident (key, dataset_id, batch_id, source_id, ${VALUES.join(', ')}, point)
  select ${KEY}, d.id, $2, n.source_id, ${of('n')}, n.point
  from ready_incident n join dataset d on d.id = $1
  where n.region_id is not null and not exists (select 1 from matched_incident m where m.number = n.number)
  order by n.regency_id, n.date_start`;

/** Writes what is new and what has changed. What changes is kept for an undo; its id and key stay. */
export async function storeIncidents(
  manager: EntityManager,
  datasetId: number,
  batchId: number,
): Promise<{ inserted: number; updated: number; unchanged: number }> {
  await manager.query(SALT, [datasetId]);
  await manager.query(CREATE_MATCHED);
  await manager.query(MATCH, [datasetId]);
  const [counts] = await manager.query<{ updated: number; unchanged: number }[]>(COUNT);
  const { updated = 0, unchanged = 0 } = counts ?? {};
  if (updated > 0) {
    await keepBefore(
      manager,
      'incident',
      batchId,
      't.id in (select id from matched_incident where is_changed)',
    );
    await manager.query(UPDATE, [batchId]);
  }
  const before = await countBatch(manager, batchId);
  await manager.query(INSERT, [datasetId, batchId]);
  return { inserted: (await countBatch(manager, batchId)) - before, updated, unchanged };
}

async function countBatch(manager: EntityManager, batchId: number): Promise<number> {
  const [row] = await manager.query<{ count: number }[]>(
    'select count(*)::integer as count from incident where batch_id = $1',
    [batchId],
  );
  return row?.count ?? 0;
}

const SHARED = 'select is_redistributable from dataset where key = $1';

/** Whether rows of the dataset of this key may be passed on; null where there is none yet. */
export async function isRedistributable(manager: EntityManager, key: string): Promise<boolean | null> {
  const [row] = await manager.query<{ is_redistributable: boolean }[]>(SHARED, [key]);
  return row?.is_redistributable ?? null;
}
