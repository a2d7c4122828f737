import type { TemplateDescription } from '../../import/input/write-template.ts';
import { OWN_METHOD } from './indicator-sets.ts';

const CODES = OWN_METHOD.dimensions
  .flatMap((dimension) => dimension.indicators)
  .map(({ code, name, unit }) => ({ code, id: `${name.id} (${unit.id})`, en: `${name.en} (${unit.en})` }));
const list = (language: 'id' | 'en'): string =>
  CODES.map((one) => `${one.code} = ${one[language]}`).join('; ');

/** The form for indicator values, one value in each row. */
export const INDICATOR_TEMPLATE: TemplateDescription = {
  kind: 'indicators',
  columns: [
    {
      name: 'kode',
      id: 'Kode desa atau kelurahan (Kemendagri atau BPS, sebutkan dengan --code-system)',
      en: 'Village code (Kemendagri or BPS, tell which with --code-system)',
      required: true,
      example: '73.02.01.2019',
    },
    {
      name: 'nama',
      id: 'Nama desa itu, untuk memeriksa kodenya',
      en: 'Its name, to check the code',
      required: false,
      example: 'Barombong',
    },
    { name: 'tahun', id: 'Tahun nilai', en: 'Year of the value', required: true, example: '2024' },
    {
      name: 'indikator',
      id: `Kode indikator: ${list('id')}`,
      en: `Code of the indicator: ${list('en')}`,
      required: true,
      example: 'PKR1',
    },
    {
      name: 'nilai',
      id: 'Nilainya; "tidak berlaku" atau "dirahasiakan" juga boleh',
      en: 'The value; "tidak berlaku" (not applicable) or "dirahasiakan" (suppressed) may stand here',
      required: true,
      example: '78,5',
    },
    {
      name: 'satuan',
      id: 'Satuan nilai, untuk memeriksa',
      en: 'Unit of the value, as a check',
      required: false,
      example: '%',
    },
    {
      name: 'tanggal_data',
      id: 'Hari nilai itu diamati',
      en: 'Day it was observed',
      required: false,
      example: '2024-06-30',
    },
    {
      name: 'sumber',
      id: 'verifikasi, laporan, atau perkiraan',
      en: 'verifikasi (verified), laporan (self-report) or perkiraan (estimate)',
      required: false,
      example: 'laporan',
    },
  ],
  examples: [
    ['73.02.01.2019', 'Barombong', '2024', 'PKR1', '78,5', '%', '2024-06-30', 'laporan'],
    ['73.02.01.2019', 'Barombong', '2024', 'POS1', '2', 'kali per bulan', '2024-06-30', 'verifikasi'],
  ],
};
