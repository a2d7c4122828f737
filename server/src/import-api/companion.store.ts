import type { EntityManager } from '@serasi/db';
import { UserError } from '../platform/errors.ts';
import { COMPANION_KINDS, COMPANIONS, type CompanionKind } from './upload-kinds.ts';
import type { UploadOptions } from './upload-options.ts';
import { restoreUpload } from './upload-parts.store.ts';
import { lookUpUpload, type Upload } from './upload.store.ts';

const STAY = 'update import_upload set created_at = now() where id = $1';

/**
 * What an import names is there, and stays as long as the upload that is about to name it.
 * @throws UserError
 */
export async function holdCompanions(manager: EntityManager, options: UploadOptions): Promise<void> {
  for (const kind of COMPANION_KINDS)
    for (const { id } of await findCompanions(manager, kind, options[kind])) await manager.query(STAY, [id]);
}

/**
 * The uploads of this kind that an import names by their ids, separated by commas; none where it names none.
 * @throws UserError when one of them is not there, or there are too many
 */
async function findCompanions(
  manager: EntityManager,
  kind: CompanionKind,
  ids: string | undefined,
): Promise<Upload[]> {
  const wanted = [...new Set(ids?.split(',').map((id) => id.trim()))];
  if (wanted.length > COMPANIONS[kind].most) throw tooMany(kind);
  const found: Upload[] = [];
  for (const id of wanted) {
    const upload = await lookUpUpload(manager, id);
    if (upload?.kind !== kind) throw notThere(kind, id);
    found.push(upload);
  }
  return found;
}

/** Writes them into the folder; their paths as the command line would give them, undefined where there are none. */
export async function restoreCompanions(
  manager: EntityManager,
  kind: CompanionKind,
  ids: string | undefined,
  folder: string,
): Promise<string | undefined> {
  const paths: string[] = [];
  for (const upload of await findCompanions(manager, kind, ids))
    paths.push((await restoreUpload(manager, upload, folder)).path);
  return paths.length > 0 ? paths.join(',') : undefined;
}

function notThere(kind: CompanionKind, id: string): UserError {
  const { title } = COMPANIONS[kind];
  return new UserError('NO_COMPANION', {
    id: `Tidak ada ${title.id} dengan id "${id}"; yang tidak dipakai seminggu dihapus. Kirim ke POST /api/imports/${kind}, lalu unggah datanya dengan ${kind}=<id dalam jawabannya>.`,
    en: `There is no ${title.en} with the id "${id}"; one that is not used for a week goes. Send it to POST /api/imports/${kind}, then upload the data with ${kind}=<the id in the answer>.`,
  });
}

function tooMany(kind: CompanionKind): UserError {
  const { title, most } = COMPANIONS[kind];
  return new UserError('TOO_MANY_COMPANIONS', {
    id: `${kind}= menyebut paling banyak ${most} unggahan. Gabungkan berkas ${title.id}.`,
    en: `${kind}= names at most ${most} upload${most > 1 ? 's' : ''}. Put the ${title.en} files together.`,
  });
}
