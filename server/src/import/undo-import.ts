import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '@serasi/db';
import { bumpDataVersion } from '../platform/dataset.store.ts';
import { UserError } from '../platform/errors.ts';
import { restoreRows, standingOn } from './batch.store.ts';
import type { Aftermath, Importer, ImportJob } from './importer.ts';
import type { StoredKind } from './kinds.ts';

interface Batch {
  id: number;
  kind: StoredKind;
  file_name: string;
  undone_at: Date | null;
}

const FIND_BATCH = `select id, kind, file_name, undone_at from import_batch where id = $1 for update`;

/**
 * Takes a batch back: its rows go, what it had replaced returns, scores are computed again. One transaction.
 * @throws UserError when there is no such batch, it is undone already, or a later one stands on it
 */
export async function undoImport(
  database: Database,
  id: number,
  importerOf: (kind: StoredKind) => Importer,
  aftermath: Aftermath,
  dataDir: string,
  report: ImportJob['report'],
): Promise<{ fileName: string }> {
  return database.dataSource.transaction(async (manager) => {
    const [batch] = await manager.query<Batch[]>(FIND_BATCH, [id]);
    if (!batch) throw unknown(id);
    if (batch.undone_at) throw undone(id);
    const later = await standingOn(manager, batch.kind, id);
    if (later.length > 0) throw inTheWay(id, later);
    const importer = importerOf(batch.kind);
    const renew = await aftermath(manager, batch.kind, id);
    await importer.beforeUndo?.(manager, id);
    await restoreRows(manager, batch.kind, id);
    if (importer.afterUndo) {
      const workDir = join(dataDir, 'work', `undo-${process.pid}`);
      await mkdir(workDir, { recursive: true });
      await importer
        .afterUndo(manager, workDir, report)
        .finally(() => rm(workDir, { recursive: true, force: true }));
    }
    await manager.query('update import_batch set undone_at = now() where id = $1', [id]);
    await renew(report);
    await bumpDataVersion(manager);
    return { fileName: batch.file_name };
  });
}

function unknown(id: number): UserError {
  return new UserError('NO_BATCH', {
    id: `Tidak ada impor nomor ${id}. Lihat daftarnya dengan: npm run serasi -- import list`,
    en: `There is no import ${id}. See the list with: npm run serasi -- import list`,
  });
}

function undone(id: number): UserError {
  return new UserError('ALREADY_UNDONE', {
    id: `Impor ${id} sudah dibatalkan sebelumnya. Tidak ada yang diubah.`,
    en: `Import ${id} was undone before. Nothing was changed.`,
  });
}

function inTheWay(id: number, later: readonly number[]): UserError {
  const first = later.at(-1) ?? 0;
  return new UserError('NEWER_IMPORT', {
    id: `Impor ${id} belum dapat dibatalkan: impor ${later.join(', ')} yang lebih baru mengubah baris yang sama. Batalkan dahulu yang terbaru: npm run serasi -- import undo ${first}`,
    en: `Import ${id} can't be undone yet: the newer import ${later.join(', ')} changed the same rows. Undo the latest first: npm run serasi -- import undo ${first}`,
  });
}

/** @throws UserError for what is no number of an import */
export function batchNumber(text: string): number {
  const id = Number(text);
  if (Number.isInteger(id) && id > 0 && id < 2 ** 31) return id;
  throw new UserError('OPTION', {
    id: `Nomor impor harus bilangan bulat, bukan "${text}". Lihat: npm run serasi -- import list`,
    en: `The number of an import is a whole number, not "${text}". See: npm run serasi -- import list`,
  });
}
