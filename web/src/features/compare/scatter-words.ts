import { words } from '../../i18n/words.ts';

export const SCATTER_WORDS = words(
  {
    title: (level: string, where: string): string => `${level} di ${where}`,
    what: (period: string): string => `Indeks dan laju insiden · ${period}`,
    x: (range: string): string => `Indeks (${range})`,
    y: (period: string): string => `Insiden per 10.000 penduduk, ${period}`,
    root: 'skala akar',
    plot: 'Diagram sebar indeks dan laju insiden',
    keys: 'Panah kiri dan kanan berpindah menurut indeks, atas dan bawah menurut insiden; Enter membuka wilayah, Esc menghapus kotak.',
    point: (name: string, index: string, level: string, rate: string): string =>
      `${name}: indeks ${index} (${level}), ${rate} insiden per 10.000`,
    hint: 'Tarik kotak di diagram untuk menandai wilayahnya di peta.',
    missing: (index: string, rate: string): string =>
      `Tidak digambar karena belum diketahui: ${index} tanpa indeks, ${rate} tanpa laju insiden.`,
    correlation: {
      title: 'Hubungan',
      negative: (what: string): string =>
        `Di antara ${what}, indeks yang lebih tinggi cenderung berpasangan dengan laju insiden yang lebih rendah`,
      positive: (what: string): string =>
        `Di antara ${what}, indeks yang lebih tinggi cenderung berpasangan dengan laju insiden yang lebih tinggi`,
      none: (what: string): string =>
        `Di antara ${what}, urutan indeks dan urutan laju insiden belum dapat dikatakan berhubungan`,
      few: (what: string): string => `Dari ${what} terlalu sedikit yang dapat dikatakan`,
      strength: ['hampir tidak ada', 'lemah', 'sedang', 'kuat'],
      numbers: (strength: string, rho: string, low: string, high: string): string =>
        `(korelasi peringkat Spearman ${strength}: ${rho}, rentang 95% ${low} sampai ${high}).`,
      rho: (rho: string): string => `(korelasi peringkat Spearman ${rho}, tanpa rentang).`,
      caution: 'Ini bukan sebab-akibat.',
      contains: 'Indeks ini sendiri memuat insiden, di dimensi pengendalian konflik.',
    },
    count: (n: string, level: string): string => `${n} ${level.toLowerCase()}`,
    box: {
      title: 'Kotak',
      index: 'Indeks',
      rate: 'Insiden per 10.000',
      from: 'dari',
      to: 'sampai',
      clear: 'Hapus kotak',
      wrong: 'Tulis angka, misalnya 2,5; “dari” tidak boleh melebihi “sampai”.',
    },
    inside: (n: string, of: string): string => `${n} dari ${of} wilayah di dalam kotak; ditandai di peta.`,
    table: 'Angka sebagai tabel',
    csv: 'Unduh CSV',
    name: 'Wilayah',
    file: 'sebaran',
    insideColumn: 'di_dalam_kotak',
    yes: 'ya',
    failed: 'Diagram tidak dapat dimuat. Periksa sambungan, lalu coba lagi.',
    none: 'Tidak ada wilayah yang indeks dan laju insidennya sama-sama diketahui.',
  },
  {
    title: (level, where) => `${level} in ${where}`,
    what: (period) => `Index and incident rate · ${period}`,
    x: (range) => `Index (${range})`,
    y: (period) => `Incidents per 10,000 residents, ${period}`,
    root: 'square-root scale',
    plot: 'Scatter plot of index and incident rate',
    keys: 'Left and right arrows move by index, up and down by incidents; Enter opens the region, Esc clears the box.',
    point: (name, index, level, rate) => `${name}: index ${index} (${level}), ${rate} incidents per 10,000`,
    hint: 'Drag a box on the plot to mark its regions on the map.',
    missing: (index, rate) =>
      `Not drawn because not known: ${index} without an index, ${rate} without an incident rate.`,
    correlation: {
      title: 'Relation',
      negative: (what) => `Among ${what}, higher indices tend to go with lower incident rates`,
      positive: (what) => `Among ${what}, higher indices tend to go with higher incident rates`,
      none: (what) =>
        `Among ${what}, the order by index and the order by incident rate cannot be said to be related`,
      few: (what) => `From ${what} too little can be said`,
      strength: ['next to none', 'weak', 'moderate', 'strong'],
      numbers: (strength, rho, low, high) =>
        `(Spearman’s rank correlation ${strength}: ${rho}, 95% interval ${low} to ${high}).`,
      rho: (rho) => `(Spearman’s rank correlation ${rho}, no interval).`,
      caution: 'This is not cause and effect.',
      contains: 'The index itself contains incidents, in the dimension of conflict control.',
    },
    count: (n, level) => `${n} ${level.toLowerCase()}`,
    box: {
      title: 'Box',
      index: 'Index',
      rate: 'Incidents per 10,000',
      from: 'from',
      to: 'to',
      clear: 'Clear the box',
      wrong: 'Write a number, for example 2.5; “from” may not exceed “to”.',
    },
    inside: (n, of) => `${n} of ${of} regions lie in the box; they are marked on the map.`,
    table: 'Numbers as a table',
    csv: 'Download CSV',
    name: 'Region',
    file: 'scatter',
    insideColumn: 'in_the_box',
    yes: 'yes',
    failed: 'The plot could not be loaded. Check the connection, then try again.',
    none: 'There is no region whose index and incident rate are both known.',
  },
);
