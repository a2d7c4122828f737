import {
  BOUNDARY_STATUS_LABELS,
  CONFIDENCE_LEVEL_LABELS,
  DATA_STATUS_LABELS,
  regionWord,
  RESILIENCE_FLAG_LABELS,
  RESILIENCE_LEVEL_LABELS,
  type Localised,
  type ResilienceMethod,
} from '@serasi/shared';
import type { ExportedRegion } from './export-page.ts';

/** A value of an export: numbers are written in the dialect's way; null is an empty cell: not known, never 0. */
export type ExportValue = string | number | boolean | null;

/** One column: its name as header and property, what it holds, and how it is read from a region. */
export interface ExportColumn {
  name: Localised;
  about: Localised;
  value: (region: ExportedRegion, lang: 'id' | 'en') => ExportValue;
}

type Value = ExportColumn['value'];

function column(id: string, en: string, aboutId: string, aboutEn: string, value: Value): ExportColumn {
  return { name: { id, en }, about: { id: aboutId, en: aboutEn }, value };
}

const word = (labels: Readonly<Record<string, Localised>>, code: string | null, lang: 'id' | 'en') =>
  code === null ? null : (labels[code]?.[lang] ?? code);

/** "Keyakinan tinggi" stands in a column of that name: "tinggi" is enough. */
const confidenceWord = (code: string | null, lang: 'id' | 'en') =>
  word(CONFIDENCE_LEVEL_LABELS, code, lang)
    ?.replace(/^Keyakinan | confidence$/g, '')
    .toLowerCase() ?? null;

const digits = (value: number | null, decimals: number) =>
  value === null ? null : Number(value.toFixed(decimals));

const SCORE_DECIMALS = 4;

const PLACE: ExportColumn[] = [
  column('kode', 'code', 'Kode Kemendagri', 'Kemendagri code', ({ row }) => row.code),
  column('nama', 'name', 'Nama resmi', 'Official name', ({ row }) => row.name),
  column(
    'sebutan',
    'kind',
    'Sebutan setempat',
    'What it is called there',
    ({ row }, lang) => regionWord(row.code)[lang],
  ),
  column(
    'provinsi',
    'province',
    'Provinsi di atasnya',
    'The province above it',
    ({ above }) => above[0] ?? null,
  ),
  column(
    'kabupaten_kota',
    'regency_city',
    'Kabupaten/kota di atasnya',
    'The regency or city above it',
    ({ above }) => above[1] ?? null,
  ),
  column(
    'kecamatan',
    'district',
    'Kecamatan di atasnya',
    'The district above it',
    ({ above }) => above[2] ?? null,
  ),
];

const LEVEL: ExportColumn[] = [
  column(
    'tingkat_ketahanan',
    'resilience_level',
    'Rendah, sedang, tinggi atau belum ada data',
    'Low, medium, high or no data yet',
    ({ resilience }, lang) => word(RESILIENCE_LEVEL_LABELS, resilience.level, lang),
  ),
  column(
    'indeks',
    'index',
    'Dalam skala metode; kosong: belum ada data',
    'In the scale of the method; empty: no data yet',
    ({ resilience }) => digits(resilience.index, SCORE_DECIMALS),
  ),
];

const NATIVE: ExportColumn = column(
  'kelas_asli',
  'native_class',
  'Kelas menurut penerbit indeks',
  'The class by the publisher of the index',
  ({ resilience: { nativeClass } }, lang) => nativeClass?.label[lang] ?? null,
);

