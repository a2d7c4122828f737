import { expect, it } from 'vitest';
import { journey } from './drivers/journey.ts';

/** @source web/src/map/palette.ts at .85 over the paper; tolerance is in the driver. */
const ON_MAP: Record<string, [number, number, number]> = {
  rendah: [179, 84, 40],
  sedang: [253, 200, 116],
  tinggi: [75, 146, 194],
};

journey('a planner at the map', (visitor) => {
  it('opens the nation, coloured, with a legend that names what is not known and what is simulated', async () => {
    await visitor.openMap('/');
    expect(await visitor.mapLevel()).toBe('PROVINCE');
    const shares = await visitor.colourShares(ON_MAP);
    expect(shares['sedang']).toBeGreaterThan(0.01);
    expect((shares['rendah'] ?? 0) + (shares['tinggi'] ?? 0)).toBeGreaterThan(0.002);
    const legend = await visitor.read('Ketahanan sosial');
    for (const word of ['Rendah', 'Sedang', 'Tinggi', 'Belum ada data', 'Batas indikatif'])
      expect(legend).toContain(word);
    expect(await visitor.text()).toContain('Data simulasi, bukan kenyataan');
  });

  it('finds a kabupaten by a sloppy name and reads its profile', async () => {
    const hits = await visitor.search('kab bulukmba');
    expect(hits[0]).toContain('Bulukumba');
    await visitor.press('Enter');
    await visitor.panelShows('Kabupaten Bulukumba');
    await visitor.panelShows('10 kecamatan');
    const panel = await visitor.panel();
    for (const word of [
      'Perlindungan kelompok rentan',
      'Pengendalian konflik',
      'Penduduk',
      'simulasi',
      'dari 100',
    ])
      expect(panel).toContain(word);
    expect(visitor.address()).toContain('wilayah=73.02');
  });

  it('goes down to a kecamatan, up again with the back button, and Backspace goes up', async () => {
    await visitor.clickInPanel('Gantarang');
    await visitor.panelShows('Kecamatan Gantarang');
    expect(visitor.address()).toContain('wilayah=73.02.01');
    await visitor.goBack();
    await visitor.panelShows('Kabupaten Bulukumba');
    await visitor.press('Backspace');
    await visitor.panelShows('Sulawesi Selatan');
    expect(visitor.address()).toMatch(/wilayah=73(&|#|$)/);
  });

  it('restores a view from its address, in English, at village level', async () => {
    await visitor.openMap('/?wilayah=73.02.01&tingkat=desa&bahasa=en#9.60/-5.4500/120.1500');
    await visitor.panelShows('Gantarang');
    expect(await visitor.mapLevel()).toBe('VILLAGE');
    expect(await visitor.text()).toContain('Simulated data');
    await visitor.openMap('/#9.60/-5.4500/120.1500');
    expect(await visitor.mapLevel()).toBe('VILLAGE');
    const shares = await visitor.colourShares(ON_MAP);
    expect((shares['rendah'] ?? 0) + (shares['sedang'] ?? 0) + (shares['tinggi'] ?? 0)).toBeGreaterThan(0.2);
  });

  it('pins a level with the arrow keys, as in any radio group', async () => {
    await visitor.openMap('/');
    await visitor.focusRadio('Otomatis');
    await visitor.press('ArrowRight');
    await visitor.addressShows('tingkat=provinsi');
    expect(await visitor.focused()).toBe('Provinsi');
    await visitor.press('ArrowLeft');
    await visitor.press('ArrowLeft');
    await visitor.addressShows('tingkat=desa');
  });

  it('changes the period; the address follows', async () => {
    await visitor.openMap('/');
    await visitor.choose('Metode dan periode', 'Serasi · 2023');
    await visitor.mapIsColoured();
    expect(visitor.address()).toContain('periode=2023');
  });

  it('another period has the same colours as its own address, there and after moving on', async () => {
    const colours = () => visitor.colourShares(ON_MAP);
    /** How far the map on view is from a picture of before, as the largest difference of a colour's share. */
    const awayFrom = async (picture: Record<string, number>): Promise<number> => {
      const now = await colours();
      return Math.max(...Object.keys(now).map((name) => Math.abs((now[name] ?? 0) - (picture[name] ?? 0))));
    };
    const isLike = (picture: Record<string, number>) =>
      expect.poll(() => awayFrom(picture), { timeout: 20_000, interval: 400 }).toBeLessThan(0.002);
    /** What the map looks like once nothing changes any more. */
    const restingColours = async (): Promise<Record<string, number>> => {
      let picture = await colours();
      await expect
        .poll(
          async () => {
            const away = await awayFrom(picture);
            picture = await colours();
            return away;
          },
          { timeout: 20_000, interval: 800 },
        )
        .toBeLessThan(0.0002);
      return picture;
    };
    await visitor.openMap('/?periode=2023&tingkat=desa&tanda=0#8.2/-4.5/120.1');
    const there = await restingColours();
    await visitor.openMap('/?tingkat=desa&tanda=0#8.2/-4.5/120.1');
    expect(await awayFrom(there)).toBeGreaterThan(0.01);
    await visitor.choose('Metode dan periode', 'Serasi · 2023');
    await isLike(there);
    await visitor.choose('Metode dan periode', 'Serasi · 2025');
    await visitor.choose('Metode dan periode', 'Serasi · 2023');
    await isLike(there);
    await visitor.clickButton('Seluruh Indonesia');
    await visitor.mapIsColoured();
    const nation = await restingColours();
    await visitor.openMap('/?periode=2023&tingkat=desa&tanda=0');
    await isLike(nation);
  });

  it('gives analysts a query editor that works without the internet', async () => {
    await visitor.openPage('/graphiql');
    await visitor.waitForText('GraphiQL');
    await visitor.clickButton(/Execute/);
    await visitor.waitForText('"Kabupaten Bulukumba"');
  });
});
