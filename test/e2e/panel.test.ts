import { beforeAll, expect, it } from 'vitest';
import { inIndonesian, journey } from './drivers/journey.ts';

interface District {
  code: string;
  name: string;
  resilience: { index: number; explanation: { sentence: string } };
}
interface Facts {
  bulukumba: { children: District[] };
  south: {
    incidentSummary: {
      sentence: string;
      claim: string;
      months: { month: string; count: number | null }[];
    };
  };
}

/** Kabupaten Bulukumba and Sulawesi Selatan, as the API tells of them. */
const FACTS = `{
  bulukumba: region(code: "73.02") { children { code name resilience { index explanation { sentence } } } }
  south: region(code: "73") { incidentSummary { sentence claim months { month count } } }
}`;

const CLAIMS: Record<string, string> = {
  UP: 'Naik.',
  DOWN: 'Turun.',
  NONE: 'Belum dapat dikatakan berubah.',
};

journey('a planner in the profile', (visitor, server) => {
  let facts: Facts;
  beforeAll(async () => {
    facts = await server.ask(FACTS);
  });

  it('opens the weakest kecamatan of Bulukumba from its profile, reads why, and takes the table away', async () => {
    const [weakest] = facts.bulukumba.children.toSorted((a, b) => a.resilience.index - b.resilience.index);
    if (!weakest) throw new Error('Bulukumba has no kecamatan');
    await visitor.openMap('/?wilayah=73.02');
    await visitor.panelShows('Perlu perhatian lebih dahulu');
    const dimensions = await visitor.read('Dimensi');
    for (const words of ['Sulawesi Selatan', 'Indonesia']) expect(dimensions).toContain(words);
    const first = (await visitor.panel()).split('Perlu perhatian lebih dahulu')[1] ?? '';
    expect(first.indexOf(weakest.name)).toBeGreaterThan(-1);
    for (const { name } of facts.bulukumba.children.filter(({ code }) => code !== weakest.code))
      expect(first.indexOf(weakest.name)).toBeLessThan(
        first.indexOf(name) === -1 ? Infinity : first.indexOf(name),
      );
    const text = await visitor.download('Unduh CSV: 10 kecamatan');
    const [head, ...rows] = text
      .replace(/^\uFEFF/, '')
      .trimEnd()
      .split('\r\n');
    expect(head).toMatch(/^Kode;Nama;Tingkat;Indeks;.*Pengendalian konflik.*;Keyakinan;Penduduk;/);
    expect(rows).toHaveLength(10);
    const row = rows.find((line) => line.startsWith(`${weakest.code};`))?.split(';');
    expect(Number(row?.[3]?.replace(',', '.'))).toBeCloseTo(weakest.resilience.index, 3);
    expect(row?.slice(-5)).toEqual(['73.02', 'Kabupaten Bulukumba', '2025', 'iksm-serasi/1.0.0', 'simulasi']);
    await visitor.clickInPanel(weakest.name);
    await visitor.panelShows(`Kecamatan ${weakest.name}`);
    expect(visitor.address()).toContain(`wilayah=${weakest.code}`);
    const panel = await visitor.panel();
    for (const words of [
      weakest.resilience.explanation.sentence,
      inIndonesian(weakest.resilience.index, 1),
      'Dimensi terlemah',
      'Tetangga',
      'Data yang belum ada',
    ])
      expect(panel).toContain(words);
  });

  it('asks whether incidents in Sulawesi Selatan rose or whether that is noise', async () => {
    const { sentence, claim, months } = facts.south.incidentSummary;
    await visitor.openMap('/?wilayah=73');
    await visitor.panelShows('Menurut bulan');
    await visitor.openDetails('Lihat tabel: Insiden konflik, menurut bulan');
    const section = await visitor.read('Insiden konflik');
    for (const words of [sentence, CLAIMS[claim] ?? '?', 'simulasi', 'Cakupan pelaporan', 'Lima terakhir'])
      expect(section).toContain(words);
    const text = await visitor.download('Unduh CSV: Insiden konflik, menurut bulan');
    const rows = text.trimEnd().split('\r\n').slice(1);
    expect(rows.map((row) => row.split(';').slice(0, 2))).toEqual(
      months.map(({ month, count }) => [month, count === null ? '' : String(count)]),
    );
    await visitor.clickInPanel('Lihat di peta');
    expect(visitor.address()).toContain('insiden=1');
  });

  it('is told no incidents of a village, and is led to its kecamatan', async () => {
    await visitor.openMap('/?wilayah=73.02.01.1001');
    await visitor.panelShows('Insiden tidak diumumkan per desa');
    expect(await visitor.read('Insiden konflik')).not.toMatch(/\d/);
    await visitor.clickInPanel('Buka Kecamatan Gantarang');
    await visitor.panelShows('Menurut bulan');
  });

  it('makes the panel wider with the keyboard, and finds it so again', async () => {
    await visitor.focus('Lebar panel');
    for (let step = 0; step < 3; step++) await visitor.press('ArrowLeft');
    expect(await visitor.widthOf('Profil wilayah')).toBe(460);
    await visitor.openMap('/?wilayah=73.02');
    expect(await visitor.widthOf('Profil wilayah')).toBe(460);
  });
});
