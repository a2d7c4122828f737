import type { EntityManager } from '@serasi/db';

/** Where rows come from: one for each load, import or simulation. */
export interface NewDataset {
  kind: 'REGIONS' | 'BOUNDARIES' | 'POPULATION' | 'INDICATORS' | 'INCIDENTS' | 'INDEX';
  title: string;
  source: string;
  licence: string;
  isSimulated: boolean;
  rowCount: number;
  fileSha256?: string;
  detail?: object;
}

const INSERT_DATASET = `insert into dataset (kind, title, source, licence, is_simulated, row_count, file_sha256, detail)
  values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb) returning id`;

/** Records a dataset and returns its id. */
export async function createDataset(manager: EntityManager, dataset: NewDataset): Promise<number> {
  const [row] = await manager.query<{ id: number }[]>(INSERT_DATASET, [
    dataset.kind,
    dataset.title,
    dataset.source,
    dataset.licence,
    dataset.isSimulated,
    dataset.rowCount,
    dataset.fileSha256 ?? null,
    JSON.stringify(dataset.detail ?? {}),
  ]);
  if (!row) throw new Error('insert into dataset returned no id');
  return row.id;
}

/** Tells every server that what readers see has changed; call it in the transaction that changes it. */
export async function bumpDataVersion(manager: EntityManager): Promise<void> {
  await manager.query('update data_state set version = version + 1, changed_at = now()');
}
