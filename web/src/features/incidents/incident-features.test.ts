import { describe, expect, it } from 'vitest';
import { toFeatures } from './incident-features.ts';

const PLACES = {
  told: 50_000,
  codes: ['73', '73.02', '73.02.01', '73.02.02'],
  names: ['Sulawesi Selatan', 'Kabupaten Bulukumba', 'Gantarang', 'Ujung Bulu'],
  lngs: [120, 120.2, null, 120.19],
  lats: [-4, -5.4, null, -5.55],
};
const pack = (counts: readonly number[]) =>
  btoa(String.fromCharCode(...new Uint8Array(Uint32Array.from(counts).buffer)));

describe('places as points', () => {
  it('are those that have incidents and a label point', () => {
    const { features } = toFeatures(PLACES, pack([0, 3, 7, 70_000]));
    expect(features.map(({ properties }) => properties)).toEqual([
      { code: '73.02', name: 'Kabupaten Bulukumba', count: 3, weight: 1.5, coarse: true },
      { code: '73.02.02', name: 'Ujung Bulu', count: 70_000, weight: 35_000, coarse: false },
    ]);
    expect(features[0]?.geometry).toEqual({ type: 'Point', coordinates: [120.2, -5.4] });
  });
});
