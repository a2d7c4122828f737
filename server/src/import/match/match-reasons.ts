import type { Reason } from '../reason.ts';

/** Why a region was not found. `said` is what the row says. */
export const MATCH_REASONS = {
  noClue: (): Reason => ({
    code: 'NO_REGION',
    id: 'Baris ini tidak menyebut wilayah: kode dan namanya kosong.',
    en: 'This row names no region: its code and names are empty.',
  }),
  unknownCode: (said: string): Reason => ({
    code: 'UNKNOWN_CODE',
    id: `Kode ${said} tidak dikenal: bukan kode yang berlaku sekarang, tidak ada di catatan perubahan kode, dan namanya tidak ditemukan di induknya. Periksa kodenya, atau sistem kodenya (Kemendagri atau BPS).`,
    en: `The code ${said} is not known: it is no code of today, not in the record of code changes, and its name is not found in its parent. Check the code, or the code system (Kemendagri or BPS).`,
  }),
  otherRegion: (said: string): Reason => ({
    code: 'OTHER_REGION',
    id: `Kode ${said} sekarang milik wilayah dengan nama lain. Periksa kode atau namanya.`,
    en: `The code ${said} now belongs to a region of another name. Check the code or the name.`,
  }),
  taken: (said: string): Reason => ({
    code: 'TAKEN',
    id: `Wilayah berkode ${said} sudah terisi oleh baris lain yang kode dan namanya cocok.`,
    en: `The region of code ${said} was already given to another row whose code and name agree.`,
  }),
  unknownName: (said: string): Reason => ({
    code: 'UNKNOWN_NAME',
    id: `Wilayah "${said}" tidak ditemukan. Tuliskan kodenya, atau nama lengkap beserta kecamatan, kabupaten, dan provinsinya.`,
    en: `The region "${said}" was not found. Give its code, or its full name with kecamatan, kabupaten and province.`,
  }),
  ambiguousName: (said: string, count: number): Reason => ({
    code: 'AMBIGUOUS_NAME',
    id: `Ada ${count} wilayah bernama "${said}". Tuliskan kodenya, atau lengkapi kecamatan, kabupaten, dan provinsinya.`,
    en: `There are ${count} regions named "${said}". Give the code, or add kecamatan, kabupaten and province.`,
  }),
  split: (said: string, into: readonly string[]): Reason => ({
    code: 'CODE_SPLIT',
    id: `Kode lama ${said} sudah dipecah menjadi ${into.join(', ')}: tidak dapat dipilih salah satu. Tuliskan kode yang berlaku sekarang.`,
    en: `The former code ${said} was split into ${into.join(', ')}: none of them can be chosen. Give the code of today.`,
  }),
  noCrosswalk: (said: string): Reason => ({
    code: 'NO_CROSSWALK',
    id: `Kode BPS ${said} tidak ada di berkas padanan (--crosswalk).`,
    en: `The BPS code ${said} is not in the crosswalk file (--crosswalk).`,
  }),
} as const;