const DOUBT: ExportColumn[] = [
  column(
    'batas_bawah',
    'low',
    'Persentil ke-5 indeks pada pilihan metode lain',
    '5th percentile of the index with other choices of method',
    ({ resilience }) => digits(resilience.interval?.low ?? null, SCORE_DECIMALS),
  ),
  column('batas_atas', 'high', 'Persentil ke-95', '95th percentile', ({ resilience }) =>
    digits(resilience.interval?.high ?? null, SCORE_DECIMALS),
  ),
  column(
    'keyakinan',
    'confidence',
    'Tinggi, sedang atau rendah',
    'High, medium or low',
    ({ resilience }, lang) => confidenceWord(resilience.confidenceLevel, lang),
  ),
  column('keyakinan_nilai', 'confidence_value', '0 sampai 1', '0 to 1', ({ resilience }) =>
    digits(resilience.confidence, SCORE_DECIMALS),
  ),
  column(
    'cakupan',
    'coverage',
    'Bagian penduduk di desa yang bernilai, 0 sampai 1',
    'Share of residents in villages with a score, 0 to 1',
    ({ resilience }) => digits(resilience.coverage, SCORE_DECIMALS),
  ),
  column(
    'bagian_rendah',
    'share_low',
    'Bagian penduduk tercakup di desa bertingkat rendah',
    'Share of covered residents in villages of low level',
    ({ resilience }) => digits(resilience.shareLow, SCORE_DECIMALS),
  ),
  column('bagian_sedang', 'share_medium', 'Sama, sedang', 'The same, medium', ({ resilience }) =>
    digits(resilience.shareMedium, SCORE_DECIMALS),
  ),
  column('bagian_tinggi', 'share_high', 'Sama, tinggi', 'The same, high', ({ resilience }) =>
    digits(resilience.shareHigh, SCORE_DECIMALS),
  ),
  column(
    'tanda',
    'flags',
    'Yang perlu disebut di samping tingkatnya',
    'What must be said beside the level',
    ({ resilience }, lang) =>
      resilience.flags.map((flag) => word(RESILIENCE_FLAG_LABELS, flag, lang)).join('; ') || null,
  ),
];

const REST: ExportColumn[] = [
  column(
    'insiden_tercatat',
    'recorded_incidents',
    'Insiden tercatat yang diumumkan, semua tahun; 0: tidak ada catatan; kosong: tidak diumumkan per desa',
    'Recorded incidents that are public, of all years; 0: none is recorded; empty: not told by village',
    ({ incidents }) => incidents,
  ),
  column(
    'penduduk',
    'residents',
    'Jiwa; kosong: tidak diketahui',
    'People; empty: not known',
    ({ residents }) => residents?.residents ?? null,
  ),
  column(
    'penduduk_tahun',
    'residents_year',
    'Tahun angka penduduk',
    'Year of that figure',
    ({ residents }) => residents?.year ?? null,
  ),
  column(
    'penduduk_simulasi',
    'residents_simulated',
    'ya: angka simulasi',
    'yes: a simulated figure',
    ({ residents }) => residents?.is_simulated ?? null,
  ),
  column(
    'luas_km2',
    'area_km2',
    'Luas menurut batas di peta',
    'Area by the boundary on the map',
    ({ areaKm2 }) => digits(areaKm2, 3),
  ),
  column(
    'bujur',
    'longitude',
    'Titik di dalam wilayah, derajat (EPSG:4326)',
    'A point inside, degrees (EPSG:4326)',
    ({ point }) => digits(point?.[0] ?? null, 5),
  ),
  column(
    'lintang',
    'latitude',
    'Titik di dalam wilayah, derajat (EPSG:4326)',
    'A point inside, degrees (EPSG:4326)',
    ({ point }) => digits(point?.[1] ?? null, 5),
  ),
  column(
    'status_batas',
    'boundary_status',
    'Batas indikatif bukan batas resmi',
    'An indicative boundary is no official one',
    ({ boundaryStatus }, lang) => word(BOUNDARY_STATUS_LABELS, boundaryStatus, lang),
  ),
  column(
    'status_data',
    'data_status',
    'Data simulasi bukan kenyataan',
    'Simulated data is not reality',
    ({ resilience }, lang) => word(DATA_STATUS_LABELS, resilience.dataStatus, lang),
  ),
  column('metode', 'method', 'Nama metode', 'Name of the method', ({ resilience }) => resilience.method.id),
  column(
    'versi_metode',
    'method_version',
    'Versi metode',
    'Version of the method',
    ({ resilience }) => resilience.method.version,
  ),
  column('periode', 'period', 'Periode', 'Period', ({ resilience }) => resilience.period),
  column(
    'data_sampai',
    'data_cut_off',
    'Hari terakhir yang datanya dihitung; kosong: tidak disebutkan',
    'Last day whose data count; empty: not said',
    ({ resilience }) => resilience.dataCutOff,
  ),
];

/** The columns of an export of this method: its dimensions among them, and its publisher's classes where it has some. */
export function exportColumns(method: ResilienceMethod): ExportColumn[] {
  const dimensions = method.dimensions.map(({ code, name }, i) =>
    column(code.toLowerCase(), code.toLowerCase(), name.id, name.en, ({ resilience }) =>
      digits(resilience.dimensions[i]?.score ?? null, SCORE_DECIMALS),
    ),
  );
  return [
    ...PLACE,
    ...LEVEL,
    ...(method.nativeClasses?.length ? [NATIVE] : []),
    ...dimensions,
    ...DOUBT,
    ...REST,
  ];
}
