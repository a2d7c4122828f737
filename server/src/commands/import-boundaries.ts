import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { REGION_LEVEL_LABELS, REGION_LEVELS } from '@serasi/shared';
import type { BoundarySummary } from '../boundaries/boundary-records.ts';
import { startBoundaryJob, storeShapes, storeTiles } from '../features/boundary/index.ts';
import { readAreas } from '../features/region/region.store.ts';
import { bumpDataVersion } from '../platform/dataset.store.ts';
import { UserError } from '../platform/errors.ts';
import type { AdministrativeArea } from '../sources/idn-area-data.ts';
import type { Settings } from '../platform/settings.ts';
import { fileArgument, withPreparedDatabase } from './with-database.ts';

const STORING = { id: 'Menyimpan batas', en: 'Storing boundaries' };
const TILING = { id: 'Menyimpan petak peta', en: 'Storing map tiles' };

/**
 * Replaces all boundaries by those of a file, with new tiles, in one transaction: readers see the old ones until it
 * is done. Codes that the file does not know keep their point and lose their polygon.
 */
export async function importBoundaries(settings: Settings, argument: string): Promise<void> {
  const file = fileArgument(argument);
  const fileSha256 = createHash('sha256')
    .update(await readInput(file))
    .digest('hex');
  await withPreparedDatabase(settings, async ({ dataSource }, display) => {
    const areas = await readAreas(dataSource.manager);
    const job = await startBoundaryJob(
      { kind: 'topojson', file },
      join(settings.dataDir, 'work', 'import'),
      areas,
      (title, done, total) => display.update(title, done, total),
    );
    try {
      const summary = await job.finished;
      const { tileSet } = summary;
      if (!tileSet) throw new Error('The boundary worker made no tiles.');
      checkWhole(areas, summary.counts);
      const shapes = Object.values(summary.counts).reduce((sum, count) => sum + count, 0);
      const dataset = {
        title: `Batas wilayah dari ${basename(file)}`,
        source: summary.attribution,
        licence: 'sesuai sumber berkas',
        isSimulated: false,
        fileSha256,
        detail: { unknownCodes: summary.unknownCodes, withoutPolygon: summary.withoutPolygon },
      };
      const stored = await dataSource.transaction(async (manager) => {
        const result = await storeShapes(
          manager,
          job.shapesFile,
          dataset,
          summary.status,
          shapes,
          (done, total) => display.update(STORING, done, total),
        );
        await storeTiles(
          manager,
          job.tilesFile,
          tileSet,
          summary.status,
          summary.attribution,
          (done, total) => display.update(TILING, done, total),
        );
        await bumpDataVersion(manager);
        return result;
      });
      display.finish();
      console.log(
        `✓ ${stored.stored} batas dimuat, ${stored.mended} diperbaiki bentuknya, ${summary.withoutPolygon.length} wilayah tanpa poligon, ` +
          `${summary.unknownCodes.length} kode tidak dikenal.`,
      );
      if (summary.unknownCodes.length > 0) process.exitCode = 2;
      if (summary.unknownCodes.length > 0)
        console.log(`  Kode tidak dikenal: ${summary.unknownCodes.slice(0, 20).join(', ')}`);
    } finally {
      await job.dispose();
    }
  });
}

/** A file that replaces everything must hold nearly everything: 360 villages without polygon are known, a lost province is not. */
const WHOLE_SHARE = 0.95;

/** @throws UserError when a level is missing from the file, mostly or at all: its polygons would be lost. */
function checkWhole(areas: readonly AdministrativeArea[], counts: BoundarySummary['counts']): void {
  for (const level of REGION_LEVELS) {
    const known = areas.filter((area) => area.level === level).length;
    const found = counts[level];
    if (found >= known * WHOLE_SHARE) continue;
    const word = REGION_LEVEL_LABELS[level];
    throw new UserError('PARTIAL', {
      id: `Berkas ini hanya memuat ${found} dari ${known} ${word.id.toLowerCase()} yang kodenya dikenal. Batas diganti seluruhnya, jadi berkas harus memuat semua wilayah dengan kode Kemendagri (bukan BPS). Tidak ada yang diubah.`,
      en: `This file holds only ${found} of the ${known} known regions of level ${word.en.toLowerCase()}. Boundaries are replaced as a whole, so it must hold all regions by Kemendagri code (not BPS). Nothing was changed.`,
    });
  }
}

/** @throws UserError when the file is not there or may not be read. */
export async function readInput(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new UserError((error as NodeJS.ErrnoException).code ?? 'READ', {
      id: `Berkas ${file} tidak dapat dibaca. Periksa nama dan izinnya.`,
      en: `The file ${file} can't be read. Check its name and permissions.`,
    });
  }
}
