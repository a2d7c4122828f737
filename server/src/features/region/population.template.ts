import type { TemplateDescription } from '../../import/input/write-template.ts';

/** The form for residents. */
export const POPULATION_TEMPLATE: TemplateDescription = {
  kind: 'population',
  columns: [
    {
      name: 'kode',
      id: 'Kode wilayah (Kemendagri atau BPS, sebutkan dengan --code-system)',
      en: 'Region code (Kemendagri or BPS, tell which with --code-system)',
      required: true,
      example: '73.02.01.2019',
    },
    {
      name: 'nama',
      id: 'Nama wilayah itu, untuk memeriksa kodenya',
      en: 'Its name, to check the code',
      required: false,
      example: 'Barombong',
    },
    {
      name: 'tahun',
      id: 'Akhir tahun yang mana',
      en: 'At the end of which year',
      required: true,
      example: '2024',
    },
    {
      name: 'penduduk',
      id: 'Jumlah jiwa, bilangan bulat; kosong berarti belum ada data',
      en: 'Residents, a whole number; empty means no data',
      required: true,
      example: '3000',
    },
  ],
  examples: [['73.02.01.2019', 'Barombong', '2024', '3000']],
};
