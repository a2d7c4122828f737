import type { TemplateDescription } from '../../import/input/write-template.ts';

/** The form for reporting coverage and nil reports. */
export const COVERAGE_TEMPLATE: TemplateDescription = {
  kind: 'coverage',
  columns: [
    {
      name: 'kode',
      id: 'Kode wilayah (Kemendagri atau BPS, sebutkan dengan --code-system)',
      en: 'Region code (Kemendagri or BPS, tell which with --code-system)',
      required: true,
      example: '73.02',
    },
    {
      name: 'nama',
      id: 'Nama wilayah itu, untuk memeriksa kodenya',
      en: 'Its name, to check the code',
      required: false,
      example: 'Kabupaten Bulukumba',
    },
    {
      name: 'dari',
      id: 'Hari pertama yang dilaporkan',
      en: 'First day reported',
      required: true,
      example: '2024-01-01',
    },
    {
      name: 'sampai',
      id: 'Hari terakhir yang dilaporkan',
      en: 'Last day reported',
      required: true,
      example: '2024-04-30',
    },
    {
      name: 'nihil',
      id: 'ya: laporan nihil, tidak ada insiden pada masa itu',
      en: 'ya: a nil report, no incident in that time',
      required: false,
      example: 'tidak',
    },
    {
      name: 'sumber',
      id: 'Instansi pelapor',
      en: 'Reporting office',
      required: false,
      example: 'Kesbangpol',
    },
  ],
  examples: [['73.02', 'Kabupaten Bulukumba', '2024-01-01', '2024-04-30', 'tidak', 'Kesbangpol']],
};
