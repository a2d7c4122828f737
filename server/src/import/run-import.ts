import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Database } from '@serasi/db';
import { bumpDataVersion } from '../platform/dataset.store.ts';
import { UserError, type Sentence } from '../platform/errors.ts';
import { Account, type Counts, type Warning } from './account.ts';
import { findDataset, recordBatch, reserveBatch } from './batch.store.ts';
import type { ImportRequest } from './import-request.ts';
import type { Aftermath, Importer, ImportJob } from './importer.ts';
import type { InputFile } from './input/input-file.ts';
import { storedKind, TABLES_OF } from './kinds.ts';
import { readMapping } from './mapping.ts';
import type { Reason } from './reason.ts';

/** How an import ended. */
export interface ImportOutcome {
  /** UNCHANGED: everything in the file was there already. NOTHING: every row was rejected. */
  status: 'COMMITTED' | 'UNCHANGED' | 'DRY_RUN' | 'NOTHING';
  batchId: number | null;
  counts: Counts;
  warnings: Warning[];
  rejects: { reason: Reason; count: number; rows: number[] }[];
  /** Where the rejected rows are, with their reasons; null when there are none. */
  rejectsFile: string | null;
  detail: Record<string, unknown>;
}

export interface ImportSurroundings {
  database: Database;
  /** Where work and rejects folders are made. */
  dataDir: string;
  report: (title: Sentence, done: number, total: number) => void;
  aftermath: Aftermath;
}

/** Imports go one after the other, also on several servers: each compares with what the one before left. */
const IMPORT_LOCK = 7_302_002;

class RolledBack extends Error {}

/**
 * Runs one import from its local file to the commit: all of it or nothing. A dry run does the same and rolls back.
 * @throws UserError for a file or request that can't be taken; nothing is written then
 */
export async function runImport(
  importer: Importer,
  request: ImportRequest,
  file: InputFile,
  { database, dataDir, report, aftermath }: ImportSurroundings,
): Promise<ImportOutcome> {
  checkPreset(importer, request);
  const mapping = await readMapping(request.mapping);
  await mkdir(join(dataDir, 'work'), { recursive: true });
  const workDir = await mkdtemp(join(dataDir, 'work', `import-${process.pid}-`));
  const account = new Account();
  const detail: Record<string, unknown> = {};
  let status: ImportOutcome['status'] = 'COMMITTED';
  let batchId = 0;
  let job: ImportJob | undefined;
  try {
    await database.dataSource.transaction(async (manager) => {
      await manager.query('select pg_advisory_xact_lock($1)', [IMPORT_LOCK]);
      batchId = await reserveBatch(manager);
      let datasetId: number | undefined;
      job = {
        manager,
        request,
        mapping,
        file,
        batchId,
        account,
        workDir,
        detail,
        report,
        dataset: async (description) =>
          (datasetId = await findDataset(manager, storedKind(importer.kind), told(description, request))),
      };
      await importer.run(job);
      account.counts();
      if (!account.changed) status = account.rejects.size === account.read ? 'NOTHING' : 'UNCHANGED';
      else if (request.dryRun) status = 'DRY_RUN';
      if (status !== 'COMMITTED') throw new RolledBack();
      if (datasetId === undefined) throw new Error('The importer named no dataset.');
      await (
        await aftermath(manager, storedKind(importer.kind), batchId)
      )(report);
      const options = { ...request, ...namesOf(request), mapping };
      await recordBatch(manager, {
        id: batchId,
        kind: storedKind(importer.kind),
        datasetId,
        file,
        options,
        account,
        detail,
      });
      await bumpDataVersion(manager);
    });
  } catch (error) {
    if (!(error instanceof RolledBack)) {
      await rm(workDir, { recursive: true, force: true });
      throw error;
    }
  }
  await tidy(database, importer);
  try {
    const rejectsFile = job && (await writeRejects(importer, job, dataDir));
    return {
      status,
      batchId: status === 'COMMITTED' ? batchId : null,
      counts: account.counts(),
      warnings: account.warnings,
      rejects: account.rejectSummary(),
      rejectsFile: rejectsFile ?? null,
      detail,
    };
  } finally {
    await rm(workDir, { recursive: true, force: true });
  }
}

/** The embedded database cleans up after nobody by itself: what was rolled back or replaced would slow every later import. */
async function tidy({ engine, dataSource }: Database, { kind }: Importer): Promise<void> {
  if (engine !== 'embedded') return;
  for (const table of TABLES_OF[storedKind(kind)]) await dataSource.query(`vacuum ${table}`);
}

/** The batch keeps what the files were called, not where they lay. */
function namesOf({ file, crosswalk, codebook }: ImportRequest): Partial<ImportRequest> {
  const names = (paths: string | undefined): string | undefined =>
    paths
      ?.split(',')
      .map((path) => basename(path))
      .join(',');
  return { file: basename(file), crosswalk: names(crosswalk), codebook: names(codebook) };
}

function told<Described extends { key: string; source: string; licence: string }>(
  description: Described,
  { dataset, source, licence }: ImportRequest,
): Described {
  return {
    ...description,
    key: dataset ?? description.key,
    source: source ?? description.source,
    licence: licence ?? description.licence,
  };
}

function checkPreset({ kind, presets }: Importer, { preset }: ImportRequest): void {
  if (preset === undefined || presets.includes(preset)) return;
  throw new UserError('PRESET', {
    id: `Preset "${preset}" tidak dikenal untuk ${kind}. Yang ada: ${presets.join(', ')}.`,
    en: `The preset "${preset}" is not known for ${kind}. There is: ${presets.join(', ')}.`,
  });
}

async function writeRejects(importer: Importer, job: ImportJob, dataDir: string): Promise<string | null> {
  if (job.account.rejects.size === 0) return null;
  const folder = join(dataDir, 'rejects');
  await mkdir(folder, { recursive: true });
  const name = job.file.name
    .replace(/[^\w.-]+/g, '_')
    .replace(/(\.(gz|csv|xlsx|zip|json|geojson|gpkg|kml|fgb|sql))+$/i, '');
  return importer.writeRejects(
    job,
    job.account.rejects,
    join(folder, `${name}-${job.file.sha256.slice(0, 8)}`),
  );
}
