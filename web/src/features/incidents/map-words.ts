import { words } from '../../i18n/words.ts';

/** What map and legend say of incidents; the drawer's words load with it. */
export const MAP_WORDS = words(
  {
    disc: 'Insiden di beberapa tempat, dijumlahkan',
    ring: 'Insiden di satu kecamatan',
    ringNote: 'Tempat tepatnya tidak diumumkan.',
    doubleRing: 'Hanya diketahui sampai kabupaten atau provinsi',
    count: (n: string): string => `${n} insiden`,
    places: (n: string): string => `di ${n} tempat; klik untuk memperbesar`,
    coarse: 'tidak diketahui di kecamatan mana',
    sizes: 'Luas lingkaran mengikuti jumlah insiden',
    total: (n: string, of: string): string => `${n} dari ${of} insiden`,
    simulated: 'simulasi',
    partly: (n: string): string => `${n} di antaranya simulasi`,
    verified: 'Hanya insiden terverifikasi yang diumumkan.',
    source: (names: string): string => `Sumber: ${names}.`,
    loading: 'Memuat insiden…',
    failed: 'Insiden tidak dapat dimuat. Periksa sambungan, lalu coba lagi.',
  },
  {
    disc: 'Incidents of several places, added up',
    ring: 'Incidents of one district (kecamatan)',
    ringNote: 'The exact place is not told.',
    doubleRing: 'Known to the regency or province only',
    count: (n) => (n === '1' ? '1 incident' : `${n} incidents`),
    places: (n) => `in ${n} places; click to zoom in`,
    coarse: 'in which district is not known',
    sizes: 'Area of a circle: number of incidents',
    total: (n, of) => `${n} of ${of} incidents`,
    simulated: 'simulated',
    partly: (n) => `${n} of them simulated`,
    verified: 'Only verified incidents are told in public.',
    source: (names) => `Source: ${names}.`,
    loading: 'Loading incidents…',
    failed: 'The incidents could not be loaded. Check the connection, then try again.',
  },
);
