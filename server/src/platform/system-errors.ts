import type { Sentence } from './errors.ts';

/** Causes of the operating system that have a sentence of their own. */
const SYSTEM_SENTENCES: Record<string, Sentence> = {
  ENOSPC: {
    id: 'Disk penuh. Kosongkan beberapa gigabita, lalu jalankan lagi; yang sudah selesai tidak diulang.',
    en: 'The disk is full. Free a few gigabytes and run it again; what was finished is not done again.',
  },
  EACCES: {
    id: 'Tidak ada izin menulis di folder data. Periksa SERASI_DATA_DIR dan pemiliknya.',
    en: 'The data folder may not be written. Check SERASI_DATA_DIR and its owner.',
  },
  EROFS: {
    id: 'Folder data hanya dapat dibaca. Pilih folder lain dengan SERASI_DATA_DIR.',
    en: 'The data folder is read-only. Choose another with SERASI_DATA_DIR.',
  },
};

/** The sentence for a failure that the operating system caused, if it has one. */
export function systemSentence(error: unknown): (Sentence & { code: string }) | null {
  const isFull = /No space left on device|disk full/i.test(String(error));
  const code = isFull ? 'ENOSPC' : ((error as NodeJS.ErrnoException | null)?.code ?? '');
  const sentence = SYSTEM_SENTENCES[code];
  return sentence ? { code, ...sentence } : null;
}
