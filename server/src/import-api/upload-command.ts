import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterImport, importerOf } from '../importers.ts';
import { runImport } from '../import/run-import.ts';
import { batchNumber, undoImport } from '../import/undo-import.ts';
import { openConfigured } from '../platform/database.ts';
import { sentenceOf } from '../platform/failure.ts';
import { endWithParent } from '../platform/orphan-watch.ts';
import type { Settings } from '../platform/settings.ts';
import type { UploadMessage } from './run-upload.ts';
import { discardUpload, findUpload, keepPreview, restoreUpload } from './upload.store.ts';

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
        afterImport,
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
  await mkdir(join(settings.dataDir, 'work'), { recursive: true });
  const folder = await mkdtemp(join(settings.dataDir, 'work', 'upload-'));
  try {
    const file = await restoreUpload(manager, upload, folder);
    const mapping = join(folder, 'mapping.json');
    if (upload.options.mapping) await writeFile(mapping, upload.options.mapping);
    const outcome = await runImport(
      importerOf(upload.kind),
      {
        ...upload.options,
        mapping: upload.options.mapping && mapping,
        kind: upload.kind,
        file: upload.file_name,
        dryRun,
      },
      file,
      { database, dataDir: folder, report: silent, afterwards: afterImport },
    );
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

function send(message: UploadMessage): void {
  process.send?.(message, silent);
}
