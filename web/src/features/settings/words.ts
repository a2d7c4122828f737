import { words } from '../../i18n/words.ts';

export const SETTINGS_WORDS = words(
  {
    title: 'Pengaturan',
    theme: 'Tema',
    themes: { auto: 'Ikuti perangkat', light: 'Terang', dark: 'Gelap' },
    language: 'Bahasa',
    projector: 'Mode proyektor',
    projectorNote:
      'Huruf, nama di peta dan legenda diperbesar agar terbaca dari jauh; tombol yang tidak perlu hilang.',
    basemap: 'Peta dasar daring',
    basemapOff:
      'Pengelola server ini belum mengizinkan peta dasar daring, jadi peta hanya memakai data sendiri.',
    basemapLoading: 'Memeriksa apa yang diizinkan server…',
    basemapOn: (host: string): string => `Tampilkan peta dari ${host}`,
    basemapNote: (host: string): string =>
      `Gambar peta diminta dari ${host}; penyedianya dapat melihat bagian peta yang dibuka. Tidak ikut dalam unduhan, dan tidak ada saat luring.`,
    opacity: 'Kepekatan warna',
    opacityNote: 'Peta dasar ada di bawah warna: tampak bila kepekatan kurang dari 100%.',
    url: 'Alamat petak (untuk yang paham)',
    urlNote: 'Kosongkan untuk memakai alamat dari pengelola.',
    use: 'Pakai alamat ini',
    problem: {
      address: 'Ini bukan alamat. Contoh: https://petak.contoh.go.id/{z}/{x}/{y}.png',
      https: 'Alamat harus dimulai dengan https://',
      template: 'Alamat harus memuat {z}, {x} dan {y}.',
      host: 'Hanya server peta yang diizinkan pengelola yang dapat dipakai.',
    },
    stored: 'Pilihan tema dan peta dasar disimpan di peramban ini.',
  },
  {
    title: 'Settings',
    theme: 'Theme',
    themes: { auto: 'As the device', light: 'Light', dark: 'Dark' },
    language: 'Language',
    projector: 'Projector mode',
    projectorNote:
      'Type, names on the map and the legend grow so that they can be read from afar; buttons that are not needed go.',
    basemap: 'Online basemap',
    basemapOff: 'The operator of this server allows no online basemap, so the map uses its own data only.',
    basemapLoading: 'Asking what the server allows…',
    basemapOn: (host) => `Show the map of ${host}`,
    basemapNote: (host) =>
      `Images are asked of ${host}; its provider can see which part of the map is opened. It is left out of downloads, and not there when offline.`,
    opacity: 'Opacity of the colours',
    opacityNote: 'The basemap lies below the colours: it shows when their opacity is under 100%.',
    url: 'Tile address (for experts)',
    urlNote: 'Leave empty to use the operator’s address.',
    use: 'Use this address',
    problem: {
      address: 'This is no address. Example: https://tiles.example.org/{z}/{x}/{y}.png',
      https: 'The address must begin with https://',
      template: 'The address must contain {z}, {x} and {y}.',
      host: 'Only the map server that the operator allows can be used.',
    },
    stored: 'Theme and basemap are kept in this browser.',
  },
);
