import { DatabaseError } from '@serasi/db';
import { UserError, type Sentence } from './errors.ts';

/** Causes of the operating system that have a sentence of their own. */
const SYSTEM_SENTENCES: Record<string, Sentence> = {
  ENOSPC: {
    id: 'Ruang cakram habis. Kosongkan beberapa gigabita, lalu jalankan lagi; yang sudah selesai tidak diulang.',
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

/** What a person is told of a failure: our own sentences, those of known system errors, else null. */
export function sentenceOf(error: unknown): (Sentence & { code: string }) | null {
  if (error instanceof UserError) return { code: error.code, ...error.sentence };
  if (error instanceof DatabaseError) return { code: error.code, id: error.messageId, en: error.messageEn };
  const code = (error as NodeJS.ErrnoException | null)?.code ?? '';
  const sentence =
    SYSTEM_SENTENCES[code] ??
    (/No space left on device/i.test(String(error)) ? SYSTEM_SENTENCES['ENOSPC'] : undefined);
  return sentence ? { code, ...sentence } : null;
}

/** Writes a failure to standard error: the sentence in both languages, or the whole error where there is none. */
export function reportFailure(error: unknown): void {
  const sentence = sentenceOf(error);
  if (sentence) console.error(`\n✗ ${sentence.id}\n  ${sentence.en}`);
  else console.error('\n✗ Kesalahan yang tidak terduga. / An unexpected failure.\n', error);
}
