import type { IncidentFilterName } from '../../api/generated/graphql.ts';
import { words } from '../../i18n/words.ts';

/** Words of the drawer. */
interface IncidentWords {
  show: string;
  verified: string;
  inView: (count: string) => string;
  moreInView: (count: string) => string;
  total: (n: string) => string;
  of: (n: string, where: string) => string;
  everywhere: string;
  simulated: string;
  partly: (n: string) => string;
  within: string;

  village: (name: string) => string;
  facet: Record<'kinds' | 'forms' | 'statuses' | 'precisions' | 'sources' | 'deadly', string>;
  chosen: (n: string) => string;
  precision: Record<'DISTRICT' | 'REGENCY' | 'PROVINCE', string>;
  deadly: { true: string; false: string };
  deadlyNote: string;
  notRecorded: string;
  months: string;
  from: string;
  to: string;
  first: (month: string) => string;
  last: (month: string) => string;
  openStrip: string;
  yearOnly: (n: string) => string;
  clear: string;
  none: string;
  nobody: string;
  blame: string;
  several: string;
  drop: (name: string, n: string) => string;
  filter: Record<IncidentFilterName, string>;
  failed: string;
  loading: string;
}

export const INCIDENT_WORDS = words<IncidentWords>(
  {
    show: 'Tampilkan di peta',
    inView: (count: string): string => `Tempat di layar: ${count}`,
    moreInView: (count: string): string => `Dan ${count} tempat lain; perbesar peta untuk melihatnya.`,
    verified: 'Hanya insiden terverifikasi yang diumumkan, paling rinci per kecamatan dan per bulan.',
    total: (n) => `${n} insiden`,
    of: (n, where) => `dari ${n} di ${where}`,
    everywhere: 'Indonesia',
    simulated: 'simulasi',
    partly: (n) => `${n} di antaranya simulasi`,
    within: 'Hanya di wilayah terpilih',
    village: (name) => `Insiden tidak diumumkan per desa; yang dihitung ${name}.`,
    facet: {
      kinds: 'Jenis',
      forms: 'Bentuk',
      statuses: 'Status penanganan',
      precisions: 'Ketelitian tempat',
      sources: 'Sumber konflik (UU 7/2012)',
      deadly: 'Korban jiwa',
    },
    chosen: (n) => `${n} dipilih`,
    precision: { DISTRICT: 'Kecamatan', REGENCY: 'Kabupaten/kota saja', PROVINCE: 'Provinsi saja' },
    deadly: { true: 'Ada korban jiwa', false: 'Tidak tercatat korban jiwa' },
    deadlyNote: 'Jumlah korban tidak diumumkan.',
    notRecorded: 'Belum dicatat',
    months: 'Waktu',
    from: 'Dari bulan',
    to: 'Sampai bulan',
    first: (month) => `awal (${month})`,
    last: (month) => `akhir (${month})`,
    openStrip: 'Pilih pada grafik bulanan',
    yearOnly: (n) =>
      `${n} insiden hanya diketahui tahunnya; ikut dihitung bila seluruh tahunnya termasuk rentang ini.`,
    clear: 'Hapus semua saringan',
    none: 'Tidak ada insiden yang cocok dengan saringan ini.',
    nobody: 'Belum ada insiden yang diumumkan di sini. Itu tidak berarti tidak ada kejadian.',
    blame: 'Yang membuatnya kosong:',
    several:
      'Tidak ada satu saringan pun yang sendirian membuatnya kosong: beberapa saringan bersama-sama. Hapus semua, lalu pilih lagi satu per satu.',
    drop: (name, n) => `Hapus saringan ${name}: ${n} insiden`,
    filter: {
      kinds: 'jenis',
      forms: 'bentuk',
      statuses: 'status penanganan',
      precisions: 'ketelitian tempat',
      sources: 'sumber konflik',
      deadly: 'korban jiwa',
      months: 'waktu',
      within: 'wilayah',
    },
    failed: 'Jumlah insiden tidak dapat dimuat. Periksa sambungan, lalu coba lagi.',
    loading: 'Memuat jumlah insiden…',
  },
  {
    show: 'Show on the map',
    inView: (count) => `Places in view: ${count}`,
    moreInView: (count) => `And ${count} other places; zoom in to see them.`,
    verified: 'Only verified incidents are told in public, by district (kecamatan) and month at the finest.',
    total: (n) => (n === '1' ? '1 incident' : `${n} incidents`),
    of: (n, where) => `of ${n} in ${where}`,
    everywhere: 'Indonesia',
    simulated: 'simulated',
    partly: (n) => `${n} of them simulated`,
    within: 'Only in the selected region',
    village: (name) => `Incidents are not told by village; counted is ${name}.`,
    facet: {
      kinds: 'Kind',
      forms: 'Form',
      statuses: 'Handling status',
      precisions: 'Precision of the place',
      sources: 'Source of conflict (Law 7/2012)',
      deadly: 'Deaths',
    },
    chosen: (n) => `${n} chosen`,
    precision: { DISTRICT: 'District (kecamatan)', REGENCY: 'Regency/city only', PROVINCE: 'Province only' },
    deadly: { true: 'With deaths', false: 'No death recorded' },
    deadlyNote: 'How many died is not told.',
    notRecorded: 'Not recorded',
    months: 'Time',
    from: 'From month',
    to: 'To month',
    first: (month) => `first (${month})`,
    last: (month) => `last (${month})`,
    openStrip: 'Choose on the monthly chart',
    yearOnly: (n) =>
      `${n} incidents are known to their year only; they count when the whole year is in the range.`,
    clear: 'Clear all filters',
    none: 'No incident matches these filters.',
    nobody: 'No incident is told here yet. That does not mean that nothing happened.',
    blame: 'What leaves nothing:',
    several:
      'No single filter leaves nothing, but several together do. Clear all, then choose again one by one.',
    drop: (name, n) => `Drop the filter ${name}: ${n} incidents`,
    filter: {
      kinds: 'kind',
      forms: 'form',
      statuses: 'handling status',
      precisions: 'precision of the place',
      sources: 'source of conflict',
      deadly: 'deaths',
      months: 'time',
      within: 'region',
    },
    failed: 'The counts of incidents could not be loaded. Check the connection, then try again.',
    loading: 'Loading the counts of incidents…',
  },
);
