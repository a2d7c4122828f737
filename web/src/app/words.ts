import { words } from '../i18n/words.ts';

/** Words about the app itself: connection, address, version, projector. */
export const SHELL_WORDS = words(
  {
    connection: {
      gone: 'Luring',
      failing: 'Server bermasalah',
      slow: 'Server lambat',
      old: 'Data lama',
      since: (when: string): string => `data terakhir dimuat ${when}`,
      goneMeans:
        'Server tidak dapat dihubungi. Peta, wilayah dan tabel yang pernah dibuka tetap dapat dipakai; yang lain menunggu sambungan. Peta mencoba lagi sendiri.',
      failingMeans:
        'Server menjawab dengan kesalahan. Yang sudah tampil tetap dapat dipakai. Peta mencoba lagi sendiri.',
      slowMeans: 'Jawaban server lebih lama dari biasa. Yang sudah tampil tetap dapat dipakai.',
      retry: 'Coba sekarang',
      trying: 'Mencoba…',
      back: 'Tersambung lagi.',
    },
    dropped: (parts: string): string => `Bagian alamat yang tidak dikenali: ${parts}.`,
    droppedRest: 'Selebihnya dipulihkan.',
    droppedNewest: 'Yang tampil adalah periode terbaru.',
    newer: 'Versi baru Serasi sudah siap.',
    reload: 'Muat ulang',
    settings: 'Pengaturan',
    leaveProjector: 'Keluar dari mode proyektor',
    basemap: 'Peta dasar daring',
    sheets: 'Yang tampil di atas peta',
  },
  {
    connection: {
      gone: 'Offline',
      failing: 'Server trouble',
      slow: 'Server is slow',
      old: 'Old data',
      since: (when) => `data last loaded ${when}`,
      goneMeans:
        'The server cannot be reached. The map, regions and tables opened before still work; the rest waits for the connection. The map tries again by itself.',
      failingMeans:
        'The server answers with errors. What is on view still works. The map tries again by itself.',
      slowMeans: 'The server takes longer to answer than usual. What is on view still works.',
      retry: 'Try now',
      trying: 'Trying…',
      back: 'Connected again.',
    },
    dropped: (parts) => `Parts of the address that were not understood: ${parts}.`,
    droppedRest: 'The rest was restored.',
    droppedNewest: 'The newest period is shown.',
    newer: 'A new version of Serasi is ready.',
    reload: 'Reload',
    settings: 'Settings',
    leaveProjector: 'Leave projector mode',
    basemap: 'Online basemap',
    sheets: 'What lies over the map',
  },
);

/** What a parameter of the address is about, in words; parameters that are not here go by their own name. */
export const PARAMETER_WORDS: Readonly<Record<string, { id: string; en: string }>> = {
  '#': { id: 'letak peta', en: 'place of the map' },
  wilayah: { id: 'wilayah', en: 'region' },
  tingkat: { id: 'tingkat', en: 'level' },
  metode: { id: 'metode', en: 'method' },
  periode: { id: 'periode', en: 'period' },
  lapisan: { id: 'lapisan', en: 'layer' },
  ukuran: { id: 'ukuran lapisan', en: 'measure of the layer' },
  dengan: { id: 'pembanding', en: 'what to compare with' },
  buram: { id: 'kepekatan warna', en: 'opacity of the colours' },
  urutan: { id: 'urutan lapisan', en: 'order of the layers' },
  tanda: { id: 'tanda', en: 'marks' },
  kelas: { id: 'kelas yang diwarnai', en: 'classes that stay coloured' },
  alat: { id: 'alat', en: 'tool' },
  banding: { id: 'wilayah yang dibandingkan', en: 'regions compared' },
  rencana: { id: 'rencana prioritas', en: 'priority plan' },
  area: { id: 'area yang digambar', en: 'area drawn' },
  tampilan: { id: 'tampilan', en: 'display' },
  insiden: { id: 'insiden', en: 'incidents' },
};
