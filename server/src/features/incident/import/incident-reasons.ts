import type { Reason } from '../../../import/reason.ts';

/** Why an incident was not taken, or what is odd about one that was. */
export const INCIDENT_REASONS = {
  noDate: (): Reason => ({
    code: 'NO_DATE',
    id: 'Tanggal kejadian kosong. Isi tanggalnya; bila hanya bulan atau tahunnya diketahui, tulis "Januari 2004" atau "2004".',
    en: 'The date of the incident is empty. Fill it in; where only the month or year is known write "January 2004" or "2004".',
  }),
  datesSwapped: (): Reason => ({
    code: 'DATES_SWAPPED',
    id: 'Tanggal selesai mendahului tanggal mulai. Periksa kedua tanggalnya.',
    en: 'The end comes before the start. Check both dates.',
  }),
  settledTooEarly: (): Reason => ({
    code: 'SETTLED_TOO_EARLY',
    id: 'Tanggal selesai penanganan mendahului kejadiannya. Periksa tanggalnya.',
    en: 'The incident is settled before it began. Check the date.',
  }),
  unknownWord: (title: { id: string; en: string }, said: string, allowed: readonly string[]): Reason => ({
    code: 'UNKNOWN_WORD',
    id: `${title.id} "${said.slice(0, 60)}" tidak dikenal. Yang dapat dipakai: ${allowed.join('; ')}.`,
    en: `${title.en} "${said.slice(0, 60)}" is not known. Allowed: ${allowed.join('; ')}.`,
  }),
  noKind: (said: string): Reason => ({
    code: 'NO_KIND',
    id: `Jenis insiden tidak dapat ditentukan${said ? ` dari "${said.slice(0, 60)}"` : ': kolomnya kosong'}. Padankan nilainya dengan salah satu dari sembilan jenis dalam berkas --mapping ("values").`,
    en: `The kind of incident can't be told${said ? ` from "${said.slice(0, 60)}"` : ': its column is empty'}. Map the value to one of the nine kinds in a --mapping file ("values").`,
  }),
  notAnIncident: (said: string): Reason => ({
    code: 'NOT_AN_INCIDENT',
    id: `"${said}" adalah catatan perkembangan, bukan insiden konflik (tidak ada unjuk rasa atau kekerasan).`,
    en: `"${said}" records a development, not an incident (no demonstration and no violence).`,
  }),
  countTooLarge: (said: string): Reason => ({
    code: 'COUNT_TOO_LARGE',
    id: `Jumlah "${said}" terlalu besar untuk satu insiden. Periksa angkanya.`,
    en: `The count "${said}" is too large for one incident. Check the number.`,
  }),
  countOrder: (): Reason => ({
    code: 'COUNT_ORDER',
    id: 'Taksiran rendah, terbaik, dan tinggi tidak berurutan. Periksa ketiganya.',
    en: 'The low, best and high estimates are not in order. Check all three.',
  }),
  idTooLong: (): Reason => ({
    code: 'ID_TOO_LONG',
    id: 'Nomor insiden lebih dari 200 huruf. Pakai nomor yang pendek, tanpa uraian.',
    en: 'The incident id is longer than 200 characters. Use a short one, without a description.',
  }),
  duplicateId: (said: string): Reason => ({
    code: 'DUPLICATE_ID',
    id: `Nomor insiden ${said} sudah dipakai baris sebelumnya dalam berkas ini. Hapus salah satu, atau beri nomor lain.`,
    en: `The incident id ${said} was used by an earlier row of this file. Delete one of them or give it another id.`,
  }),
  notPlaced: (): Reason => ({
    code: 'NOT_PLACED',
    id: 'Sumber hanya tahu negaranya atau wilayah yang meliputi beberapa provinsi: insiden ini tidak dapat ditempatkan.',
    en: 'The source knows only the country or an area across provinces: this incident has no place.',
  }),
  noPlace: (): Reason => ({
    code: 'NO_PLACE',
    id: 'Baris ini tidak menyebut tempat. Isi kode wilayah, nama wilayah, atau lintang dan bujur.',
    en: 'This row names no place. Fill in a region code, region names, or latitude and longitude.',
  }),
  atSea: (): Reason => ({
    code: 'SEA_OR_AIR',
    id: 'Terjadi di laut lepas atau di udara menurut sumbernya: bukan di suatu wilayah.',
    en: 'It happened at sea or in the air, says the source: in no region.',
  }),
  abroad: (country: string): Reason => ({
    code: 'ABROAD',
    id: `Terjadi di luar wilayah Indonesia sekarang (${country}).`,
    en: `It happened outside of today's Indonesia (${country}).`,
  }),
  provinceSplit: (name: string): Reason => ({
    code: 'PROVINCE_SPLIT',
    id: `Hanya diketahui sampai provinsi ${name}, yang kemudian dipecah menjadi beberapa provinsi: tidak dapat dipilih salah satu. Sebutkan kabupatennya.`,
    en: `Known only to the province ${name}, which was split into several later: none of them can be chosen. Name the kabupaten.`,
  }),
  outside: (): Reason => ({
    code: 'OUTSIDE',
    id: 'Titiknya jauh di luar semua wilayah (di laut). Periksa lintang dan bujurnya.',
    en: 'Its point lies far outside of all regions (at sea). Check latitude and longitude.',
  }),
  nearCoast: (): Reason => ({
    code: 'NEAR_COAST',
    id: 'Titiknya di luar semua batas desa; wilayah yang terdekat dipakai.',
    en: 'The point lies outside of all village boundaries; the nearest region was taken.',
  }),
  placeDisagrees: (): Reason => ({
    code: 'PLACE_DISAGREES',
    id: 'Titik dan nama wilayahnya tidak cocok. Bila lokasinya titik, titik yang dipakai; selain itu namanya.',
    en: 'The point and the named region disagree. For an exact point the point was taken, else the name.',
  }),
  placeCoarser: (): Reason => ({
    code: 'PLACE_COARSER',
    id: 'Tempatnya hanya ditemukan sampai tingkat yang lebih kasar daripada yang disebut; ketelitiannya disimpan sesuai itu.',
    en: 'The place was found only at a coarser level than the row says; the precision is stored accordingly.',
  }),
  nameNotFound: (): Reason => ({
    code: 'NAME_NOT_FOUND',
    id: 'Nama wilayahnya tidak ditemukan; titiknya yang dipakai.',
    en: 'The named region was not found; the point was taken.',
  }),
  indicative: (): Reason => ({
    code: 'INDICATIVE_BOUNDARIES',
    id: 'Desa atau kecamatan titik ini dicari dengan batas indikatif dan bisa meleset. Muat lagi berkas ini setelah batas resmi dimuat.',
    en: 'The village or kecamatan of this point was found by indicative boundaries and may be a neighbour. Import this file again after the official boundaries.',
  }),
  possibleDuplicate: (): Reason => ({
    code: 'POSSIBLE_DUPLICATE',
    id: 'Mungkin insiden yang sama dengan baris atau sumber lain: kabupaten/kota dan jenis sama, mulai berselang paling banyak 2 hari. Tidak ada yang dihapus; periksa daftarnya.',
    en: 'Perhaps the same incident as another row or source: same kabupaten/kota and kind, starts at most 2 days apart. Nothing was dropped; look through the list.',
  }),
  personalData: (columns: readonly string[]): Reason => ({
    code: 'PERSONAL_DATA',
    id: `Kolom yang tampaknya berisi data pribadi tidak disimpan: ${columns.join(', ')}. Sebaiknya dihapus dari berkas ini.`,
    en: `Columns that seem to hold personal data are not stored: ${columns.join(', ')}. Better delete them from the file.`,
  }),
  presetRecognised: (name: string): Reason => ({
    code: 'PRESET_RECOGNISED',
    id: `Berkas ini dikenali dari nama kolomnya dan dibaca sebagai ${name}. Sebutkan --preset bila bukan.`,
    en: `This file was recognised by its column names and read as ${name}. Say --preset if it is not.`,
  }),
} as const;
