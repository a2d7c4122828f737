import { expect, it } from 'vitest';
import { journey } from './drivers/journey.ts';

/** @source web/src/map/palette.ts: the outline of regions that a tool points out, light theme. */
const MARK: Record<string, [number, number, number]> = { mark: [109, 40, 217] };

journey('which five villages of Wajo first', (visitor, server) => {
  it('begins at the region on view: five villages, why each, and whether the choice is stable', async () => {
    await visitor.openMap('/?wilayah=73.13&alat=prioritas');
    await visitor.waitForText(/5 desa terpilih dari \d+ yang memenuhi syarat \(190 desa\)/);
    const tool = await visitor.read('Prioritas');
    expect(tool).toContain('Penggunaan internal');
    expect(tool).toMatch(/[0-5] dari 5 desa tetap terpilih pada ≥ 80% dari 1\.000 pilihan bobot/);
    expect(tool.match(/Masuk: urutan \d dari \d+, skor \d+,\d\. Terutama karena /g)).toHaveLength(5);
    expect(tool.match(/(Kokoh|Bergantung bobot|Goyah): terpilih pada/g)).toHaveLength(5);
    expect(tool).toContain('belum ada data program');
    expect(tool).toContain('simulasi');
    expect(visitor.address()).toContain(
      'rencana=1_di-73.13_indeks-3_dimensi-2_insiden-2_tren-2_penduduk-1_yakin-1_pilih-5',
    );
  });

  it('points the chosen out on the map when asked', async () => {
    await visitor.clickButton('Tampilkan di peta');
    await visitor.addressShows('tingkat=desa');
    await visitor.mapIsColoured();
    expect(await visitor.mapLevel()).toBe('VILLAGE');
    expect((await visitor.colourShares(MARK))['mark']).toBeGreaterThan(0.0002);
  });

  it('follows weights and limits, in the address too, and says what a limit does', async () => {
    await visitor.setSlider('Insiden', 5);
    await visitor.addressShows('insiden-5');
    await visitor.fill('Paling banyak per kecamatan', '1');
    await visitor.fill('Jumlah desa yang dipilih', '20');
    await visitor.waitForText('Hanya 14 dari 20 desa yang diminta dapat dipilih karena batas per kecamatan.');
    expect(visitor.address()).toContain('pilih-20_kec-1');
    await visitor.fill('Jumlah desa yang dipilih', 'lima');
    await visitor.waitForText('Tulis bilangan bulat 1 sampai 500.');
    for (const slider of [
      'Indeks rendah',
      'Dimensi lemah',
      'Insiden',
      'Kecenderungan memburuk',
      'Jumlah penduduk',
    ])
      await visitor.setSlider(slider, 0);
    await visitor.waitForText('Semua kriteria kebutuhan berbobot 0');
  });

  it('brings a plan back from its link, says what it could not read, and tells why one village is out', async () => {
    await visitor.openMap('/?alat=prioritas&rencana=1_di-73.13_indeks-5_tren-0_pilih-3_kec-1_salah-9');
    await visitor.waitForText(/3 desa terpilih/);
    expect(await visitor.text()).toContain('Bagian tautan yang tidak terbaca dan dilewati: “salah-9”');
    await visitor.fill('Nama atau kode desa', '73.13.01');
    await visitor.waitForText(/(Di luar|Masuk): /);
    const found = await visitor.read('Mengapa desa ini di luar?');
    expect(found).toMatch(/Di luar: (3 desa sudah terpilih|batas 1 desa per kecamatan sudah terisi)/);
  });

  it('gives the same plan as files, and a sentence for a broken one', async () => {
    const plan = 'rencana=1_di-73.13_indeks-5_pilih-3';
    const book = await fetch(`${server.origin}/api/priority.xlsx?${plan}`);
    expect(book.headers.get('content-disposition')).toBe('attachment; filename=prioritas-73.13-2025.xlsx');
    expect(
      Buffer.from(await book.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    const csv = await (await fetch(`${server.origin}/api/priority.csv?${plan}&pemisah=titik-koma`)).text();
    expect(csv.trim().split('\r\n')).toHaveLength(191);
    const broken = await fetch(`${server.origin}/api/priority.csv?${plan}_x-1`);
    expect(broken.status).toBe(400);
    expect(await broken.text()).toContain('tidak terbaca: x-1');
    expect((await visitor.take('XLSX')).name).toBe('prioritas-73.13-2025.xlsx');
  });
});
