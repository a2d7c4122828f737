import { expect, it } from 'vitest';
import { journey } from './drivers/journey.ts';

journey('a map that can be relied on', (visitor, server) => {
  it('is used with the keyboard alone', async () => {
    await visitor.openMap('/');
    await visitor.press('Tab');
    expect(await visitor.focused()).toBe('Langsung ke peta');
    await visitor.press('Enter');
    expect(await visitor.focused()).toContain('Peta ketahanan sosial');

    await visitor.search('kab bulukumba');
    await visitor.press('Enter');
    await visitor.hears(/Kabupaten Bulukumba, (rendah|sedang|tinggi), \d+,\d, \d+ dari 10 kecamatan rendah/);
    await visitor.mapIsColoured();
    await visitor.press('m');
    expect(await visitor.focused()).toContain('Peta ketahanan sosial');
    await visitor.press('ArrowUp');
    await visitor.panelShows('Kabupaten Sinjai');
    expect(visitor.address()).toContain('wilayah=73.07');
    await visitor.press('ArrowDown');
    await visitor.panelShows('Kabupaten Bulukumba');
    expect(await visitor.focused()).toContain('Peta ketahanan sosial');

    await visitor.press('Enter');
    await visitor.panelShows('Kecamatan Gantarang');
    await visitor.press('Backspace');
    await visitor.panelShows('Kabupaten Bulukumba');

    await visitor.press('t');
    expect(await visitor.focused()).toBe('Tabel');
    expect(visitor.address()).toContain('alat=tabel');
    await visitor.press('Escape');
    expect(await visitor.focused()).toBe('Tabel');
    expect(visitor.address()).not.toContain('alat=');
    await visitor.press('?');
    expect(await visitor.dialog()).toContain('pilih wilayah di sebelahnya');
    await visitor.closeDialog();
    expect(await visitor.focused()).toBe('Tabel');
    expect(visitor.troubles.splice(0)).toEqual([]);
  });

  it('restores what it can of a broken link, and says what it dropped', async () => {
    await visitor.openMap('/?wilayah=73.02&lapisan=hujan&metode=iksm-serasi&periode=2031');
    await visitor.panelShows('Kabupaten Bulukumba');
    await visitor.hears(
      /Bagian alamat yang tidak dikenali: lapisan, periode\. Yang tampil adalah periode terbaru\./,
    );
    expect(visitor.address()).toMatch(/wilayah=73\.02&metode=iksm-serasi(#|$)/);
    await visitor.clickButton('Tutup');
    await visitor.hearsNoMore('Bagian alamat');
    visitor.troubles.splice(0);
  });

  it('works on a phone', async () => {
    await visitor.changesDevice({ width: 390, height: 844 }, 'light');
    await visitor.openMap('/');
    expect(await visitor.isTooWide()).toBe(false);
    await visitor.search('bulukumba');
    await visitor.press('Enter');
    await visitor.panelShows('Kabupaten Bulukumba');
    await visitor.clickButton('Besarkan panel');
    await visitor.panelShows('10 kecamatan');
    expect(await visitor.isTooWide()).toBe(false);
    await visitor.clickInPanel('Gantarang');
    await visitor.panelShows('Kecamatan Gantarang');
    await visitor.clickButton('Tutup');
    await visitor.clickButton('Tempat');
    expect(await visitor.isTooWide()).toBe(false);
    await visitor.press('Escape');
    expect(await visitor.focused()).toBe('Tempat');
    await visitor.changesDevice({ width: 1400, height: 900 }, 'light');
    expect(visitor.troubles.splice(0)).toEqual([]);
  });

  it('says that the server is slow, or answers errors, and recovers by itself', async () => {
    await visitor.openMap('/');
    await visitor.graphqlAnswers('slow');
    await visitor.choose('Metode dan periode', 'Serasi · 2023');
    await visitor.hears('Server lambat');
    expect(await visitor.mapLevel()).toBe('PROVINCE');
    await visitor.graphqlAnswers('errors');
    await visitor.search('wajo', { hits: false });
    await visitor.hears('Server bermasalah');
    await visitor.graphqlAnswers('well');
    await visitor.hearsNoMore(/Server (bermasalah|lambat)/);
    await visitor.waitForText('Kabupaten Wajo');
    await visitor.mapIsColoured();
    visitor.troubles.splice(0);
  });

  it('opens without the server what was seen before, says so, and catches up when the server is back', async () => {
    await visitor.openMap('/?wilayah=73.02');
    await visitor.panelShows('10 kecamatan');
    await visitor.appIsKept();
    await server.stop();
    await visitor.reload();
    await visitor.hears(/Luring: data terakhir dimuat \d+ \w+ \d{4}, \d\d\.\d\d WIB/);
    await visitor.panelShows('10 kecamatan');
    expect(await visitor.colourShares({ sedang: [253, 200, 116], rendah: [179, 84, 40] })).toSatisfy(
      ({ sedang = 0, rendah = 0 }: Record<string, number>) => sedang + rendah > 0.02,
    );
    await visitor.search('soppeng', { hits: false });
    await visitor.waitForText('Pencarian gagal');
    await server.start();
    await visitor.hearsNoMore('Luring');
    await visitor.waitForText('Kabupaten Soppeng');
    visitor.troubles.splice(0);
  });
});
