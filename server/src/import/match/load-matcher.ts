import type { EntityManager } from '@serasi/db';
import { UserError } from '../../platform/errors.ts';
import type { ImportJob } from '../importer.ts';
import type { CodeSystem } from '../import-request.ts';
import { localFile } from '../input/local-file.ts';
import { Crosswalk } from './crosswalk.ts';
import type { FormerCode, KnownRegion } from './region-clue.ts';
import { RegionIndex } from './region-index.ts';
import { RegionMatcher } from './region-matcher.ts';

const REGIONS_OF_TODAY = `select id, code, name, level, parent_id as "parentId" from region where valid_to is null order by id`;
const FORMER_CODES = `select predecessor_code as code, predecessor_name as name, successor_id as "successorId" from region_lineage
  where predecessor_code is not null and successor_id is not null and change <> 'SPLIT'`;

/** Everything that is known of regions, for matching. */
export async function loadRegionIndex(manager: EntityManager): Promise<RegionIndex> {
  const regions = await manager.query<KnownRegion[]>(REGIONS_OF_TODAY);
  const former = await manager.query<FormerCode[]>(FORMER_CODES);
  return new RegionIndex(regions, former);
}

/**
 * The matcher for a job, with its crosswalk where codes are BPS's.
 * @throws UserError when BPS codes come without a crosswalk
 */
export async function loadMatcher(job: ImportJob, system: CodeSystem): Promise<RegionMatcher> {
  const index = await loadRegionIndex(job.manager);
  if (system === 'kemendagri') return new RegionMatcher(index);
  const paths = job.request.crosswalk?.split(',') ?? [];
  if (paths.length === 0) {
    throw new UserError('CROSSWALK_NEEDED', {
      id: 'Kode BPS berbeda dari kode Kemendagri dan tidak dapat ditebak. Sertakan berkas padanannya (kolom kode_bps, kode_dagri): --crosswalk padanan.csv, beberapa berkas dipisah koma; lewat API crosswalk=<id unggahan padanannya>.',
      en: 'BPS codes differ from Kemendagri codes and cannot be guessed. Give the crosswalk file (columns kode_bps, kode_dagri): --crosswalk padanan.csv, several files separated by commas; through the API crosswalk=<id of its upload>.',
    });
  }
  const files = await Promise.all(paths.map((path) => localFile(path)));
  return new RegionMatcher(index, await Crosswalk.read(files));
}

/**
 * The code system of a job: told by the person, the mapping file or the preset.
 * @throws UserError when nobody told: it is never guessed from the shape of a code
 */
export function codeSystemOf(job: ImportJob, preset?: CodeSystem): CodeSystem {
  const system = job.request.codeSystem ?? job.mapping.codeSystem ?? preset;
  if (system) return system;
  throw new UserError('CODE_SYSTEM', {
    id: 'Sistem kode wilayah belum disebut. Kode BPS dan Kemendagri mirip tetapi berbeda (1101 = Simeulue di BPS, Aceh Selatan di Kemendagri). Tambahkan --code-system kemendagri atau --code-system bps.',
    en: 'The code system was not told. BPS and Kemendagri codes look alike but differ (1101 is Simeulue in BPS, Aceh Selatan in Kemendagri). Add --code-system kemendagri or --code-system bps.',
  });
}
