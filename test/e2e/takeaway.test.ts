import { describe, expect, it } from 'vitest';
import { journey } from './drivers/journey.ts';

/** @source web/src/map/palette.ts at .85 over the paper. */
const LOW: Record<string, [number, number, number]> = { rendah: [179, 84, 40], sedang: [253, 200, 116] };
const coloured = ({ rendah = 0, sedang = 0 }: Record<string, number>) => rendah + sedang;

/** Lines of a CSV by their cells; texts in quotes keep their separators. */
function cellsOf(csv: string, separator: string): string[][] {
  const cell = new RegExp(`"((?:[^"]|"")*)"${separator}|([^${separator}]*)${separator}`, 'g');
  return csv
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...`${line}${separator}`.matchAll(cell)].map(([, quoted, plain]) => quoted ?? plain ?? ''),
    );
}

/** Rows of a CSV as objects by its head. */
function recordsOf(csv: string, separator: string): Record<string, string>[] {
  const [head = [], ...rows] = cellsOf(csv, separator);
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])));
}

journey('a planner who takes the map away', (visitor) => {
  it('as an SVG that says all that must go with a map', async () => {
    await visitor.openMap('/?wilayah=73.02&tingkat=kecamatan&alat=unduh&insiden=1');
    await visitor.waitForText('Gambar peta');
    await visitor.fill('Judul', 'Ketahanan di Bulukumba & sekitarnya');
    const { name, bytes } = await visitor.take('Unduh SVG');
    expect(name).toMatch(/^serasi-ketahanan-di-bulukumba-sekitarnya-\d{4}-\d\d-\d\d\.svg$/);
    const { texts, paths } = await visitor.drawingOf(bytes.toString('utf8'));
    const text = texts.join(' ').replace(/\s+/g, ' ');
    for (const words of [
      'Ketahanan di Bulukumba & sekitarnya',
      'Kecamatan',
      'Tingkat ketahanan',
      'Rendah',
      'Belum ada data',
      'Data simulasi, bukan kenyataan',
      'Batas indikatif',
      'versi 1.0.0',
      'Data sampai 31 Desember 2025',
      'Sumber:',
      'Gantarang',
    ])
      expect(text).toContain(words);
    expect(texts).toContain('U');
    expect(texts.some((each) => /^\d+ km$/.test(each))).toBe(true);
    expect(text).toMatch(/Dibuat \d+ \w+ \d{4}, 127\.0\.0\.1/);
    expect(paths).toBeGreaterThan(10);
  });

  it('as a PNG of A4 in the colours of the map', async () => {
    const { name, bytes } = await visitor.take('Unduh PNG');
    expect(name).toMatch(/\.png$/);
    const { size, shares } = await visitor.pictureOf(bytes, LOW);
    expect(size).toEqual([1754, 1240]);
    expect(coloured(shares)).toBeGreaterThan(0.05);
    await visitor.choose('Ukuran', 'Salindia 1920 × 1080');
    const slide = await visitor.pictureOf((await visitor.take('Unduh PNG')).bytes, LOW);
    expect(slide.size).toEqual([1920, 1080]);
  });

  it('as numbers: both kinds of CSV and GeoJSON say what the table says', async () => {
    await visitor.openMap('/?wilayah=73.02&tingkat=kecamatan&alat=tabel');
    await visitor.waitForText('1–10 dari 10 kecamatan');
    const [head = [], ...table] = await visitor.rowsOf('Kecamatan di Kabupaten Bulukumba');
    const at = (row: string[], column: string): string =>
      row[head.findIndex((name) => name.startsWith(column))] ?? '';
    const told = table.map((row) => ({
      code: /\d\d\.\d\d\.\d\d/.exec(row[0] ?? '')?.[0],
      level: at(row, 'Tingkat'),
      index: at(row, 'Indeks'),
      incidents: at(row, 'Insiden'),
    }));
    expect(told).toHaveLength(10);
    await visitor.openMap('/?wilayah=73.02&tingkat=kecamatan&alat=unduh');
    const inTable = (number: string): string => Number(number.replace(',', '.')).toFixed(1).replace('.', ',');
    const files = [
      recordsOf(await visitor.download('CSV, titik koma dan koma desimal'), ';'),
      recordsOf(await visitor.download('CSV, koma dan titik desimal'), ','),
    ];
    for (const records of files) {
      expect(
        records.map((row) => ({
          code: row['kode'],
          level: row['tingkat_ketahanan'],
          index: inTable(row['indeks'] ?? ''),
          incidents: row['insiden_tercatat'],
        })),
      ).toEqual(told);
      for (const row of records)
        expect([row['status_data'], row['metode'], row['versi_metode'], row['periode']]).toEqual([
          expect.stringMatching(/simulasi/i),
          'iksm-serasi',
          '1.0.0',
          '2025',
        ]);
    }
    const { features } = JSON.parse(await visitor.download('GeoJSON dengan batas wilayah')) as {
      features: { properties: Record<string, string | number>; geometry: { type: string } }[];
    };
    expect(
      features.map(({ properties, geometry }) => ({
        code: properties['kode'],
        level: properties['tingkat_ketahanan'],
        index: inTable(String(properties['indeks'])),
        incidents: String(properties['insiden_tercatat']),
        shape: geometry.type,
      })),
    ).toEqual(told.map((row) => ({ ...row, shape: 'MultiPolygon' })));
    expect(await visitor.download('Sumber, lisensi dan arti kolom (TXT)')).toContain('tingkat_ketahanan');
  });

  it('as a link that opens the same view', async () => {
    await visitor.openMap('/?wilayah=73.02&lapisan=indeks&tingkat=kecamatan&periode=2024&alat=unduh');
    await visitor.waitForText('Tautan dan sematan');
    const link = await visitor.written('Tautan dan sematan');
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?/);
    await visitor.openMap(new URL(link).pathname + new URL(link).search + new URL(link).hash);
    await visitor.panelShows('Kabupaten Bulukumba');
    for (const part of ['wilayah=73.02', 'lapisan=indeks', 'tingkat=kecamatan', 'periode=2024'])
      expect(visitor.address()).toContain(part);
    expect(visitor.address()).not.toContain('alat=');
    expect(await visitor.mapLevel()).toBe('DISTRICT');
  });

  it('into another page: map, legend, what it is, and the way to all of it', async () => {
    await visitor.openMap('/?wilayah=73.02&tampilan=sematan');
    const text = await visitor.text();
    for (const words of ['Tingkat ketahanan', 'Data simulasi, bukan kenyataan', 'Buka di Serasi', 'Rendah'])
      expect(text).toContain(words);
    expect(await visitor.linkTo('Buka di Serasi')).toMatch(/^\/\?wilayah=73\.02(#|$)/);
    for (const chrome of ['Unduh', 'Tabel', 'Perbesar', 'Pengaturan'])
      expect(await visitor.canClick(chrome)).toBe(chrome === 'Perbesar');
    expect(coloured(await visitor.colourShares(LOW))).toBeGreaterThan(0.05);
  });

  it('on paper: map, legend and the whole profile, without what only a screen can do', async () => {
    await visitor.openMap('/?wilayah=73.02&alat=tabel');
    await visitor.panelShows('Metode dan sumber');
    await visitor.seesPaper();
    const paper = await visitor.text();
    for (const words of [
      'Tingkat ketahanan',
      'Serasi 2025 · Kabupaten Bulukumba',
      'Data simulasi, bukan kenyataan',
      'Rendah',
      'Batas indikatif',
      'Dimensi terlemah',
      'Metode dan sumber',
    ])
      expect(paper).toContain(words);
    for (const words of ['Waktu', 'Cari wilayah', 'Unduh CSV', 'Tabel', 'Coba nilai lain'])
      expect(paper).not.toContain(words);
    expect(await visitor.isTooWide()).toBe(false);
    await visitor.leavesPaper();
    const pages = (await visitor.paper()).toString('latin1').match(/\/Type \/Page\b/g) ?? [];
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.length).toBeLessThan(7);
  });

  it('on paper in light colours, also from a dark screen, which stays dark', async () => {
    await visitor.changesDevice({ width: 1400, height: 900 }, 'dark');
    await visitor.openMap('/?wilayah=73.02');
    await visitor.mapIsColoured();
    expect(coloured(await visitor.colourShares(LOW))).toBeLessThan(0.01);
    expect(await visitor.prints()).toBe('light');
    await visitor.mapIsColoured();
    expect(coloured(await visitor.colourShares(LOW))).toBeLessThan(0.01);
    await visitor.changesDevice({ width: 1400, height: 900 }, 'light');
  });

  it('from an old link: what is not there any more is named, the rest is as it was', async () => {
    await visitor.openMap('/?wilayah=73.02&tingkat=rt&alat=ramalan&banding=73.02,xx#9/jauh/120');
    await visitor.panelShows('Kabupaten Bulukumba');
    await visitor.hears(/Bagian alamat yang tidak dikenali: .*tingkat.*Selebihnya dipulihkan/);
    const said = await visitor.announced();
    for (const part of ['letak peta', 'tingkat', 'alat', 'wilayah yang dibandingkan'])
      expect(said).toContain(part);
    await visitor.clickButton('Tutup');
    await visitor.hearsNoMore('Bagian alamat');
    expect(visitor.address()).toMatch(/^\/\?wilayah=73\.02&banding=73\.02(#|$)/);
  });
});

journey(
  'a planner whose browser cannot draw the map',
  (visitor, server) => {
    it('is told why, and reads in the table what the map says', async () => {
      const { nation } = await server.ask<{ nation: { children: { name: string }[] } }>(
        '{ nation: region(code: "ID") { children { name } } }',
      );
      await visitor.openPage('/');
      await visitor.waitForText('WebGL tidak tersedia');
      await visitor.waitForText('1–38 dari 38 provinsi');
      const [, ...rows] = await visitor.rowsOf('Provinsi di Indonesia');
      expect(rows.map(([name]) => name?.split('\n')[0])).toEqual(nation.children.map(({ name }) => name));
      for (const [name = '', level = '', index = ''] of rows) {
        expect(level, name).toMatch(/^(Rendah|Sedang|Tinggi|Belum ada data)$/);
        expect(index, name).toMatch(/^(\d+,\d|belum ada)$/);
      }
      expect(visitor.address()).toContain('alat=tabel');
      visitor.troubles.splice(0);
    });

    it('goes down to a kabupaten, and can still take the data away', async () => {
      await visitor.clickButton('Sulawesi Selatan');
      await visitor.panelShows('Penduduk menurut tingkat');
      await visitor.clickButton('Unduh');
      await visitor.waitForText('Tanpa WebGL peta tidak dapat digambar');
      expect(
        (await visitor.download('CSV, titik koma dan koma desimal')).split('\r\n').length,
      ).toBeGreaterThan(5);
      visitor.troubles.splice(0);
    });
  },
  { webgl: false },
);

describe('the server', () => {
  journey('that is slow, fails or is gone while somebody arrives', (visitor, server) => {
    it('is slow: the map says so, and comes', async () => {
      await visitor.graphqlAnswers('slow');
      await visitor.openPage('/?wilayah=73.02');
      await visitor.hears(/lebih lama|lambat/);
      await visitor.mapIsColoured();
      await visitor.graphqlAnswers('well');
      await visitor.panelShows('10 kecamatan');
      visitor.troubles.splice(0);
    });

    it('answers errors: the map says so, and comes by itself once it does not', async () => {
      await visitor.graphqlAnswers('errors');
      await visitor.openPage('/?wilayah=73.03');
      await visitor.hears('Server bermasalah');
      await visitor.graphqlAnswers('well');
      await visitor.hearsNoMore('Server bermasalah');
      await visitor.mapIsColoured();
      await visitor.panelShows('Kabupaten Bantaeng');
      visitor.troubles.splice(0);
    });

    it('is gone while the map moves: what is on view stays, the rest comes when it is back', async () => {
      await visitor.openMap('/');
      await server.stop();
      await visitor.search('kab wajo', { hits: false });
      await visitor.hears('Luring');
      expect(coloured(await visitor.colourShares(LOW))).toBeGreaterThan(0.01);
      await server.start();
      await visitor.hearsNoMore('Luring');
      await visitor.waitForText('Kabupaten Wajo');
      visitor.troubles.splice(0);
    });
  });
});
