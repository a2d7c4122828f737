import { words } from '../../i18n/words.ts';

export const LAYER_WORDS = words(
  {
    colours: 'Warna peta',
    one: 'Satu ukuran mewarnai peta pada satu waktu.',
    what: {
      resilience: 'Tiga tingkat dari indeks: rendah, sedang, tinggi. Untuk melihat di mana harus mulai.',
      index: 'Angka di balik tingkat, dalam lima kelas. Memperlihatkan beda di dalam satu tingkat.',
      dimension: 'Nilai satu dimensi. Dimensi yang lemah menunjukkan Pokja mana yang perlu dibantu.',
      change:
        'Naik atau turunnya indeks sejak periode lain. Hanya diwarnai bila rentang ketidakpastiannya terpisah.',
      confidence: 'Seberapa lengkap, baru, dan terperiksa laporannya. Bukan baik buruknya wilayah.',
      coverage:
        'Desa: bagian indikator yang sudah dilaporkan. Di atasnya: bagian penduduk yang desanya sudah bernilai.',
      'incident-rate':
        'Insiden setahun yang terbuka untuk umum, per 10.000 penduduk. Bukan ramalan, dan tidak per desa.',
      clusters: 'Wilayah yang mirip, atau berbeda, dari tetangganya lebih dari kebetulan.',
      hotspots: 'Tempat nilai tinggi atau rendah berkumpul lebih dari kebetulan.',
      comparison: 'Apakah tingkatnya lain menurut metode atau periode lain.',
      density:
        'Penduduk per kilometer persegi, untuk membaca peta lain: wilayah luas bisa berpenduduk sedikit.',
      published: 'Indeks dari penerbitnya, apa adanya, dengan kelasnya sendiri.',
    },
    noConfidence: 'Indeks terbitan tidak menyebutkan keyakinan: semua wilayah belum ada data.',
    onlyPeriod: 'Metode ini baru punya satu periode.',
    indicative: 'Luas dihitung dari batas indikatif.',
    idmParents: 'Status IDM berlaku bagi desa; wilayah di atasnya memakai rata-rata desanya.',
    change: (after: string, before: string): string => `${after} dibanding ${before}`,
    year: (year: string): string => `Tahun ${year}`,
    meaning: 'Apa artinya',
    display: 'Tampilan',
    opacity: 'Kepekatan warna',
    levels: 'Tingkat yang ditonjolkan',
    levelsNote: 'Wilayah lain memudar, tetap terhitung dalam legenda.',
    overlays: 'Di atas warna',
    names: 'Nama wilayah',
    incidents: 'Insiden konflik',
  },
  {
    colours: 'Colours of the map',
    one: 'One measure colours the map at a time.',
    what: {
      resilience: 'Three levels of the index: low, medium, high. To see where to begin.',
      index: 'The number behind the level, in five classes. Shows differences inside one level.',
      dimension: 'The score of one dimension. A weak dimension tells which Pokja needs help.',
      change: 'Rise or fall of the index since another period. Coloured only where the intervals lie apart.',
      confidence:
        'How complete, recent and verified the reports are. It does not say how well a region fares.',
      coverage:
        'Villages: the share of indicators reported. Above them: the share of residents whose village has a score.',
      'incident-rate':
        'Public incidents of a year per 10,000 residents. No forecast, and not told of villages.',
      clusters: 'Regions that are like, or unlike, their neighbours more than chance explains.',
      hotspots: 'Where high or low values gather more than chance explains.',
      comparison: 'Whether the level is another by another method or period.',
      density: 'Residents per square kilometre, to read the other maps: a large region may hold few people.',
      published: 'The index as its publisher gives it, with its own classes.',
    },
    noConfidence: 'Published indices tell no confidence: all regions are without data.',
    onlyPeriod: 'This method has only one period yet.',
    indicative: 'Areas are reckoned from indicative boundaries.',
    idmParents: 'IDM statuses are of villages; regions above them show the mean of their villages.',
    change: (after, before) => `${after} against ${before}`,
    year: (year) => `Year ${year}`,
    meaning: 'What it means',
    display: 'Display',
    opacity: 'Strength of the colours',
    levels: 'Levels to bring out',
    levelsNote: 'Other regions fade; the legend still counts them.',
    overlays: 'Above the colours',
    names: 'Names of regions',
    incidents: 'Conflict incidents',
  },
);
