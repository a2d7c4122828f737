import { expect, it } from 'vitest';
import { journey } from './drivers/journey.ts';

/** @source web/src/map/ramps.ts, green in the light theme: the three middle classes of the index. */
const INDEX: Record<string, [number, number, number]> = {
  '20–40': [164, 224, 182],
  '40–60': [84, 183, 158],
  '60–80': [41, 137, 103],
};
/** @source web/src/map/palette.ts: LOW at .85 over the paper. */
const LOW: Record<string, [number, number, number]> = { rendah: [179, 84, 40], sedang: [253, 200, 116] };

/** Colours follow a choice a moment later. */
const SOON = { timeout: 10_000, interval: 300 };

/** The numbers of the legend's rows, in order: regions of each class in view. */
function countsOf(legend: string): number[] {
  return legend.split('\n').flatMap((line) => {
    const match = /\t([\d.]+)(\t[\d.,]+( \w+)?)?$/.exec(line);
    return match?.[1] ? [Number(match[1].replaceAll('.', ''))] : [];
  });
}

journey('a planner who chooses layers', (visitor) => {
  it('colours the nation by the index in fixed classes, and counts regions and residents in view', async () => {
    await visitor.openMap('/?alat=lapisan');
    await visitor.waitForText('Tiga tingkat dari indeks');
    await visitor.chooseOne('Indeks ketahanan');
    await visitor.addressShows('lapisan=indeks');
    await visitor.waitForText('60–80');
    await visitor.waitForText('Dalam tampilan: 38 provinsi, 284,4 jt penduduk');
    await visitor.mapIsColoured();
    const legend = await visitor.read('Ketahanan sosial');
    for (const words of ['80 ke atas', 'di bawah 20', 'poin', 'Data simulasi, bukan kenyataan'])
      expect(legend).toContain(words);
    expect(countsOf(legend).reduce((sum, count) => sum + count, 0)).toBe(38);
    const coloured = async (): Promise<number> =>
      Object.values(await visitor.colourShares(INDEX)).reduce((sum, share) => sum + share, 0);
    await expect.poll(coloured, SOON).toBeGreaterThan(0.02);
  });

  it('keeps the classes and counts fewer regions nearer by', async () => {
    await visitor.openMap('/?lapisan=dimensi&dimensi=PKF&tingkat=kecamatan#8.50/-5.4000/120.2000');
    await visitor.waitForText(/Dalam tampilan: \d+ kecamatan/);
    const legend = await visitor.read('Ketahanan sosial');
    for (const words of ['Pengendalian konflik', '80 ke atas', '60–80', 'di bawah 20'])
      expect(legend).toContain(words);
    const inView = async (): Promise<number> =>
      countsOf(await visitor.read('Ketahanan sosial')).reduce((sum, count) => sum + count, 0);
    await expect.poll(inView, { timeout: 10_000 }).toBeGreaterThan(10);
    expect(await inView()).toBeLessThan(400);
  });

  it('has no incident rate of villages: the map stays with the kecamatan', async () => {
    await visitor.openMap('/?lapisan=laju-insiden#10.00/-5.4500/120.1500');
    expect(await visitor.mapLevel()).toBe('DISTRICT');
    await visitor.waitForText('per 10.000 penduduk');
  });

  it('fades the levels that are not looked for; the address keeps it, and Back undoes it', async () => {
    await visitor.openMap('/?alat=lapisan');
    await visitor.tick('Sedang');
    await visitor.addressShows('kelas=rendah%2Ctinggi%2Cbelum');
    await visitor.isQuiet();
    await visitor.mapIsColoured();
    const share = async (level: string) => (await visitor.colourShares(LOW))[level];
    await expect.poll(() => share('sedang'), SOON).toBeLessThan(0.001);
    expect(await share('rendah')).toBeGreaterThan(0.002);
    await visitor.goBack();
    await visitor.isQuiet();
    await visitor.mapIsColoured();
    await expect.poll(() => share('sedang'), SOON).toBeGreaterThan(0.01);
  });

  it('says in words why a change cannot be told, and keeps the levels on the map', async () => {
    await visitor.openMap('/?lapisan=perubahan&periode=2023');
    await visitor.waitForText('Sebelum 2023 tidak ada periode lain');
    expect(visitor.troubles.splice(0)).toEqual([]);
    expect(await visitor.read('Ketahanan sosial')).toContain('Rendah');
    await visitor.openMap('/?lapisan=perubahan&periode=2025');
    await visitor.waitForText('2025 dibanding 2024');
    await visitor.waitForText('Belum dapat dikatakan berubah');
  });

  it('marks mixed regions, until it wants no marks', async () => {
    await visitor.openMap('/?alat=lapisan#5.60/-7.0000/110.0000');
    await visitor.waitForText('Sedikitnya 20% penduduk di desa rendah');
    const legend = () => visitor.read('Ketahanan sosial');
    expect(await legend()).toContain('Beragam');
    await visitor.tick('Tanda beragam dan dekat ambang');
    await visitor.addressShows('tanda=0');
    await expect.poll(legend).not.toContain('Beragam');
  });

  it('moves names above incidents with the keyboard; the address keeps the order', async () => {
    await visitor.openMap('/?alat=lapisan');
    await visitor.focus('Naikkan: Nama wilayah');
    await visitor.press('Enter');
    await visitor.press('Enter');
    await visitor.addressShows('urutan=nama%2Cinsiden%2Ctanda%2Cbatas');
    await visitor.hears('Nama wilayah: urutan 1 dari 4.');
    expect(await visitor.focused()).toBe('Naikkan: Nama wilayah');
    await visitor.reload();
    await visitor.waitForText('Di atas warna');
    expect(await visitor.panel()).toMatch(/Nama wilayah[^]*Insiden konflik[^]*Garis batas/);
  });
});
