import { expect, it } from 'vitest';
import { journey } from './drivers/journey.ts';

const PHONE = { width: 390, height: 844 };
const TOOL = 'Insiden';
const PROFILE = 'Profil wilayah';

journey(
  'somebody with a phone',
  (visitor) => {
    const inFront = async (): Promise<string[]> => {
      const seen: string[] = [];
      for (const part of [TOOL, PROFILE]) if (await visitor.isInFront(part)) seen.push(part);
      return seen;
    };

    it('opens a tool beside a profile, and goes from one to the other', async () => {
      await visitor.openMap('/?wilayah=73.02');
      await visitor.panelShows('Kabupaten Bulukumba');
      await visitor.clickButton(/^Insiden$/);
      await visitor.waitForText('Tampilkan di peta');
      expect(await inFront()).toEqual([TOOL]);
      await visitor.clickButton(/^Kabupaten Bulukumba$/);
      await expect.poll(inFront).toEqual([PROFILE]);
      await visitor.clickButton(/^Insiden$/);
      await expect.poll(inFront).toEqual([TOOL]);
      expect(visitor.address()).toContain('alat=insiden');
    });

    it('sees a region that it asks for from within a tool, and comes back to the tool', async () => {
      await visitor.openMap('/?alat=insiden');
      await visitor.search('kab bulukumba');
      await visitor.press('Enter');
      await expect.poll(inFront).toEqual([PROFILE]);
      await visitor.closesPart(PROFILE);
      await expect.poll(inFront).toEqual([TOOL]);
    });

    it('goes up from a kecamatan to its kabupaten with one tap, however far it has read', async () => {
      await visitor.openMap('/?wilayah=73.02.01');
      await visitor.panelShows('Data yang belum ada');
      await visitor.clickInPanel('Data');
      await visitor.clickButton('Naik ke Kabupaten Bulukumba');
      await visitor.panelShows('Kabupaten Bulukumba');
      expect(visitor.address()).toMatch(/wilayah=73\.02(&|#|$)/);
    });
  },
  { size: PHONE },
);
