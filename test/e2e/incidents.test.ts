import { expect, it } from 'vitest';
import { journey } from './drivers/journey.ts';

/** @source incidents.layer.ts: ink violet at .75, over the colour of "sedang". */
const DISC: Record<string, [number, number, number]> = { disc: [108, 73, 87] };

journey('incidents on the map', (visitor) => {
  /** "1.203 insiden", as the drawer counts. */
  const counted = async (): Promise<number> => {
    const [, digits = ''] = /([\d.]+) insiden/.exec(await visitor.read('Insiden')) ?? [];
    return Number(digits.replaceAll('.', ''));
  };

  it('are turned on, and the legend says what a circle stands for', async () => {
    await visitor.openMap('/');
    const before = await visitor.colourShares(DISC);
    await visitor.clickButton('Insiden');
    await visitor.tick('Tampilkan di peta');
    await visitor.addressShows('insiden=1');
    await visitor.waitForText('Luas lingkaran mengikuti jumlah insiden');
    const legend = await visitor.read('Ketahanan sosial');
    for (const words of ['Insiden di satu kecamatan', 'Hanya insiden terverifikasi', 'simulasi'])
      expect(legend).toContain(words);
    await visitor.mapIsColoured();
    const shares = await visitor.colourShares(DISC);
    expect(shares['disc'] ?? 0).toBeGreaterThan((before['disc'] ?? 0) + 0.0005);
  });

  it('are filtered by kind and by months; counts and address follow, and the counts agree', async () => {
    await expect.poll(counted).toBeGreaterThan(0);
    const all = await counted();
    await visitor.tick(/^Kriminalitas/);
    await visitor.addressShows('jenis=kriminalitas');
    await visitor.waitForText(`dari ${all.toLocaleString('id-ID')} di Indonesia`);
    const [, told = ''] = /Kriminalitas\s+([\d.]+)/.exec(await visitor.read('Insiden')) ?? [];
    await expect.poll(counted).toBe(Number(told.replaceAll('.', '')));
    await visitor.choose('Dari bulan', 'Jan 2024');
    await visitor.addressShows('dari=2024-01');
    await visitor.waitForText('hanya diketahui tahunnya');
    const since = await counted();
    expect(since).toBeGreaterThan(0);
    expect(since).toBeLessThan(all);
    await visitor.goBack();
    await visitor.addressShows(/jenis=kriminalitas(?!.*dari=)/);
  });

  it('by a range on the monthly chart, with the keyboard', async () => {
    await visitor.clickButton('Pilih pada grafik bulanan');
    await visitor.waitForText('Insiden per bulan');
    await visitor.slide('Bulan terakhir', 'End', 'ArrowLeft', 'ArrowLeft');
    await visitor.addressShows('sampai=2025-10');
    expect(await visitor.slid('Bulan terakhir')).toBe('Okt 2025');
    await visitor.openDetails('Tabel angka');
    expect(await visitor.read('Garis waktu')).toMatch(/Tahun\s+Jan\s+Feb/);
  });

  it('a filter that leaves nothing is named, and dropped with one click', async () => {
    await visitor.openMap('/?insiden=1&alat=insiden&jenis=separatisme&bentuk=unjuk-rasa&wilayah=73.02');
    await visitor.waitForText('Tidak ada insiden yang cocok');
    const drawer = await visitor.read('Insiden');
    expect(drawer).toContain('0 insiden');
    const [, kind = ''] = /Hapus saringan jenis: ([\d.]+) insiden/.exec(drawer) ?? [];
    await visitor.clickButton(/^Hapus saringan jenis/);
    await visitor.addressShows(/bentuk=unjuk-rasa/);
    await visitor.waitForText(`${kind} insiden`);
    expect(visitor.address()).not.toContain('jenis=');
    await visitor.tick(/^Hanya di wilayah terpilih/);
    await visitor.addressShows('dalam=wilayah');
    await visitor.waitForText('di Kabupaten Bulukumba');
  });

  it('opens a circle from the list of those in view, without a pointer', async () => {
    await visitor.openMap('/?alat=insiden&insiden=1#8.40/-5.4000/120.2000');
    await visitor.waitForText(/Tempat di layar: \d+/);
    await visitor.openDetails('Tempat di layar');
    await visitor.focusButton(/^Kecamatan .* insiden$/);
    const [, name = ''] = /^(Kecamatan .*?)\d+ insiden$/.exec(await visitor.focused()) ?? [];
    await visitor.press('Enter');
    await visitor.addressShows(/wilayah=73\.\d\d\.\d\d/);
    await visitor.waitForText(name);
  });

  it('periods are stepped through on the strip; the map and the address follow', async () => {
    await visitor.openMap('/?waktu=1');
    await visitor.waitForText('Periode ketahanan');
    await visitor.slide('Periode ketahanan', 'ArrowLeft');
    await visitor.addressShows('periode=2024');
    expect(await visitor.slid('Periode ketahanan')).toBe('2024');
    await visitor.clickButton('Putar periode');
    await visitor.addressShows('periode=2025');
    await visitor.goBack();
    expect(visitor.address()).not.toContain('periode=2024');
  });
});
