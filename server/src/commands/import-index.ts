import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import Papa from 'papaparse';
import { ALL_VILLAGES } from '../features/resilience/resilience.queries.ts';
import type { KnownVillage } from '../features/resilience/published-index.match.ts';
import { INDEX_PRESETS } from '../features/resilience/published-index.preset.ts';
import { readIndexRows, type RejectedRow } from '../features/resilience/published-index.reader.ts';
import { storePublishedIndex } from '../features/resilience/published-index.store.ts';
import { bumpDataVersion, createDataset } from '../platform/dataset.store.ts';
import { UserError } from '../platform/errors.ts';
import type { Settings } from '../platform/settings.ts';
import { readInput } from './import-boundaries.ts';
import { fileArgument, withPreparedDatabase } from './with-database.ts';

const STORING = { id: 'Menyimpan indeks', en: 'Storing the index' };

/**
 * Loads a published index: villages as published, regions above as the mean of their villages weighted by residents.
 * One transaction; the rows that could not be used go to a file with the reason. Exit code 2 when there are any.
 */
export async function importIndex(settings: Settings, argument: string, presetName: string): Promise<void> {
  const preset = INDEX_PRESETS[presetName];
  if (!preset) {
    const known = Object.keys(INDEX_PRESETS).join(', ');
    throw new UserError('PRESET', {
      id: `Bentuk berkas "${presetName}" tidak dikenal. Yang ada: ${known}.`,
      en: `The preset "${presetName}" is not known. There is: ${known}.`,
    });
  }
  const file = fileArgument(argument);
  const content = await readInput(file);
  await withPreparedDatabase(settings, async ({ dataSource }, display) => {
    const villages = await dataSource.query<KnownVillage[]>(ALL_VILLAGES);
    const result = readIndexRows(content, basename(file), preset, villages);
    await dataSource.transaction(async (manager) => {
      const datasetId = await createDataset(manager, {
        kind: 'INDEX',
        title: `${preset.method.name.id} (${basename(file)})`,
        source: preset.source,
        licence: preset.licence,
        isSimulated: false,
        rowCount: result.rows.length,
        fileSha256: createHash('sha256').update(content).digest('hex'),
        detail: { read: result.read, rejected: result.rejected.length },
      });
      await storePublishedIndex(
        manager,
        preset.method,
        preset.period,
        result.rows,
        datasetId,
        (done, total) => display.update(STORING, done, total),
      );
      await bumpDataVersion(manager);
    });
    display.finish();
    console.log(
      `✓ ${result.read} baris dibaca = ${result.rows.length} dimuat + ${result.rejected.length} ditolak. ` +
        `Dicocokkan lewat nama karena kode berganti: ${result.byName}; nama ditulis lain: ${result.otherName}; kelas berbeda dari nilainya: ${result.classDiffers}.`,
    );
    if (result.rejected.length > 0) {
      const path = await writeRejects(settings, basename(file), result.rejected);
      console.log(`  Baris yang ditolak beserta alasannya: ${path}`);
      process.exitCode = 2;
    }
  });
}

async function writeRejects(
  settings: Settings,
  name: string,
  rejected: readonly RejectedRow[],
): Promise<string> {
  const folder = join(settings.dataDir, 'rejects');
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${name.replace(/\.gz$/, '').replace(/\.csv$/, '')}.ditolak.csv`);
  await writeFile(
    path,
    Papa.unparse(rejected.map(({ row, reason }) => ({ ...row, alasan: reason.id, reason: reason.en }))),
  );
  return path;
}
