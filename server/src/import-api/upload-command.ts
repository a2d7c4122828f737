import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { EntityManager } from '@serasi/db';
import { aftermath, importerOf } from '../importers.ts';
import type { ImportRequest } from '../import/import-request.ts';
import { runImport } from '../import/run-import.ts';
import { batchNumber, undoImport } from '../import/undo-import.ts';
import { openConfigured } from '../platform/database.ts';
import { UserError } from '../platform/errors.ts';
import { sentenceOf } from '../platform/failure.ts';
import { endWithParent } from '../platform/orphan-watch.ts';
import type { Settings } from '../platform/settings.ts';
import { restoreCompanions } from './companion.store.ts';
import type { UploadMessage } from './run-upload.ts';
import { COMPANIONS, isCompanion, type CompanionKind } from './upload-kinds.ts';
import type { UploadOptions } from './upload-options.ts';
import { restoreUpload } from './upload-parts.store.ts';
import { discardUpload, findUpload, keepPreview } from './upload.store.ts';

const silent = (): void => undefined;

/** `run-upload <id> preview|commit` and `run-upload <batch> undo`: a child of the server, which hears the outcome. */
export async function uploadCommand(settings: Settings, id: string, action: string): Promise<void> {
  endWithParent();
  const database = await openConfigured(settings);
  try {
    if (action === 'undo') {
      const { fileName } = await undoImport(
        database,
        batchNumber(id),
        importerOf,
        aftermath,
        settings.dataDir,
        silent,
      );
      send({ undone: fileName });
    } else {
      await run(settings, database, id, action === 'preview');
    }
  } catch (error) {
    const problem = sentenceOf(error);
    send(problem ? { problem } : { fault: String(error instanceof Error ? error.stack : error) });
  } finally {
    await database.close();
    process.disconnect?.();
  }
}

async function run(
  settings: Settings,
  database: Awaited<ReturnType<typeof openConfigured>>,
  id: string,
  dryRun: boolean,
): Promise<void> {
  const { manager } = database.dataSource;
  const upload = await findUpload(manager, id);
  const { kind } = upload;
  if (isCompanion(kind)) throw noData(kind);
  await mkdir(join(settings.dataDir, 'work'), { recursive: true });
  const folder = await mkdtemp(join(settings.dataDir, 'work', 'upload-'));
  try {
    const file = await restoreUpload(manager, upload, folder);
    const request = {
      ...upload.options,
      ...(await restoreBesides(manager, upload.options, folder)),
      kind,
      file: upload.file_name,
      dryRun,
    };
    const outcome = await runImport(importerOf(kind), request, file, {
      database,
      dataDir: folder,
      report: silent,
      aftermath,
    });
    const rejects = outcome.rejectsFile
      ? { name: basename(outcome.rejectsFile), body: await readFile(outcome.rejectsFile) }
      : null;
    if (outcome.status === 'COMMITTED') await discardUpload(manager, id);
    else await keepPreview(manager, id, outcome, rejects);
    // What was committed is forgotten with its rejects: they are fetched after the preview.
    const rejectsFile = outcome.status === 'COMMITTED' ? null : (rejects?.name ?? null);
    send({ outcome: { ...outcome, rejectsFile } });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Writes what goes with the data into the folder; the paths, as a request wants them. */
async function restoreBesides(
  manager: EntityManager,
  { mapping, crosswalk, codebook }: UploadOptions,
  folder: string,
): Promise<Pick<ImportRequest, 'mapping' | CompanionKind>> {
  const path = join(folder, 'mapping.json');
  if (mapping) await writeFile(path, mapping);
  return {
    mapping: mapping && path,
    crosswalk: await restoreCompanions(manager, 'crosswalk', crosswalk, folder),
    codebook: await restoreCompanions(manager, 'codebook', codebook, folder),
  };
}

function noData(kind: CompanionKind): UserError {
  const { title } = COMPANIONS[kind];
  return new UserError('NO_DATA', {
    id: `Unggahan ini ${title.id}, bukan data. Sebut id-nya saat mengunggah datanya: ${kind}=<id>.`,
    en: `This upload is a ${title.en}, not data. Name its id when you upload the data: ${kind}=<id>.`,
  });
}

function send(message: UploadMessage): void {
  process.send?.(message, silent);
}
