import { expect, it } from 'vitest';
import { inIndonesian, journey } from './drivers/journey.ts';

/** @source web/src/map/palette.ts, light theme: the outline of regions that a tool points out. */
const MARK: Record<string, [number, number, number]> = { mark: [109, 40, 217] };

interface Scored {
  name: string;
  resilience: { index: number | null; interval: { low: number; high: number } | null };
}

const SCORE = 'name resilience { index interval { low high } }';

journey('a planner who compares', (visitor, server) => {
  /** Share of the map beside the drawer that is outlined. */
  const marked = async () => (await visitor.colourShares(MARK, 560))['mark'] ?? 0;

  it('puts Bulukumba and Wajo side by side and reads whether they differ', async () => {
    const { one, other } = await server.ask<{ one: Scored; other: Scored }>(
      `{ one: region(code: "73.02") { ${SCORE} } other: region(code: "73.13") { ${SCORE} } }`,
    );
    await visitor.openMap('/?wilayah=73.02&alat=banding');
    await visitor.clickButton('Tambahkan Kabupaten Bulukumba');
    await visitor.pick('Cari wilayah untuk ditambahkan', 'Kabupaten Wajo');
    await visitor.waitForText('Yang boleh dikatakan');
    expect(visitor.address()).toContain('banding=73.02%2C73.13');
    const table = await visitor.read('Perbandingan wilayah');
    for (const { resilience } of [one, other])
      expect(table).toContain(inIndonesian(resilience.index ?? NaN, 1));
    for (const row of [
      '90 dari 100 pilihan metode',
      'Keyakinan',
      'Pengendalian konflik',
      'Cakupan',
      'Insiden per 10.000',
      'simulasi',
    ])
      expect(table).toContain(row);
    const [a, b] = [one.resilience.interval, other.resilience.interval];
    const isApart = a && b && (a.high < b.low || b.high < a.low);
    await visitor.waitForText(
      !a || !b
        ? /Tanpa rentang|karena rentangnya/
        : isApart
          ? 'Berbeda, karena rentangnya terpisah'
          : 'Tidak dapat dikatakan berbeda, karena rentangnya bertumpang',
    );
    await visitor.clickButton('Lihat di peta');
    await expect.poll(marked, { timeout: 20_000, interval: 500 }).toBeGreaterThan(0.0002);
  });

  it('sets one region beside itself in another period, by a link', async () => {
    await visitor.openPage('/?alat=banding&banding=73.02@2023,73.02@2025');
    await visitor.waitForText('Periodenya berbeda');
    expect(await visitor.chosen('Periode Kabupaten Bulukumba 2023')).toBe('2023');
    await visitor.choose('Periode Kabupaten Bulukumba 2023', '2024');
    await visitor.waitForText('Kabupaten Bulukumba 2024');
    expect(visitor.address()).toContain('banding=73.02%402024%2C73.02%402025');
  });

  it('ranks the kecamatan of Bulukumba, sees what cannot be told apart, and takes the table along', async () => {
    const { region } = await server.ask<{ region: { children: Scored[] } }>(
      `{ region(code: "73.02") { children { ${SCORE} } } }`,
    );
    const order = region.children
      .filter(({ resilience }) => resilience.index !== null)
      .toSorted((a, b) => (b.resilience.index ?? 0) - (a.resilience.index ?? 0));
    await visitor.openPage('/?wilayah=73.02&alat=banding&lembar=peringkat');
    await visitor.waitForText('Kecamatan di Kabupaten Bulukumba');
    await visitor.waitForText(`${order.length} dari ${region.children.length} wilayah diurutkan`);
    const csv = await visitor.download('Unduh CSV');
    const rows = csv
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(';'));
    expect(rows.map(([, , name]) => name)).toEqual(order.map(({ name }) => name));
    expect(rows[0]?.[0]).toBe('1');
    expect(Number(rows[0]?.[6]?.replace(',', '.'))).toBeCloseTo(order[0]?.resilience.index ?? NaN, 2);
    expect(rows.every((row) => row.at(-1) === 'simulasi')).toBe(true);
    await visitor.choose('Tingkat wilayah', 'Desa/kelurahan');
    await visitor.waitForText('bukan daftar desa baik dan buruk');
    expect(await visitor.options('Urut menurut')).not.toContain('Insiden per 10.000 penduduk');
    expect(await visitor.options('Urut menurut')).not.toContain('Pengendalian konflik');
  });

  it('brushes the scatter of Sulawesi Selatan and finds the same regions on the map', async () => {
    await visitor.openMap('/?wilayah=73&alat=banding&lembar=sebaran');
    await visitor.waitForText(/korelasi peringkat Spearman .+ bukan sebab-akibat/);
    await visitor.drag('Diagram sebar indeks dan laju insiden', [0.12, 0.1], [0.95, 0.85]);
    await visitor.waitForText(/\d+ dari \d+ wilayah di dalam kotak; ditandai di peta/);
    expect(visitor.address()).toContain('sorot=');
    await expect.poll(marked, { timeout: 20_000, interval: 500 }).toBeGreaterThan(0.0002);
    await visitor.fill('Indeks, dari', '0');
    await visitor.fill('Indeks, sampai', '0,5');
    await visitor.press('Enter');
    await visitor.waitForText('0 dari');
    await expect.poll(marked, { timeout: 20_000, interval: 500 }).toBe(0);
    await visitor.clickButton('Hapus kotak');
    expect(visitor.address()).not.toContain('sorot=');
    await visitor.focus('Diagram sebar indeks dan laju insiden');
    await visitor.press('ArrowLeft');
    await visitor.waitForText(/indeks \d+,\d \((rendah|sedang|tinggi)\), \d+,\d\d insiden per 10.000/);
    await expect.poll(marked, { timeout: 20_000, interval: 500 }).toBeGreaterThan(0);
    await visitor.press('Enter');
    await visitor.panelShows(/^(Kabupaten|Kota) /);
    expect(visitor.address()).toMatch(/wilayah=73\.\d\d/);
  });
});
