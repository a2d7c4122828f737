import { join } from 'node:path';
import { latestBatches } from '../import/batch.store.ts';
import { fetchFile, isAddress, MAX_DOWNLOAD_BYTES } from '../import/input/fetch-file.ts';
import { localFile } from '../import/input/local-file.ts';
import type { InputFile } from '../import/input/input-file.ts';
import type { ImportRequest } from '../import/import-request.ts';
import { runImport, type ImportOutcome } from '../import/run-import.ts';
import { batchNumber, undoImport } from '../import/undo-import.ts';
import { UserError } from '../platform/errors.ts';
import type { ProgressDisplay } from '../platform/progress.ts';
import type { Settings } from '../platform/settings.ts';
import { aftermath, importerOf } from '../importers.ts';
import { describeOutcome } from './import-report.ts';
import { fileArgument, withPreparedDatabase } from './with-database.ts';

const DOWNLOADING = { id: 'Mengunduh berkas', en: 'Downloading the file' };

/** Imports a file and says how it went. Exit code 0: committed, or nothing had to be; 2: rows were rejected; 1: failure. */
export async function importFile(
  settings: Settings,
  request: ImportRequest,
  options: { sha256?: string | undefined },
): Promise<void> {
  const importer = importerOf(request.kind);
  await withPreparedDatabase(settings, async (database, display) => {
    const file = await inputOf(settings, request.file, display);
    checkSum(file, options.sha256);
    const outcome = await runImport(importer, withPaths(request), file, {
      database,
      dataDir: settings.dataDir,
      report: (title, done, total) => display.update(title, done, total),
      aftermath,
    });
    display.finish();
    console.log(describeOutcome(outcome, file));
    process.exitCode = exitCodeOf(outcome);
  });
}

/** The local form of FILE: downloaded first when it is an address. */
async function inputOf(settings: Settings, file: string, display: ProgressDisplay): Promise<InputFile> {
  if (!isAddress(file)) return localFile(fileArgument(file));
  const path = await fetchFile(file, {
    folder: join(settings.dataDir, 'downloads'),
    maxBytes: MAX_DOWNLOAD_BYTES,
    report: (done, total) => display.update(DOWNLOADING, done, total),
  });
  return localFile(path);
}

function withPaths(request: ImportRequest): ImportRequest {
  const path = (given: string | undefined): string | undefined =>
    given?.split(',').map(fileArgument).join(',');
  return {
    ...request,
    mapping: path(request.mapping),
    crosswalk: path(request.crosswalk),
    codebook: path(request.codebook),
  };
}

function checkSum(file: InputFile, expected: string | undefined): void {
  if (expected === undefined || expected.toLowerCase() === file.sha256) return;
  throw new UserError('CHECKSUM', {
    id: `Isi berkas ${file.name} bukan yang diharapkan: SHA-256 ${file.sha256}, seharusnya ${expected}. Unduh ulang dari sumbernya.`,
    en: `The file ${file.name} is not the expected one: SHA-256 ${file.sha256}, not ${expected}. Download it again from its source.`,
  });
}

function exitCodeOf({ status, counts }: ImportOutcome): number {
  if (counts.rejected > 0) return 2;
  return status === 'NOTHING' && counts.read > 0 ? 2 : 0;
}

/** Takes a batch back. */
export async function undoBatch(settings: Settings, argument: string): Promise<void> {
  const id = batchNumber(argument);
  await withPreparedDatabase(settings, async (database, display) => {
    const { fileName } = await undoImport(
      database,
      id,
      (kind) => importerOf(kind),
      aftermath,
      settings.dataDir,
      (title, done, total) => display.update(title, done, total),
    );
    display.finish();
    console.log(`✓ Impor ${id} (${fileName}) dibatalkan; keadaan sebelumnya kembali.`);
  });
}

/** Lists the latest batches. */
export async function listBatches(settings: Settings): Promise<void> {
  await withPreparedDatabase(settings, async ({ dataSource }, display) => {
    display.finish();
    const rows = await latestBatches(dataSource.manager, 50);
    if (rows.length === 0) return console.log('Belum ada impor. / No imports yet.');
    for (const row of rows) {
      const when = row.committedAt.toISOString().slice(0, 16).replace('T', ' ');
      const counts = `dibaca ${row.read} = baru ${row.inserted} + diubah ${row.updated} + tetap ${row.unchanged} + ditolak ${row.rejected}`;
      console.log(
        `${String(row.id).padStart(4)}  ${when}  ${row.kind.toLowerCase().padEnd(11)} ${row.fileName}\n      ${counts}${row.undoneAt ? '  [dibatalkan]' : ''}`,
      );
    }
  });
}
