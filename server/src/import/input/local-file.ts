import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { UserError } from '../../platform/errors.ts';
import type { InputFile } from './input-file.ts';

/** A file on this machine, with its checksum. @throws UserError when it is not there, no file, or may not be read */
export async function localFile(path: string): Promise<InputFile> {
  try {
    const { size } = await stat(path);
    const hash = createHash('sha256');
    await pipeline(createReadStream(path), hash);
    return { name: basename(path), path, bytes: size, sha256: hash.digest('hex') };
  } catch (error) {
    throw new UserError((error as NodeJS.ErrnoException).code ?? 'READ', {
      id: `Berkas ${path} tidak dapat dibaca. Periksa nama dan izinnya.`,
      en: `The file ${path} can't be read. Check its name and permissions.`,
    });
  }
}
