import { expect, it } from 'vitest';
import { journey } from './drivers/journey.ts';

journey('a planner who looks for places', (visitor) => {
  it('finds the village at coordinates, also when they are written the other way round', async () => {
    await visitor.openMap('/');
    await visitor.search('120,2 -5,45');
    await visitor.waitForText('tertulis terbalik');
    await visitor.waitForText(/Titik 5,45° LS, 120,2° BT: (Desa|Kelurahan) /);
    await visitor.press('Enter');
    await visitor.addressShows('wilayah=73.02.');
    expect(visitor.address()).not.toContain('120.2000');
  });

  it('saves it on the device and finds it again after a reload', async () => {
    await visitor.clickButton('Tempat');
    await visitor.clickButton(/^Simpan (Desa|Kelurahan)/);
    await visitor.reload();
    await visitor.waitForText(/(Desa|Kelurahan) .* tersimpan/);
    expect(await visitor.accessibilityProblems()).toEqual([]);
    const saved = /wilayah=([\d.]+)/.exec(visitor.address())?.[1] ?? '';
    await visitor.openMap('/?wilayah=34&alat=tempat');
    await visitor.panelShows('Yogyakarta');
    await visitor.clickInPanel(/^(Desa|Kelurahan) /);
    await visitor.addressShows(`wilayah=${saved}`);
    await visitor.clickButton(/^Hapus (Desa|Kelurahan) .* dari daftar/);
    await visitor.hears('dihapus dari daftar');
    await visitor.clickButton('Urungkan');
    expect(await visitor.canClick(/^Hapus (Desa|Kelurahan) .* dari daftar/)).toBe(true);
  });

  it('offers what was opened lately as soon as the search box is entered', async () => {
    await visitor.press('/');
    await visitor.waitForText('Terakhir dibuka');
    await visitor.press('ArrowDown');
    await visitor.press('Enter');
    await visitor.addressShows(/wilayah=34(&|#|$)/);
  });

  it('selects an area by its numbers, reads sums and rules, saves the list', async () => {
    await visitor.openMap('/?alat=area');
    const write = async (box: string, text: string): Promise<void> => {
      await visitor.fill(box, text);
      await visitor.press('Enter');
    };
    await visitor.openDetails('Tulis dengan angka');
    await write('Barat (bujur)', '120,4');
    await visitor.waitForText('Isi “Timur (bujur)” dengan derajat');
    await write('Timur (bujur)', '119,9');
    await write('Selatan (lintang)', "5°36' LS");
    await write('Utara (lintang)', '-5,2');
    await visitor.waitForText('Batas kotak terbalik');
    await write('Barat (bujur)', '119,9');
    await write('Timur (bujur)', '120,4');
    await visitor.hears(/^\d+ (provinsi|kabupaten\/kota|kecamatan|desa\/kelurahan)|Tidak ada titik label/);
    await visitor.choose('Hitung per', 'Kecamatan');
    await visitor.hears('20 kecamatan');
    await visitor.addressShows('area=r%3A119.9%2C-5.6%2C120.4%2C-5.2%2Ckecamatan');
    const drawer = await visitor.panel();
    for (const words of ['Kotak 55 × 44 km', 'Penduduk', 'Rendah', 'Insiden konflik', 'titik label'])
      expect(drawer).toContain(words);
    const rows = (await visitor.download('Unduh CSV')).trim().split('\r\n');
    expect(rows).toHaveLength(21);
    expect(rows[1]).toMatch(/^\d\d\.\d\d\.\d\d;/);
    expect(await visitor.accessibilityProblems()).toEqual([]);
    await visitor.reload();
    await visitor.hears('20 kecamatan');
    await visitor.clickInPanel('Gantarang');
    await visitor.addressShows('wilayah=73.02.01');
  });

  it('goes in by a double click, again and again', async () => {
    for (const turn of ['first', 'second']) {
      await visitor.openMap(`/?x=${turn}#6.00/-4.5000/120.2000`);
      await visitor.doubleClickMap([0.5, 0.5]);
      await visitor.addressShows(/wilayah=73\.\d\d(&|#)/);
      await visitor.addressShows(/#(?!6\.00)\d+\.\d+\//);
      await visitor.mapIsColoured();
      expect(['DISTRICT', 'VILLAGE']).toContain(await visitor.mapLevel());
      await visitor.goBack();
    }
  });
});
