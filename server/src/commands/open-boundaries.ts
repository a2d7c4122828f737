import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { EntityManager } from '@serasi/db';
import { fetchFile, MAX_DOWNLOAD_BYTES } from '../import/input/fetch-file.ts';
import { UserError } from '../platform/errors.ts';
import type { Settings } from '../platform/settings.ts';
import { importFile } from './import.ts';
import { withPreparedDatabase } from './with-database.ts';

/** @source github.com/cahyadsn/wilayah_boundaries, state of 2026-10-09: Kepmendagri 300.2.2-2138/2025 */
const REVISION = '42b636d0721e50b78224debcc126ad46a2ecb631';
const BASE_URL = `https://raw.githubusercontent.com/cahyadsn/wilayah_boundaries/${REVISION}/db`;
const DOWNLOADING = { id: 'Mengunduh batas terbuka', en: 'Downloading open boundaries' };

const CODES = `select code from region where level in (1, 2) and valid_to is null and ($1::text[] is null or left(code, 2) = any($1)) order by code`;

/**
 * Downloads the open boundary dump, one SQL file per province (kabupaten, kecamatan) and kabupaten (villages), at a pinned
 * revision, and imports them as one batch; provinces are united from their kabupaten. What was downloaded is kept.
 */
export async function importOpenBoundaries(
  settings: Settings,
  options: { provinces?: string; baseUrl?: string; dryRun?: boolean },
): Promise<void> {
  const provinces = options.provinces?.split(',').map((code) => code.trim()) ?? null;
  const file = join(
    settings.dataDir,
    'downloads',
    `wilayah_boundaries-${(provinces ?? ['semua']).join('-')}.sql`,
  );
  let absent: readonly string[] = [];
  await withPreparedDatabase(settings, async ({ dataSource }, display) => {
    const paths = await pathsOf(dataSource.manager, provinces);
    await mkdir(join(settings.dataDir, 'downloads'), { recursive: true });
    const missing: string[] = [];
    for (const [i, path] of paths.entries()) {
      display.update(DOWNLOADING, i, paths.length);
      const part = await fetchPart(`${options.baseUrl ?? BASE_URL}/${path}`, settings.dataDir);
      if (part === null) missing.push(path);
      // The first file starts the whole; one statement may go on over no file's end.
      else
        await pipeline(
          createReadStream(part),
          createWriteStream(file, { flags: i === missing.length ? 'w' : 'a' }),
        );
    }
    display.finish();
    if (missing.length === paths.length) throw nothingThere(options.baseUrl ?? BASE_URL);
    absent = missing;
  });
  await importFile(
    settings,
    { kind: 'boundaries', file, preset: 'wilayah-boundaries', dryRun: options.dryRun },
    {},
  );
  if (absent.length === 0) return;
  console.log(
    `! ${absent.length} berkas tidak ada di sumbernya: ${absent.slice(0, 10).join(', ')}${absent.length > 10 ? ', …' : ''}`,
  );
  process.exitCode = 2;
}

async function pathsOf(manager: EntityManager, provinces: readonly string[] | null): Promise<string[]> {
  const rows = await manager.query<{ code: string }[]>(CODES, [provinces]);
  if (rows.length === 0) throw noProvince(provinces ?? []);
  return rows.flatMap(({ code }) =>
    code.length === 2
      ? [`kab/wilayah_boundaries_kab_${code}.sql`, `kec/wilayah_boundaries_kec_${code}.sql`]
      : [`kel/${code.slice(0, 2)}/wilayah_boundaries_kel_${code}.sql`],
  );
}

/** The local path of one part; null where the source does not have it. */
async function fetchPart(url: string, dataDir: string): Promise<string | null> {
  const options = {
    folder: join(dataDir, 'downloads'),
    maxBytes: MAX_DOWNLOAD_BYTES,
    report: () => undefined,
    isPinned: true,
  };
  return fetchFile(url, options).catch((error: unknown) => {
    if (error instanceof UserError && error.code === 'DOWNLOAD_MISSING') return null;
    throw error;
  });
}

function noProvince(codes: readonly string[]): UserError {
  return new UserError('OPTION', {
    id: `Tidak ada provinsi berkode ${codes.join(', ')}. Contoh: --provinces 34,73`,
    en: `There is no province of code ${codes.join(', ')}. For example: --provinces 34,73`,
  });
}

function nothingThere(base: string): UserError {
  return new UserError('DOWNLOAD_MISSING', {
    id: `Tidak satu pun berkas batas ditemukan di ${base}. Periksa --base-url.`,
    en: `Not one boundary file was found at ${base}. Check --base-url.`,
  });
}
