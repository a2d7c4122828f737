import { HARM_KINDS, HARM_KIND_LABELS, type Labels } from '@serasi/shared';
import {
  CONFLICT_SOURCE_LABELS,
  DATE_PRECISION_LABELS,
  HANDLING_STATUS_LABELS,
  INCIDENT_FORM_LABELS,
  INCIDENT_KIND_LABELS,
  LOCATION_PRECISION_LABELS,
  MEDIATOR_LABELS,
  SENSITIVITY_LABELS,
} from '@serasi/shared';
import type { TemplateColumn, TemplateDescription } from '../../../import/input/write-template.ts';
import { HARM_COLUMNS } from './serasi.fields.ts';

const column = (name: string, id: string, en: string, example = '', required = false): TemplateColumn => ({
  name,
  id,
  en,
  required,
  example,
});

/** A column whose values are those of an enum, listed in its explanation. */
function choice<T extends string>(
  name: string,
  id: string,
  en: string,
  labels: Labels<T>,
  example: T | '',
  required = false,
): TemplateColumn {
  const entries = Object.entries(labels) as [T, { id: string; en: string }][];
  const list = (language: 'id' | 'en'): string =>
    entries.map(([value, label]) => `${label[language]} (${value})`).join('; ');
  return column(
    name,
    `${id} Isi salah satu: ${list('id')}.`,
    `${en} One of: ${list('en')}.`,
    example === '' ? '' : labels[example].id,
    required,
  );
}

function harmColumns(): TemplateColumn[] {
  return HARM_KINDS.flatMap((kind) => {
    const word = HARM_COLUMNS[kind];
    const { id, en } = HARM_KIND_LABELS[kind];
    return [
      column(`${word}_rendah`, `${id}: taksiran terendah.`, `${en}: lowest estimate.`),
      column(
        `${word}_terbaik`,
        `${id}: jumlah, atau "ada" bila jumlahnya tidak diketahui. Kosong berarti tidak dilaporkan, bukan nol.`,
        `${en}: the number, or "ada" (some) where it is not known. Empty means not reported, not zero.`,
        kind === 'injuries' ? '2' : '',
      ),
      column(`${word}_tinggi`, `${id}: taksiran tertinggi.`, `${en}: highest estimate.`),
    ];
  });
}

const COLUMNS: readonly TemplateColumn[] = [
  column(
    'id',
    'Nomor insiden di catatan Anda, tidak berubah: memuat lagi nomor yang sama memperbarui barisnya. Bukan NIK atau nama.',
    'The id in your own records; importing it again updates the row. No NIK and no name.',
    'BKB-2024-017',
  ),
  column(
    'tanggal_mulai',
    'Tanggal kejadian dimulai; wajib bila tanggal_teks kosong.',
    'Day it began; required unless tanggal_teks is filled in.',
    '2024-01-17',
  ),
  column(
    'tanggal_selesai',
    'Tanggal kejadian berakhir, bila lebih dari sehari.',
    'Day it ended, if later.',
    '2024-01-18',
  ),
  column(
    'tanggal_teks',
    'Bila hari tidak diketahui: "Januari 2024" atau "2024".',
    'Where the day is not known: "January 2024" or "2024".',
  ),
  choice(
    'ketelitian_tanggal',
    'Seberapa teliti tanggalnya.',
    'How exactly the date is known.',
    DATE_PRECISION_LABELS,
    'DAY',
  ),
  column(
    'kode_wilayah',
    'Kode Kemendagri wilayah terkecil yang diketahui, sebagai teks.',
    'Kemendagri code of the finest region known, as text.',
    '73.02.01.2019',
  ),
  column(
    'provinsi',
    'Nama provinsi, bila kode tidak diisi.',
    'Name of the province, without a code.',
    'Sulawesi Selatan',
  ),
  column(
    'kabupaten',
    'Nama kabupaten atau kota ("Kota …").',
    'Name of the kabupaten or kota ("Kota …").',
    'Bulukumba',
  ),
  column('kecamatan', 'Nama kecamatan.', 'Name of the kecamatan.'),
  column(
    'desa',
    'Nama desa atau kelurahan. Kosongkan bila hanya diketahui sampai kecamatan atau kabupaten.',
    'Name of the village. Leave empty where only the kecamatan or kabupaten is known.',
  ),
  column(
    'lintang',
    'Lintang dalam derajat, selatan negatif.',
    'Latitude in degrees, south negative.',
    '-5.547',
  ),
  column('bujur', 'Bujur dalam derajat.', 'Longitude in degrees.', '120.195'),
  choice(
    'ketelitian_lokasi',
    'Seberapa teliti tempatnya; insiden tidak pernah disimpan lebih teliti dari ini.',
    'How exactly the place is known; nothing finer is stored.',
    LOCATION_PRECISION_LABELS,
    'VILLAGE',
  ),
  choice('jenis', 'Masalah pokoknya.', 'What it is about.', INCIDENT_KIND_LABELS, 'RESOURCE', true),
  choice('bentuk', 'Bentuk kejadiannya.', 'The form it took.', INCIDENT_FORM_LABELS, 'BRAWL'),
  choice(
    'sumber_konflik',
    'Sumber konflik menurut UU 7/2012.',
    'Source of conflict by UU 7/2012.',
    CONFLICT_SOURCE_LABELS,
    'NATURAL_RESOURCE_DISPUTE',
  ),
  choice(
    'status_penanganan',
    'Sampai di mana penanganannya.',
    'How far it was handled.',
    HANDLING_STATUS_LABELS,
    'SETTLED',
  ),
  choice(
    'mediator',
    'Siapa yang menengahi (lembaga, bukan nama orang).',
    'Who mediated (an institution, no name).',
    MEDIATOR_LABELS,
    'ADAT',
  ),
  column('tanggal_selesai_penanganan', 'Tanggal penanganan selesai.', 'Day it was settled.', '2024-02-20'),
  ...harmColumns(),
  column(
    'damai',
    'Unjuk rasa tanpa kekerasan: ya atau tidak.',
    'A demonstration without violence: ya (yes) or tidak (no).',
    'tidak',
  ),
  column(
    'terverifikasi',
    'Sudah diperiksa kebenarannya: ya atau tidak. Yang belum tidak tampil untuk umum.',
    'Checked: ya (yes) or tidak (no). The public sees only what was.',
    'ya',
  ),
  choice(
    'kerahasiaan',
    'Siapa yang boleh melihat; kosong berarti Terbatas.',
    'Who may see it; empty means restricted.',
    SENSITIVITY_LABELS,
    'PUBLIC',
  ),
];

/** The table that offices fill in. No column for names, NIK, telephone numbers or a narrative. */
export const INCIDENT_TEMPLATE: TemplateDescription = {
  kind: 'incidents',
  columns: COLUMNS,
  examples: [
    COLUMNS.map(({ example, name }) =>
      ['lintang', 'bujur', 'provinsi', 'kabupaten'].includes(name) ? '' : example,
    ),
    exampleOf({
      id: 'BKB-2024-018',
      tanggal_teks: 'Maret 2024',
      provinsi: 'Sulawesi Selatan',
      kabupaten: 'Bulukumba',
      jenis: 'Tata kelola',
      bentuk: 'Unjuk rasa',
      damai: 'ya',
    }),
  ],
};

function exampleOf(cells: Readonly<Record<string, string>>): string[] {
  return COLUMNS.map(({ name }) => cells[name] ?? '');
}
