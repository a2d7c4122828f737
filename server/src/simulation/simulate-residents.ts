import { at, hashUniform, Prng, sumVillages } from '@serasi/shared';
import type { Frame } from './frame.ts';
import { PROVINCE_VILLAGE_RESIDENTS } from './province-residents.ts';
import { STREAM } from './streams.ts';

/** Residents of a village in a province that is not in the table. */
const USUAL_VILLAGE = 3400;
const UNKNOWN_SHARE = 0.02;
const SPREAD = 0.65;
const WIDEST = 2.5;
const KELURAHAN_FACTOR = 2.6;
const KOTA_FACTOR = 1.5;

/** Residents of every region, as places of the frame. */
export interface SimulatedResidents {
  /** What was "counted": NaN for the few villages where it is unknown. Ancestors are always counted. */
  counted: Float64Array;
  /** What is really there, for the simulation's own use: no NaN. */
  real: Float64Array;
}

function relativeSize(frame: Frame, place: number, seed: number, random: Prng): number {
  random.seed(seed, STREAM.RESIDENTS, at(frame.hash, place));
  const isKelurahan = frame.kind[place] === 'KELURAHAN';
  const isInKota = frame.kind[at(frame.regency, place)] === 'KOTA';
  const factor = (isKelurahan ? KELURAHAN_FACTOR : 1) * (isInKota ? KOTA_FACTOR : 1);
  return factor * Math.exp(SPREAD * Math.min(random.normal(), WIDEST));
}

/**
 * Simulated residents: lognormal among villages, larger in kelurahan and kota, scaled to the provinces'
 * means (about 284 million in all); some 2% of the villages remain unknown.
 */
export function simulateResidents(frame: Frame, seed: number): SimulatedResidents {
  const random = new Prng(seed, STREAM.RESIDENTS);
  const size = new Float64Array(frame.tree.count);
  const sizes = new Map<number, { sum: number; count: number }>();
  for (const place of frame.villages) {
    size[place] = relativeSize(frame, place, seed, random);
    const province = at(frame.province, place);
    const total = sizes.get(province) ?? { sum: 0, count: 0 };
    sizes.set(province, { sum: total.sum + at(size, place), count: total.count + 1 });
  }
  const real = sumVillages(frame.tree, 1, (place) => {
    const province = at(frame.province, place);
    const { sum, count } = sizes.get(province) ?? { sum: 1, count: 1 };
    const usual = PROVINCE_VILLAGE_RESIDENTS[frame.regions[province]?.code ?? ''] ?? USUAL_VILLAGE;
    return Math.max(12, Math.round((usual * count * at(size, place)) / sum));
  });
  const counted = Float64Array.from(real);
  for (const place of frame.villages) {
    if (hashUniform(seed, STREAM.RESIDENTS_UNKNOWN, at(frame.hash, place)) < UNKNOWN_SHARE)
      counted[place] = NaN;
  }
  return { counted, real };
}
