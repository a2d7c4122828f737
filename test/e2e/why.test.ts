import { beforeAll, expect, it } from 'vitest';
import { inIndonesian, journey, type MapServer } from './drivers/journey.ts';

/** @source web/src/features/clusters/clusters.layer.ts, light theme. */
const CLUSTERS: Record<string, [number, number, number]> = {
  'tinggi di antara yang tinggi': [10, 107, 60],
  'rendah di antara yang rendah': [123, 42, 139],
  'tidak nyata': [211, 217, 222],
};

interface Village {
  code: string;
  name: string;
  index: number;
  near: boolean;
  lift: { name: string; to: number } | null;
}

/** Villages of Kabupaten Bulukumba as the API tells them. */
async function villagesOfBulukumba(server: MapServer): Promise<Village[]> {
  const query = `{
    region(code: "73.02") {
      descendants(level: VILLAGE, first: 200) {
        nodes { code name resilience { index flags explanation { smallestLift { name to } } } }
      }
    }
  }`;
  const { region } = await server.ask<{
    region: {
      descendants: {
        nodes: {
          code: string;
          name: string;
          resilience: {
            index: number | null;
            flags: string[];
            explanation: { smallestLift: Village['lift'] };
          };
        }[];
      };
    };
  }>(query);
  return region.descendants.nodes.flatMap(({ code, name, resilience }) =>
    resilience.index === null
      ? []
      : [
          {
            code,
            name,
            index: resilience.index,
            near: resilience.flags.includes('NEAR_THRESHOLD'),
            lift: resilience.explanation.smallestLift,
          },
        ],
  );
}

journey('a planner who asks why', (visitor, server) => {
  let villages: Village[];
  beforeAll(async () => {
    villages = await villagesOfBulukumba(server);
  });

  it('opens a village and reads why it has its level, and what would lift it', async () => {
    const village = villages.find(({ lift }) => lift !== null);
    if (!village?.lift) throw new Error('no village of Bulukumba can be lifted by one indicator');
    await visitor.openMap(`/?wilayah=${village.code}`);
    await visitor.panelShows('Dimensi terlemah');
    const panel = await visitor.panel();
    expect(panel).toContain(inIndonesian(village.index, 1));
    for (const words of [
      'Mengapa',
      'Pokja I',
      'Perubahan terkecil yang cukup',
      village.lift.name,
      'Dimensi dan indikator',
      'Gotong royong',
      'kali per bulan',
      'Menambah',
      'Menahan',
    ])
      expect(panel).toContain(words);
  });

  it('says what is not reported in plain words, never as 0', async () => {
    await visitor.openMap('/?wilayah=73.02.01');
    await visitor.panelShows('Kecamatan Gantarang');
    for (const { code } of villages.slice(0, 12)) {
      await visitor.openMap(`/?wilayah=${code}`);
      await visitor.panelShows('Dimensi dan indikator');
      const panel = await visitor.panel();
      if (/Belum dilaporkan|Tidak berlaku di sini/.test(panel)) return;
    }
    throw new Error('none of twelve villages has an indicator without a value');
  });

  it('sees how far the number may move, how certain it is, and where it comes from', async () => {
    await visitor.openMap('/?wilayah=73.02');
    await visitor.panelShows(/90 dari 100 pilihan metode memberi|Rentang sedang dihitung/);
    const panel = await visitor.panel();
    for (const words of [
      /Keyakinan (tinggi|sedang|rendah)/,
      'Kelengkapan',
      'Kemutakhiran',
      'Data sampai',
      'Versi batas',
    ])
      expect(panel).toMatch(words);
    const near = villages.find((village) => village.near);
    if (!near) return;
    await visitor.openMap(`/?wilayah=${near.code}`);
    await visitor.panelShows('Dekat ambang');
    expect(await visitor.explained('Dekat ambang')).toContain('pilihan metode memberi tingkat yang sama');
  });

  it('reads the past of a place with what may be claimed of it', async () => {
    await visitor.openMap('/?wilayah=73.02');
    await visitor.panelShows('Riwayat');
    expect(await visitor.panel()).toMatch(/Naik|Turun|Belum dapat dikatakan berubah/);
    await visitor.openDetails('Lihat tabel: Riwayat');
    expect(await visitor.read('Riwayat')).toMatch(/2023[\s\S]*Rentang|Rentang[\s\S]*2023/);
  });

  it('goes to significant clusters and back, by the list and by the address', async () => {
    await visitor.openMap('/');
    await visitor.choose('Lapisan', 'Kelompok nyata: indeks');
    await visitor.waitForText('Rendah di antara yang rendah');
    expect(visitor.address()).toContain('lapisan=kelompok');
    await visitor.openMap('/?lapisan=kelompok');
    expect(await visitor.mapLevel()).toBe('REGENCY');
    const legend = await visitor.read('Ketahanan sosial');
    for (const words of [
      'Tidak berbeda nyata dari kebetulan',
      'Belum ada data',
      'Moran’s I',
      'koreksi penemuan palsu',
    ])
      expect(legend).toContain(words);
    const shares = await visitor.colourShares(CLUSTERS);
    expect(shares['tidak nyata']).toBeGreaterThan(0.005);
    expect(
      (shares['tinggi di antara yang tinggi'] ?? 0) + (shares['rendah di antara yang rendah'] ?? 0),
    ).toBeGreaterThan(0.0005);
    await visitor.choose('Lapisan', 'Kantong tinggi dan rendah: indeks');
    await visitor.waitForText('Kantong nilai rendah');
    await visitor.goBack();
    expect(await visitor.chosen('Lapisan')).toBe('Kelompok nyata: indeks');
  });

  it('tries other values on a village, and is told what would come of them', async () => {
    const village = villages.find(({ lift }) => lift !== null);
    if (!village?.lift) throw new Error('no village of Bulukumba can be lifted by one indicator');
    await visitor.openMap(`/?wilayah=${village.code}`);
    await visitor.clickButton('Coba nilai lain');
    await visitor.fill(`Nilai: ${village.lift.name}`, 'banyak');
    await visitor.clickButton('Hitung');
    expect(await visitor.dialog()).toContain('bukan angka');
    await visitor.fill(`Nilai: ${village.lift.name}`, String(village.lift.to).replace('.', ','));
    await visitor.clickButton('Hitung');
    const result = await visitor.read('Hasil');
    expect(result).toContain(inIndonesian(village.index, 1));
    expect(result).toMatch(/Sedang|Tinggi/);
    await visitor.closeDialog();
  });

  it('compares a period with the one before', async () => {
    await visitor.openMap('/?lapisan=beda&dengan=iksm-serasi~2024');
    const legend = await visitor.read('Ketahanan sosial');
    for (const words of [
      'Tingkatnya lebih tinggi',
      'Tingkatnya sama',
      'Tingkatnya lebih rendah',
      'dibanding',
    ])
      expect(legend).toContain(words);
  });

  it('asks how far the method can be trusted', async () => {
    await visitor.openMap('/');
    await visitor.clickButton('Keandalan metode');
    await visitor.waitForText(/Seberapa tetap tingkatnya|keandalan belum dihitung/);
    expect(await visitor.dialog()).toMatch(/40 dan 80|keandalan belum dihitung/);
    await visitor.closeDialog();
  });
});
