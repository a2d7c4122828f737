import { UserError, type Sentence } from '../../platform/errors.ts';

/** What can be wrong with a packed file; every code has its two sentences. `detail` names the entry, size or number. */
export const ARCHIVE_PROBLEMS = {
  FILE_UNREADABLE: (detail) => ({
    id: `Berkas "${detail}" tidak dapat dibaca. Periksa letak dan izin berkas, lalu ulangi.`,
    en: `The file "${detail}" cannot be read. Check its path and permissions, then try again.`,
  }),
  GZIP_BROKEN: () => ({
    id: 'Berkas gzip rusak atau terpotong. Unduh ulang berkasnya.',
    en: 'The gzip file is damaged or cut off. Download it again.',
  }),
  UNPACKS_TOO_LARGE: (detail) => ({
    id: `Isi berkas membengkak melebihi batas saat dibuka (${detail}). Bagi berkasnya menjadi beberapa bagian.`,
    en: `The file grows beyond the limit when it is unpacked (${detail}). Split it into several files.`,
  }),
  ARCHIVE_BROKEN: (detail) => ({
    id: `Arsip ZIP rusak atau terpotong (${detail}). Unduh ulang atau kemas ulang berkasnya.`,
    en: `The ZIP archive is damaged or cut off (${detail}). Download it again or pack it again.`,
  }),
  ARCHIVE_EMPTY: () => ({
    id: 'Arsip ZIP kosong. Kemas ulang bersama berkas datanya.',
    en: 'The ZIP archive is empty. Pack it again with the data files.',
  }),
  ARCHIVE_UNSAFE: (detail) => ({
    id: `Arsip menyebut berkas di luar foldernya sendiri (${detail}), sehingga ditolak. Kemas ulang berkasnya.`,
    en: `The archive names a file outside its own folder (${detail}) and is refused. Pack it again.`,
  }),
  ARCHIVE_TOO_MANY: (detail) => ({
    id: `Arsip memuat lebih dari ${detail} berkas. Kemas ulang hanya berkas data yang diperlukan.`,
    en: `The archive holds more than ${detail} files. Pack only the data files that are needed.`,
  }),
  ARCHIVE_ENCRYPTED: (detail) => ({
    id: `Arsip dikunci dengan kata sandi (${detail}). Kemas ulang tanpa kata sandi.`,
    en: `The archive is locked with a password (${detail}). Pack it again without one.`,
  }),
} satisfies Record<string, (detail: string) => Sentence>;

export type ArchiveProblem = keyof typeof ARCHIVE_PROBLEMS;

export function archiveError(code: ArchiveProblem, detail = ''): UserError {
  return new UserError(code, ARCHIVE_PROBLEMS[code](printable(detail)));
}

/** Names from inside a file go to terminals and logs: no control characters, no kilometres. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, '?').slice(0, 400);
}
