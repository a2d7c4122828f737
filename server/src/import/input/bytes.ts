import { fileChunks } from '../archive/file-chunks.ts';
import type { InflateLimits } from '../archive/inflate-guard.ts';
import { refuse } from './refuse.ts';

/** How far a gzipped table may inflate: text of few different words packs well. */
const LIMITS: InflateLimits = { maxBytes: 4 * 1024 ** 3, maxRatio: 500, ratioFrom: 10 * 1024 ** 2 };

/** The bytes of the file, gunzipped where it is gzipped, under limits. Reading may stop early. */
export function fileBytes(path: string, maxBytes = LIMITS.maxBytes): AsyncGenerator<Buffer> {
  return fileChunks(path, { ...LIMITS, maxBytes }, { tooLarge: bomb, broken });
}

/** The whole of a gzipped file, for readers that must jump about in it. */
export async function gunzipWhole(path: string, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of fileBytes(path, maxBytes)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function broken(code: string): Error {
  if (code === 'Z_BUF_ERROR')
    return refuse(
      'FILE_TRUNCATED',
      'Berkas gzip terpotong: isinya berhenti di tengah. Unduh atau salin ulang berkas itu.',
      'The gzip file is cut off: its content stops half-way. Download or copy it again.',
    );
  return refuse(
    'FILE_BROKEN',
    'Berkas gzip rusak dan tidak dapat dibuka. Unduh atau salin ulang berkas itu.',
    'The gzip file is damaged and cannot be opened. Download or copy it again.',
  );
}

function bomb(): Error {
  return refuse(
    'FILE_TOO_LARGE_UNPACKED',
    'Berkas gzip mengembang jauh melebihi batas yang wajar. Buka sendiri berkasnya, periksa isinya, lalu impor tanpa kompresi atau dalam bagian yang lebih kecil.',
    'The gzip file inflates far beyond what is reasonable. Unpack it yourself, look at it, then import it uncompressed or in smaller parts.',
  );
}
